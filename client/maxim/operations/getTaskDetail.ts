import * as z from 'zod';

import { wireInteger } from '../../core/json';
import { digitsOf, longId } from '../../core/longId';
import { defineOperation } from '../../core/operation';
import { listOf } from '../../core/validate';
import { MAXIM_MAX } from '../limits';
import { identity, identityHeaders } from '../schemas/common';
import { taskDetailReply } from '../schemas/replies';

/**
 * Counts valid targets, sends and receptions of pushes by channel, for the task ids in `list`.
 *
 * The vendor limits the list by no published figure; 100 are taken here. Clicks are not counted. A task that
 * it does not know is expected to be missing in the reply.
 *
 * Errors: 10002 for a malformed list, 10003 and 10008 for the token, 40000 for the app id, 10010 without
 * permission.
 * @see https://docs.lanyingim.com/reference/server-api/push.html
 */
export const getTaskDetail = defineOperation({
	name: 'getTaskDetail',
	seed: true,
	source: 'https://docs.lanyingim.com/reference/server-api/push.html',
	family: 'api',
	bucket: 'api',
	resend: 'safe',
	// The seed types ids as int32; those of real apps are longer, so 64 bits are taken.
	request: z.strictObject({ ...identity, list: listOf(longId, MAXIM_MAX.taskIds) }),
	response: taskDetailReply,
	http: (input) => ({
		method: 'POST',
		path: ['push', 'task', 'detail'],
		headers: identityHeaders(input),
		json: { list: input.list.map((id) => wireInteger(digitsOf(id))) },
	}),
});
