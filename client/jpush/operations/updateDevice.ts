import { defineOperation } from '../../core/operation';
import { deviceChange } from '../schemas/devices';
import { emptyReply } from '../schemas/replies';

/**
 * Sets the tags, the alias or the mobile number of one device.
 *
 * `tags` adds and removes at most 100 tags and 1,000 bytes each; an empty text removes all of them. An alias
 * takes 40 bytes and replaces the earlier one; an empty text unbinds it, as it does for `mobile`. A device
 * holds 1,000 tags. The app itself may overwrite what is set here.
 *
 * Errors: 7002 or 7013 for an invalid value, 7015 when 10 devices have the alias already, 7004 for wrong
 * keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const updateDevice = defineOperation({
	name: 'updateDevice',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'devices',
	bucket: 'device',
	// The result is the same, however often it is set.
	resend: 'safe',
	request: deviceChange,
	response: emptyReply,
	http: ({ registration_id, ...change }) => ({
		method: 'POST',
		path: [registration_id],
		json: change,
	}),
});
