import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily } from '../schemas/common';
import { condition } from '../schemas/message';
import { countReply } from '../schemas/replies';

/**
 * Counts the devices that fit conditions on phone type, region and tags; different keys are
 * intersected.
 *
 * Errors: 20001 for an invalid condition.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const getClientCount = defineOperation({
	name: 'getClientCount',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'safe',
	request: lazily(() => z.strictObject({ tag: z.array(condition).min(1) })),
	response: countReply,
	http: (input) => command('getClientCount', input),
});
