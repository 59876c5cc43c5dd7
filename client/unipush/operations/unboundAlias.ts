import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { listOf } from '../../core/validate';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { alias, lazily, token } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Takes aliases from devices, at most 1,000 pairs a call.
 *
 * Errors: 20001 for an invalid pair.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const unboundAlias = defineOperation({
	name: 'unboundAlias',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => listOf(z.strictObject({ cid: token, alias }), UNIPUSH_MAX.bindings)),
	response: doneReply,
	http: (input) => command('unboundAlias', input),
});
