import { defineOperation } from '../../core/operation';
import { aliasChange } from '../schemas/devices';
import { emptyReply } from '../schemas/replies';

/**
 * Unbinds an alias from at most 1,000 of its devices.
 *
 * Errors: 7002 or 7013 for a malformed id, with the ids in question, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const removeDevicesFromAlias = defineOperation({
	name: 'removeDevicesFromAlias',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'aliases',
	bucket: 'device',
	resend: 'safe',
	request: aliasChange,
	response: emptyReply,
	http: ({ alias, ...json }) => ({ method: 'POST', path: [alias], json }),
});
