import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily } from '../schemas/common';
import { onlineReply } from '../schemas/replies';

/**
 * Counts the devices online during the last day, one point for every 10 minutes under its time in
 * milliseconds.
 *
 * Errors: 10005 when asked too often.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getTodayOnlineClientReport = defineOperation({
	name: 'getTodayOnlineClientReport',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({})),
	response: onlineReply,
	http: () => command('getTodayOnlineClientReport'),
});
