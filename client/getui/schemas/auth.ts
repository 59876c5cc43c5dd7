import * as z from 'zod';

import { idText, lazily } from '../../core/schema';
import { token } from './common';
import { dataOf } from './replies';

export const tokenRequest = lazily(() =>
	z.strictObject({
		/** SHA-256 in hex of key, time and secret. */
		sign: z.string().length(64),
		/** Milliseconds since the epoch, the digits that were signed. */
		timestamp: z.string().regex(/^\d{13}$/, { error: 'must be 13 digits' }),
		appkey: token,
	}),
);

export const tokenReply = lazily(() =>
	dataOf(
		z.looseObject({
			token: z.string().min(1),
			/** Milliseconds since the epoch; a day ahead at present. */
			expire_time: idText,
		}),
	),
);
