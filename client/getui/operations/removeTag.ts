import { defineOperation } from '../../core/operation';
import { tagBatch, tagBatchReply } from '../schemas/user';

/**
 * Takes one tag from at most 1,000 devices, which keep their others.
 * The reply says `"true"` for each device that was changed; anything else is a failure of that device.
 *
 * At most 100 calls a minute and 10,000 a day, shared by `addTag` and `removeTag`.
 *
 * Errors: 20001 for an unknown cid, 23001 when the tags could not be changed, 30001 without permission,
 * 30005 for a tag that is too long, 30011 and 30012 at the limits of day and minute.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const removeTag = defineOperation({
	name: 'removeTag',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'tags',
	resend: 'safe',
	request: tagBatch,
	response: tagBatchReply,
	http: ({ custom_tag, cid }) => ({
		method: 'DELETE',
		path: ['user', 'custom_tag', 'batch', custom_tag],
		json: { cid },
	}),
});
