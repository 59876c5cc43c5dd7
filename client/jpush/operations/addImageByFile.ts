import { defineOperation } from '../../core/operation';
import { imageReply } from '../schemas/replies';
import { imageParts, newImageFiles } from '../schemas/uploads';

/**
 * Uploads a picture for OPPO (and, until August 2023, Xiaomi) and returns a `media_id` for pushes.
 *
 * `image_type` is 1 for a big picture, 2 for a large icon, 3 for a small icon. JPEG or PNG of at most 2 MB,
 * kept for 30 days. Shares the limit of push.
 *
 * Errors: 1003 for a file that cannot be used; a maker that refuses the picture is named in `error`.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image
 */
export const addImageByFile = defineOperation({
	name: 'addImageByFile',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image',
	family: 'push',
	bucket: 'push',
	// Each call makes a picture of its own.
	resend: 'never',
	request: newImageFiles,
	response: imageReply,
	http: (input) => ({
		method: 'POST',
		path: ['images', 'byfiles'],
		multipart: { image_type: String(input.image_type), ...imageParts(input) },
	}),
});
