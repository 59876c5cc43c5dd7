import { defineOperation } from '../../core/operation';
import { tagBatch, tagBatchReply } from '../schemas/user';

/**
 * Gives one tag to at most 1,000 devices, which keep their others. It takes effect with a delay.
 * The reply says `"true"` for each device that was changed; anything else is a failure of that device.
 *
 * At most 100 calls a minute and 10,000 a day, shared by `addTag` and `removeTag`.
 *
 * Errors: 20001 for an unknown cid, 23001 when the tags could not be changed, 30001 without permission,
 * 30005 for a tag that is too long, 30011 and 30012 at the limits of day and minute.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const addTag = defineOperation({
	name: 'addTag',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'tags',
	resend: 'safe',
	request: tagBatch,
	response: tagBatchReply,
	http: ({ custom_tag, cid }) => ({
		method: 'PUT',
		path: ['user', 'custom_tag', 'batch', custom_tag],
		json: { cid },
	}),
});
