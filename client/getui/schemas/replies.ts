import * as z from 'zod';

import { counter, idText, lazily } from '../../core/schema';

/** What a reply carries; its `code` was checked before. Absent data is left to the schema of the data. */
export function dataOf<T extends z.ZodType>(data: T) {
	return z.looseObject({ data }).transform((reply) => reply.data as z.output<T>);
}

/** An operation that answers no data yields `{}`. */
export const emptyReply = lazily(() =>
	dataOf(
		z
			.looseObject({})
			.nullish()
			.transform((data): Record<string, unknown> => data ?? {}),
	),
);

/** Data that vanishes when there is nothing to tell. */
export function recordOf<T extends z.ZodType>(entry: T) {
	return dataOf(
		z
			.record(z.string(), entry)
			.nullish()
			.transform((data): Record<string, z.output<T>> => data ?? {}),
	);
}

/** The task of a push to many. */
export const taskReply = lazily(() => dataOf(z.looseObject({ taskid: idText })));

/** Task id, then client id, then `successed_online`, `successed_offline` or `successed_ignore`. */
export const pushReply = lazily(() => recordOf(z.record(z.string(), z.string())));

/** The same; with `need_alias_detail` there is the alias between task and client id. */
export const aliasListReply = lazily(() =>
	recordOf(z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]))),
);

/** Counts of one channel; `msg_num` only in the total. */
export const counters = lazily(() =>
	z.looseObject({
		msg_num: counter,
		target_num: counter,
		receive_num: counter,
		display_num: counter,
		click_num: counter,
	}),
);

/** Counts in all and by channel; the channels are open. */
export const channelCounts = lazily(() => z.looseObject({ total: counters.optional() }));

export type GetuiPushReply = z.infer<typeof pushReply>;
export type GetuiAliasListReply = z.infer<typeof aliasListReply>;
