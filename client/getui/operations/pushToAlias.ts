import { defineOperation } from '../../core/operation';
import { aliasPush } from '../schemas/push';
import { pushReply } from '../schemas/replies';

/**
 * Sends a message to the devices of one alias, at most 10. Like `pushToCid`; the reply is by device.
 *
 * Errors: those of `pushToCid`.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushToAlias = defineOperation({
	name: 'pushToAlias',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'single',
	resend: 'keyed',
	request: aliasPush,
	response: pushReply,
	http: (input) => ({ method: 'POST', path: ['push', 'single', 'alias'], json: input }),
	key: (input) => input.request_id,
});
