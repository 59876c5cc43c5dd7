import { defineOperation } from '../../core/operation';
import { pushReply } from '../schemas/replies';
import { revokeMessageRequest } from '../schemas/revoke';
import { rpc } from '../schemas/wire';

/**
 * Takes back a message that `pushSimple` or `pushTemplate` sent within the last 7 days.
 *
 * `MessageId` is the caller's message id, `TargetId` the device or user that it went to.
 *
 * Errors: 3021 for an empty target, 3028 for an id that mPaaS does not know, 8014 without permission.
 * @see https://help.aliyun.com/document_detail/2871130.html
 */
export const revokePushMessage = defineOperation({
	name: 'revokePushMessage',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871130.html',
	family: 'mps',
	bucket: 'push',
	resend: 'safe',
	request: revokeMessageRequest,
	response: pushReply,
	http: (input) => rpc('RevokePushMessage', input),
});
