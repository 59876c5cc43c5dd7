import { defineOperation } from '../../core/operation';
import { imageReply } from '../schemas/replies';
import { imageFileChange, imageParts } from '../schemas/uploads';

/**
 * Replaces the files of a picture.
 *
 * JPEG or PNG of at most 2 MB. Shares the limit of push.
 *
 * Errors: 1003 when the `media_id` is unknown or a file cannot be used.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image
 */
export const updateImageByFile = defineOperation({
	name: 'updateImageByFile',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_image',
	family: 'push',
	bucket: 'push',
	resend: 'safe',
	request: imageFileChange,
	response: imageReply,
	http: (input) => ({
		method: 'PUT',
		path: ['images', 'byfiles', input.media_id],
		multipart: imageParts(input),
	}),
});
