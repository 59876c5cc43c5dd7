import { defineOperation } from '../../core/operation';
import { bindRequest } from '../schemas/device';
import { pushReply } from '../schemas/replies';
import { rpc } from '../schemas/wire';

/**
 * Binds a user to a device, so that pushes to the user reach it.
 *
 * `DeliveryToken` is the device id, `OsType` 1 Android or 2 iOS. A user may have several devices.
 *
 * Errors: 3001 and 3012 for empty ids, 3008 for the platform, 3054 for a token that is not valid.
 * @see https://help.aliyun.com/document_detail/2926886.html
 */
export const pushBind = defineOperation({
	name: 'pushBind',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2926886.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: bindRequest,
	response: pushReply,
	http: (input) => rpc('PushBind', input),
});
