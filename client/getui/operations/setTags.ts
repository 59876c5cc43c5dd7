import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { deviceTags, token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Replaces all tags of one device: at most 100 tags of at most 32 characters without blanks, 512 characters
 * together. The vendor allows one change a device and day; `addTag` and `removeTag` have no such limit.
 *
 * Errors: 20001 for a bad value, 23001 when the tags could not be changed, 30001 without permission, 30005
 * for a tag that is too long, 30011 for the second change of a day.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const setTags = defineOperation({
	name: 'setTags',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	// The second time counts against the one change of the day.
	resend: 'never',
	request: z.strictObject({ cid: token, custom_tag: deviceTags }),
	response: emptyReply,
	http: ({ cid, custom_tag }) => ({
		method: 'POST',
		path: ['user', 'custom_tag', 'cid', cid],
		json: { custom_tag },
	}),
});
