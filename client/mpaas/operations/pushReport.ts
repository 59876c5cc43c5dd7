import { defineOperation } from '../../core/operation';
import { reportRequest } from '../schemas/device';
import { pushReply } from '../schemas/replies';
import { rpc } from '../schemas/wire';

/**
 * Reports a device and its token of a phone maker's channel, as the SDK of the app does.
 *
 * `OsType` is 1 Android or 2 iOS; `ThirdChannel` numbers the channel, in a list that is not published.
 *
 * Errors: 3001 for an empty token, 3008 for the platform, 3054 for a token that is not valid.
 * @see https://help.aliyun.com/document_detail/2926886.html
 */
export const pushReport = defineOperation({
	name: 'pushReport',
	seed: false,
	source: 'https://help.aliyun.com/document_detail/2926886.html',
	family: 'mps',
	bucket: 'manage',
	resend: 'safe',
	request: reportRequest,
	response: pushReply,
	http: (input) => rpc('PushReport', input),
});
