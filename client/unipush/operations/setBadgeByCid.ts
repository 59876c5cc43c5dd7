import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tokens } from '../schemas/common';
import { badgeText } from '../schemas/devices';
import { doneReply } from '../schemas/replies';

/**
 * Sets the badge of at most 200 iOS devices: `"8"` shows the number, `"+1"` and `"-1"` change it.
 *
 * Errors: 20001 for an invalid device or badge.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const setBadgeByCid = defineOperation({
	name: 'setBadgeByCid',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'device',
	resend: 'never',
	request: lazily(() => z.strictObject({ cid: tokens(UNIPUSH_MAX.badge), badge: badgeText })),
	response: doneReply,
	http: (input) => command('setBadgeByCid', { cid: input.cid.join(','), badge: input.badge }),
});
