import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Takes at most 200 devices from the blacklist.
 *
 * Errors: 20001 for an invalid device.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const removeCidInBlacklist = defineOperation({
	name: 'removeCidInBlacklist',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ push_clientid: tokens(UNIPUSH_MAX.blacklist) })),
	response: doneReply,
	http: (input) => command('removeCidInBlacklist', input.push_clientid.join(',')),
});
