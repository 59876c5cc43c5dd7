import { defineOperation } from '../../core/operation';
import { imageReply } from '../schemas/replies';
import { imageUrlChange } from '../schemas/uploads';

/**
 * Replaces the addresses of a picture; makers that are left out keep theirs.
 *
 * Shares the limit of push.
 *
 * Errors: 1003 when the `media_id` is unknown or an address cannot be used.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image
 */
export const updateImageByUrl = defineOperation({
	name: 'updateImageByUrl',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image',
	family: 'push',
	bucket: 'push',
	resend: 'safe',
	request: imageUrlChange,
	response: imageReply,
	http: ({ media_id, ...urls }) => ({
		method: 'PUT',
		path: ['images', 'byurls', media_id],
		json: urls,
	}),
});
