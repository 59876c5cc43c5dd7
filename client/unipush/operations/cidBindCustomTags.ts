import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { command } from '../command';
import { lazily, token } from '../schemas/common';
import { deviceTags } from '../schemas/devices';
import { doneReply } from '../schemas/replies';

/**
 * Replaces all tags of a device: at most 100 tags of 32 characters, 512 characters in all, without
 * blanks. Once a day for each device.
 *
 * Errors: 30011 the second time in a day, 30005 for a long tag, 30001 without the permission.
 * @see https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api
 */
export const cidBindCustomTags = defineOperation({
	name: 'cidBindCustomTags',
	seed: true,
	source: 'https://doc.dcloud.net.cn/uniCloud/uni-cloud-push/api',
	family: 'function',
	bucket: 'tag',
	resend: 'never',
	request: lazily(() => z.strictObject({ cid: token, custom_tag: deviceTags })),
	response: doneReply,
	http: (input) => command('cidBindCustomTags', input),
});
