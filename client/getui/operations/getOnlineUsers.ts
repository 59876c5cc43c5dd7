import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { onlineReply } from '../schemas/report';

/**
 * Counts the online users of the last 24 hours, every 10 minutes; the keys are milliseconds since the epoch.
 *
 * Errors: none of its own.
 * @see https://docs.getui.com/getui/server/rest_v2/report/
 */
export const getOnlineUsers = defineOperation({
	name: 'getOnlineUsers',
	seed: false,
	source: 'https://docs.getui.com/getui/server/rest_v2/report/',
	family: 'report',
	bucket: 'report',
	resend: 'safe',
	request: z.strictObject({}),
	response: onlineReply,
	http: () => ({ method: 'GET', path: ['report', 'online_user'] }),
});
