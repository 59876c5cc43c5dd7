import * as z from 'zod';

import { isPlainObject } from '../../core/json';
import { counter, knownOf, withNumbers } from '../../core/schema';
import { lazily } from './common';

const text = z.string().nullish();

/** The vendor prints a counter as a number or as a text. */
const count = z.union([z.number(), z.string()]).nullish();

/** The envelope of every reply; `data` differs from method to method. */
function envelope<T extends z.ZodType>(data: T) {
	return z.looseObject({ errCode: z.union([z.number(), z.string()]), errMsg: text, data });
}

/** Results under keys of their own: task, day or group. The vendor leaves out what is empty. */
const byKey = <T extends z.ZodType>(entry: T) => envelope(knownOf(entry));

/** A reply that says no more than that it was done. */
export const doneReply = lazily(() => envelope(z.unknown().optional()));

/**
 * What became of a message: under its task, the state of each device, or of each device of each alias; or the
 * task alone.
 */
export const sendReply = lazily(() =>
	envelope(z.record(z.string(), z.unknown()).nullish()).extend({
		/** Set when the function had carried out the same request before. */
		repeated: z.boolean().optional(),
	}),
);

export const aliasReply = lazily(() => envelope(z.looseObject({ alias: text }).nullish()));

export const cidsReply = lazily(() =>
	envelope(z.looseObject({ cid: z.array(z.string()).nullish() }).nullish()),
);

const verdicts = z.record(z.string(), z.union([z.string(), z.boolean()])).nullish();

export const untagReply = lazily(() => envelope(verdicts));

/** The documents know of no data here; what Getui says of single devices may be in it all the same. */
export const tagReply = lazily(() => envelope(verdicts.catch(undefined)));

/** Each entry of a device's list may hold several tags with blanks between them. */
export const tagsReply = lazily(() =>
	byKey(
		z
			.union([z.string(), z.array(z.string())])
			.nullish()
			.transform((entry) =>
				[entry ?? []].flat().flatMap((one) => one.split(/\s+/).filter((tag) => tag !== '')),
			),
	),
);

export const scheduleReply = lazily(() =>
	byKey(
		z.looseObject({
			create_time: count,
			status: text,
			transmission_content: text,
			push_time: count,
		}),
	),
);

const step = z.looseObject({ time: text, event: text });

/** The vendor's example spells the list `deatil`. */
export const taskDetailReply = lazily(() =>
	envelope(
		z
			.looseObject({ detail: z.array(step).nullish(), deatil: z.array(step).nullish() })
			.nullish()
			.transform((data) => {
				const { detail, deatil, ...rest } = data ?? {};
				return { ...rest, detail: detail ?? deatil ?? [] };
			}),
	),
);

export const clientStatusReply = lazily(() =>
	envelope(knownOf(z.looseObject({ last_login_time: count, status: text }))),
);

export const channelStatusReply = lazily(() =>
	envelope(
		knownOf(envelope(z.looseObject({ cid_status: text, device_status: text }).nullish()).partial()),
	),
);

export const clientDetailReply = lazily(() =>
	envelope(
		z
			.looseObject({
				invalidCids: z.array(z.string()).nullish(),
				validCids: knownOf(z.looseObject({})),
			})
			.nullish(),
	),
);

export const countReply = lazily(() => envelope(z.looseObject({ user_count: z.number() })));

const counters = z.record(z.string(), z.unknown());

/** Counters are numbers, also where the vendor prints texts. */
const counted = <T extends z.ZodType>(entry: T) =>
	z.preprocess((value) => withNumbers(value, (name) => name.endsWith('_num')), entry);

/** Counters of tasks: `total`, one entry for each channel, own events, and losses. */
export const taskReport = lazily(() =>
	byKey(counted(z.looseObject({ total: counters.nullish(), actionCntMap: counters.nullish() }))),
);

export const groupReport = lazily(() =>
	byKey(counted(z.looseObject({ total: counters.nullish() }))),
);

export const quotaReply = lazily(() => byKey(counted(z.record(z.string(), z.unknown()))));

export const clientReport = lazily(() =>
	byKey(
		z.looseObject({
			accumulative_num: counter,
			register_num: counter,
			active_num: counter,
			online_num: counter,
		}),
	),
);

export const onlineReply = lazily(() =>
	envelope(
		z
			.looseObject({ online_statics: z.record(z.string(), counter).nullish() })
			.nullish()
			.transform((data) => data ?? {}),
	),
);

/** The task that a reply to a message names. */
export function taskOf(data: Readonly<Record<string, unknown>>): string {
	for (const named of [data.taskid, data.$taskid]) {
		if (typeof named === 'string' && named !== '') return named;
	}
	return Object.keys(data)[0] ?? '';
}

/** The states under the task of a reply: of devices, or of the devices of aliases. */
export function statesOf(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const states = data[taskOf(data)];
	return isPlainObject(states) ? states : {};
}
