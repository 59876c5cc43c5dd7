import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { dataOf } from '../schemas/replies';
import { countQuery } from '../schemas/user';

/**
 * Counts the users that meet all conditions; within one, `opt_type` puts its values together.
 *
 * Errors: 20001 for an unknown key or value.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const countUsers = defineOperation({
	name: 'countUsers',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: countQuery,
	response: dataOf(z.looseObject({ user_count: z.number() })),
	http: (input) => ({ method: 'POST', path: ['user', 'count'], json: input }),
});
