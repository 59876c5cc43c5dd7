import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { channelStatusReply } from '../schemas/replies';

/**
 * Reads of at most 100 devices whether any app with the Getui SDK is online there. Each device has an
 * envelope of its own.
 *
 * Errors: 403 without the permission, which is given on request.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getDeviceStatusByCid = defineOperation({
	name: 'getDeviceStatusByCid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ cid: tokens(UNIPUSH_MAX.channelStatus) })),
	response: channelStatusReply,
	http: (input) => command('getDeviceStatusByCid', input.cid.join(',')),
});
