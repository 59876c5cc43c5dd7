import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tag, tokens } from '../schemas/common';
import { encodeTag } from '../schemas/devices';
import { untagReply } from '../schemas/replies';

/**
 * Takes a tag from at most 1,000 devices. `data` says `"true"` for each device that lost it. 100 calls
 * a minute and 10,000 a day, together with `cidsBindCustomTag`.
 *
 * Errors: 30012 at that limit, 23001 when it failed, 30001 without the permission.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const cidsUnboundCustomTag = defineOperation({
	name: 'cidsUnboundCustomTag',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'tag',
	resend: 'safe',
	request: lazily(() => z.strictObject({ cids: tokens(UNIPUSH_MAX.tagDevices), custom_tag: tag })),
	response: untagReply,
	http: (input) =>
		command('cidsUnboundCustomTag', { ...input, custom_tag: encodeTag(input.custom_tag) }),
});
