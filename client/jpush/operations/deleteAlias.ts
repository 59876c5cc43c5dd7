import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { label } from '../schemas/common';
import { platforms } from '../schemas/devices';
import { emptyReply } from '../schemas/replies';

/**
 * Unbinds an alias from all its devices; an unknown alias is no error.
 *
 * `platform` narrows it to some platforms.
 *
 * Errors: 7002 or 7013 for an invalid alias, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const deleteAlias = defineOperation({
	name: 'deleteAlias',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'aliases',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({ alias: label, platform: platforms }),
	response: emptyReply,
	http: (input) => ({
		method: 'DELETE',
		path: [input.alias],
		query: { platform: input.platform?.join(',') },
	}),
});
