import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { listOf } from '../../core/validate';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { alias, lazily, token } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Gives devices their aliases, at most 1,000 pairs a call. A device has one alias, a new one replaces
 * it; an alias has at most 10 devices.
 *
 * An alias has at most 39 letters, digits, underscores and Chinese characters.
 *
 * Errors: 20001 for an invalid pair or an eleventh device.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const cidBindAlias = defineOperation({
	name: 'cidBindAlias',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => listOf(z.strictObject({ cid: token, alias }), UNIPUSH_MAX.bindings)),
	response: doneReply,
	http: (input) => command('cidBindAlias', input),
});
