import { defineOperation } from '../../core/operation';
import { unbindRequest } from '../schemas/device';
import { pushReply } from '../schemas/replies';
import { rpc } from '../schemas/wire';

/**
 * Unbinds a user from a device.
 *
 * Errors: 3001 and 3012 for empty ids, 3054 for a token that is not valid.
 * @see https://help.aliyun.com/document_detail/2926886.html
 */
export const pushUnBind = defineOperation({
	name: 'pushUnBind',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2926886.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: unbindRequest,
	response: pushReply,
	http: (input) => rpc('PushUnBind', input),
});
