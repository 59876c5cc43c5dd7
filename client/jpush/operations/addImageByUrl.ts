import { defineOperation } from '../../core/operation';
import { imageReply } from '../schemas/replies';
import { newImageUrls } from '../schemas/uploads';

/**
 * Hands a picture to the phone makers by its address and returns a `media_id` for pushes.
 *
 * `image_type` is 1 for a big picture, 2 for a large icon, 3 for a small icon. JPEG or PNG of at most 2 MB,
 * kept for 30 days. Shares the limit of push.
 *
 * Errors: 1003 for an address that cannot be used; a maker that refuses the picture is named in `error`.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image
 */
export const addImageByUrl = defineOperation({
	name: 'addImageByUrl',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image',
	family: 'push',
	bucket: 'push',
	// Each call makes a picture of its own.
	resend: 'never',
	request: newImageUrls,
	response: imageReply,
	http: (input) => ({ method: 'POST', path: ['images', 'byurls'], json: input }),
});
