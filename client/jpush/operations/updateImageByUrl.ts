import { defineOperation } from '../../core/operation';
import type { JPushFamily } from '../hosts';
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
	family: 'push' as JPushFamily,
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
