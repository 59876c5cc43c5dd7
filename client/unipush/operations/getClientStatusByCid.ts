import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { clientStatusReply } from '../schemas/replies';

/**
 * Reads of at most 1,000 devices whether the app is online, and when it was last (milliseconds as
 * text).
 *
 * Errors: 20001 for an invalid device.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getClientStatusByCid = defineOperation({
	name: 'getClientStatusByCid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ push_clientid: tokens(UNIPUSH_MAX.status) })),
	response: clientStatusReply,
	http: (input) => command('getClientStatusByCid', input.push_clientid.join(',')),
});
