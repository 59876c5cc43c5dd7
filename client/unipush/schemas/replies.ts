import * as z from 'zod';

import { lazily } from './common';

/** The envelope of every reply; `data` differs from method to method. */
export function envelope<T extends z.ZodType>(data: T) {
	return z.looseObject({
		errCode: z.union([z.number(), z.string()]),
		errMsg: z.string().nullish(),
		data,
	});
}

/** A reply that says no more than that it was done. */
export const doneReply = lazily(() => envelope(z.unknown().optional()));

/** A counter of the statistics, which some pages print as text. */
export const counter = z.union([z.number(), z.string()]).nullish();

export const counters = z.record(z.string(), z.unknown());

/** Results under keys of their own: task, device, day or group. */
export const byKey = <T extends z.ZodType>(entry: T) => envelope(z.record(z.string(), entry));

/** What became of a message: under its task, the state of each device, or of each device of each alias. */
export const sendReply = lazily(() =>
	z.looseObject({
		errCode: z.union([z.number(), z.string()]),
		errMsg: z.string().nullish(),
		data: z.record(z.string(), z.unknown()).nullish(),
		/** Set when the function had carried out the same request before. */
		repeated: z.boolean().optional(),
	}),
);

export const taskReport = lazily(() =>
	byKey(
		z.looseObject({
			total: counters.nullish(),
			actionCntMap: counters.nullish(),
		}),
	),
);
