import * as z from 'zod';

import { defineOperation } from '../../core/operation';

/**
 * Lists the tags of the app, at most 100 of each platform.
 *
 * Errors: 7004 for wrong keys, 2002 at the rate limit.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const listTags = defineOperation({
	name: 'listTags',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'tags',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({}),
	response: z.looseObject({ tags: z.array(z.string()) }),
	http: () => ({ method: 'GET', path: [] }),
});
