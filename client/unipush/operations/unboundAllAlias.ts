import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { alias, lazily } from '../schemas/common';
import { doneReply } from '../schemas/replies';

/**
 * Takes an alias from all its devices.
 *
 * Errors: 20001 for an invalid alias.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const unboundAllAlias = defineOperation({
	name: 'unboundAllAlias',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ alias })),
	response: doneReply,
	http: (input) => command('unboundAllAlias', input.alias),
});
