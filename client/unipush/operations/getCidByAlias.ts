import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { alias, lazily } from '../schemas/common';
import { cidsReply } from '../schemas/replies';

/**
 * Reads the devices of an alias, at most 10.
 *
 * Errors: 20001 for an invalid alias.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getCidByAlias = defineOperation({
	name: 'getCidByAlias',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ alias })),
	response: cidsReply,
	http: (input) => command('getCidByAlias', input.alias),
});
