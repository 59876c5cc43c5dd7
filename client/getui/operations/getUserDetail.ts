import { defineOperation } from '../../core/operation';
import { GETUI_MAX } from '../limits';
import { cidsOf, detailReply } from '../schemas/user';

/**
 * Reads app, phone, notification switch and brand of at most 1,000 devices; those that the vendor does not
 * know are listed in `invalidCids`.
 *
 * Errors: 20001 for malformed cids.
 * @see https://docs.getui.com/getui/server/rest_v2/user
 */
export const getUserDetail = defineOperation({
	name: 'getUserDetail',
	seed: true,
	source: 'https://docs.getui.com/getui/server/rest_v2/user',
	family: 'user',
	bucket: 'user',
	resend: 'safe',
	request: cidsOf(GETUI_MAX.detail),
	response: detailReply,
	http: ({ cid }) => ({ method: 'GET', path: ['user', 'detail', cid] }),
});
