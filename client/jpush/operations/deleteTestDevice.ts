import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { token } from '../schemas/common';
import { emptyReply } from '../schemas/replies';

/**
 * Takes a device from the test devices. A paid feature.
 *
 * Errors: 2006 or 2007 without the paid feature, 7002 or 7013 for an unknown id, 7004 for wrong keys.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device
 */
export const deleteTestDevice = defineOperation({
	name: 'deleteTestDevice',
	seed: false,
	source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_device',
	family: 'testDevices',
	bucket: 'device',
	resend: 'safe',
	request: z.strictObject({ registration_id: token }),
	response: emptyReply,
	http: (input) => ({ method: 'DELETE', path: ['delete', input.registration_id] }),
});
