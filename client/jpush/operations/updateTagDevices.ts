import { defineOperation } from '../../core/operation';
import { tagChange } from '../schemas/devices';
import { emptyReply } from '../schemas/replies';

/**
 * Puts devices under a tag and takes others from it, at most 1,000 each; a new tag is made on the way.
 *
 * Errors: 7002 or 7013 for a malformed id, with the ids in question, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const updateTagDevices = defineOperation({
	name: 'updateTagDevices',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'tags',
	bucket: 'device',
	// The result is the same, however often it is set.
	resend: 'safe',
	request: tagChange,
	response: emptyReply,
	http: ({ tag, ...json }) => ({ method: 'POST', path: [tag], json }),
});
