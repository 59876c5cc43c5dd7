import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily } from '../schemas/common';
import { quotaReply } from '../schemas/replies';

/**
 * Reads today's quota of each channel: `total_num`, `remain_num` (vivo: `push_num`) and whether it is
 * used up. Channels without a limit are left out. Numbers come as text too.
 *
 * Errors: 10005 when asked too often; it is not meant for polling.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getTodayReport = defineOperation({
	name: 'getTodayReport',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'report',
	resend: 'safe',
	request: lazily(() => z.strictObject({})),
	response: quotaReply,
	http: () => command('getTodayReport'),
});
