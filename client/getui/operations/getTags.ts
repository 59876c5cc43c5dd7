import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { tagsReply } from '../schemas/user';

/**
 * Reads the tags of one device, as a list under its cid.
 *
 * Errors: 20001 for an unknown cid.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const getTags = defineOperation({
	name: 'getTags',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: z.strictObject({ cid: token }),
	response: tagsReply,
	http: ({ cid }) => ({ method: 'GET', path: ['user', 'custom_tag', 'cid', cid] }),
});
