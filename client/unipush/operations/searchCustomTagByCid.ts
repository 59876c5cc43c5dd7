import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily, token } from '../schemas/common';
import { tagsReply } from '../schemas/replies';

/**
 * Reads the tags of a device. The vendor may put several into one text with blanks between them; here
 * each is an entry. 100 calls a minute and 10,000 a day.
 *
 * Errors: 30012 at that limit, 20001 for an unknown device.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const searchCustomTagByCid = defineOperation({
	name: 'searchCustomTagByCid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'tag',
	resend: 'safe',
	request: lazily(() => z.strictObject({ cid: token })),
	response: tagsReply,
	http: (input) => command('searchCustomTagByCid', input.cid),
});
