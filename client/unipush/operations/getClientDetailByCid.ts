import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { clientDetailReply } from '../schemas/replies';

/**
 * Reads model, token, notification switch and first login (`yyyy-MM-dd HH:mm:ss`) of at most 1,000
 * devices; `phone_type` is 1 for Android and 2 for iOS.
 *
 * Errors: 20001 for a malformed request; unknown devices stand in `invalidCids`.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getClientDetailByCid = defineOperation({
	name: 'getClientDetailByCid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ cid: tokens(UNIPUSH_MAX.details) })),
	response: clientDetailReply,
	http: (input) => command('getClientDetailByCid', input.cid.join(',')),
});
