import * as z from 'zod';

import { lazily } from '../../core/schema';
import { filled, id, scope } from './common';

export const revokeMessageRequest = lazily(() =>
	z.strictObject({
		...scope,
		/** The message id that the push was given. */
		MessageId: id,
		/** The device or the user that it went to. */
		TargetId: filled,
	}),
);

export const revokeTaskRequest = lazily(() => z.strictObject({ ...scope, TaskId: id }));
