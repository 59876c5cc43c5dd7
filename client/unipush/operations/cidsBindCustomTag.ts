import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { UNIPUSH_MAX } from '../limits';
import { lazily, tag, tokens } from '../schemas/common';
import { encodeTag } from '../schemas/devices';
import { tagReply } from '../schemas/replies';

/**
 * Gives a tag to at most 1,000 devices beside the tags they have. A tag has at most 32 characters
 * without blanks; Chinese and what a path cannot hold is percent-encoded on the way. 100 calls a minute and 10,000 a day, together
 * with `cidsUnboundCustomTag`.
 *
 * Errors: 30012 at that limit, 30005 for a long tag, 23001 when it failed, 30001 without the
 * permission.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const cidsBindCustomTag = defineOperation({
	name: 'cidsBindCustomTag',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'tag',
	resend: 'safe',
	request: lazily(() => z.strictObject({ cids: tokens(UNIPUSH_MAX.tagDevices), custom_tag: tag })),
	response: tagReply,
	http: (input) =>
		command('cidsBindCustomTag', { ...input, custom_tag: encodeTag(input.custom_tag) }),
});
