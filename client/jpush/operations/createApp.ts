import * as z from 'zod';

import { defineOperation } from '../../core/operation';

/**
 * Creates an app. Opened by the vendor on request; needs developer keys.
 *
 * `group_name` puts it into a group. The reply holds the new app's keys; `is_new_created` is false when the
 * package already has an app.
 *
 * Errors: 4002 and 4003 for a parameter, 4004 to 4007 for the developer keys, 10 at the vendor's end.
 * @see https://github.com/jpush/jpush-docs
 */
export const createApp = defineOperation({
	name: 'createApp',
	seed: false,
	source: 'https://github.com/jpush/jpush-docs',
	family: 'admin',
	bucket: 'admin',
	resend: 'never',
	request: z.strictObject({
		app_name: z.string().min(1),
		android_package: z.string().min(1),
		group_name: z.string().optional(),
	}),
	response: z.looseObject({
		app_key: z.string(),
		master_secret: z.string().optional(),
		android_package: z.string().optional(),
		is_new_created: z.boolean().optional(),
	}),
	http: (input) => ({ method: 'POST', path: ['app'], json: input }),
});
