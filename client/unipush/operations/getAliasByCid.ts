import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily, token } from '../schemas/common';
import { aliasReply } from '../schemas/replies';

/**
 * Reads the alias of a device.
 *
 * Errors: 20001 for an unknown device.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getAliasByCid = defineOperation({
	name: 'getAliasByCid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ cid: token })),
	response: aliasReply,
	http: (input) => command('getAliasByCid', input.cid),
});
