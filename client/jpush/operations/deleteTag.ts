import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { label } from '../schemas/common';
import { platforms } from '../schemas/devices';
import { emptyReply } from '../schemas/replies';

/**
 * Deletes a tag from all its devices; an unknown tag is no error.
 *
 * `platform` narrows it to some platforms.
 *
 * Errors: 7002 or 7013 for an invalid tag, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const deleteTag = defineOperation({
	name: 'deleteTag',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'tags',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({ tag: label, platform: platforms }),
	response: emptyReply,
	http: (input) => ({
		method: 'DELETE',
		path: [input.tag],
		query: { platform: input.platform?.join(',') },
	}),
});
