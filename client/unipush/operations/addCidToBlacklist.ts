import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Puts at most 200 devices on the blacklist: no push reaches them, whatever its target.
 *
 * Errors: 20001 for an invalid device.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const addCidToBlacklist = defineOperation({
	name: 'addCidToBlacklist',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ push_clientid: tokens(UNIPUSH_MAX.blacklist) })),
	response: doneReply,
	http: (input) => command('addCidToBlacklist', input.push_clientid.join(',')),
});
