import { defineOperation } from '../../core/operation';
import { cidPush } from '../schemas/push';
import { pushReply } from '../schemas/replies';

/**
 * Sends a message to one device. `request_id` (10 to 32 characters) keeps a repetition from being delivered
 * twice. Title up to 50 and text up to 256 characters, a raw payload up to 3,072; `settings.ttl` in
 * milliseconds, up to 3 days. The reply says per task and device what became of it.
 *
 * Errors: 20001 `target user is invalid` for an unknown cid and for bad values, 30009 at the limit of the
 * day, 30019 when the vendor is busy.
 * @see https://docs.getui.com/getui/server/rest_v2/push
 */
export const pushToCid = defineOperation({
	name: 'pushToCid',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/push',
	family: 'push',
	bucket: 'single',
	resend: 'keyed',
	request: cidPush,
	response: pushReply,
	http: (input) => ({ method: 'POST', path: ['push', 'single', 'cid'], json: input }),
	key: (input) => input.request_id,
});
