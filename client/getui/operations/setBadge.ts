import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { lazily } from '../../core/schema';
import { GETUI_MAX } from '../limits';
import { distinct, token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Tells the vendor the badge of at most 200 iOS devices: `"+1"` adds, `"-1"` subtracts, `"5"` sets.
 *
 * Errors: 20001 for an unknown cid or a malformed badge.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const setBadge = defineOperation({
	name: 'setBadge',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	// A badge that counts would count twice.
	resend: 'never',
	request: lazily(() =>
		z.strictObject({
			cid: distinct(token, GETUI_MAX.badge),
			// The document's table says text, its example sends a number.
			badge: z.union([z.string().regex(/^[+-]?\d+$/, { error: 'must be +N, -N or N' }), z.int()]),
		}),
	),
	response: emptyReply,
	http: ({ cid, badge }) => ({
		method: 'POST',
		path: ['user', 'badge', 'cid', cid],
		json: { badge },
	}),
});
