import * as z from 'zod';

import { day } from '../../core/dates';
import { counter, flag, knownOf, lazily } from '../../core/schema';
import { GETUI_MAX } from '../limits';
import { distinct, token } from './common';
import { channelCounts, dataOf, recordOf } from './replies';

const brands = z.boolean().optional();

export const taskReportQuery = lazily(() =>
	z.strictObject({
		taskid: distinct(token, GETUI_MAX.reportTasks),
		/** The app's own events to count as well. */
		actionIdList: z.array(token).min(1).optional(),
		/** Splits Getui's own channel by phone maker. */
		needGetuiByBrand: brands,
	}),
);

export const groupReportQuery = lazily(() =>
	z
		.strictObject({
			group_name: token,
			/** Default 70 days ago. */
			startDate: day.optional(),
			/** Default today. */
			endDate: day.optional(),
			needGetuiByBrand: brands,
		})
		.check((context) => {
			const { startDate, endDate } = context.value;
			if (startDate === undefined || endDate === undefined || startDate <= endDate) return;
			flag(context, ['endDate'], 'must not be before the start', endDate);
		}),
);

export const realtimeQuery = lazily(() =>
	z.strictObject({ taskid: distinct(token, GETUI_MAX.reportTasks) }),
);

export const dayQuery = lazily(() => z.strictObject({ date: day, needGetuiByBrand: brands }));

export const userDayQuery = lazily(() => z.strictObject({ date: day }));

/** Counts by task, group or day; empty while there are none. */
export const countsReply = lazily(() => dataOf(knownOf(channelCounts)));

const quota = z.looseObject({
	/** The vendor prints a number or a text. */
	total_num: counter,
	remain_num: counter,
	/** vivo only; may be above the total. */
	push_num: counter,
	/** Whether it is used up. */
	limit: z.boolean().nullish(),
});

/** Channel, then kind of message. */
export const quotaReply = lazily(() => recordOf(z.record(z.string(), quota)));

export const usersReply = lazily(() =>
	dataOf(
		knownOf(
			z.looseObject({
				accumulative_num: counter,
				register_num: counter,
				active_num: counter,
				online_num: counter,
			}),
		),
	),
);

/** Online users by the moment of counting, oldest first; the vendor gives no order. */
export const onlineReply = lazily(() =>
	dataOf(
		z
			.looseObject({ online_statics: z.record(z.string(), counter).nullish() })
			.nullish()
			.transform((data) => ({
				...data,
				online_statics: Object.fromEntries(
					Object.entries(data?.online_statics ?? {}).sort(([a], [b]) => Number(a) - Number(b)),
				),
			})),
	),
);

/** A scheduled push. `send_result` is the present field, `status` the former one. */
export const scheduleReply = lazily(() =>
	recordOf(
		z.looseObject({
			create_time: z.union([z.string(), z.number()]).transform(String).optional(),
			/** `send_success`, `do_not_send`, `send_failed` or `has_delete`. */
			send_result: z.string().optional(),
			status: z.string().optional(),
			transmission_content: z.string().nullish(),
			push_time: z.union([z.string(), z.number()]).transform(String).optional(),
		}),
	),
);

const steps = z.array(z.looseObject({ time: z.string(), event: z.string() })).nullish();

/** The steps of a message; the vendor's example spells the key `deatil`, its table `detail`. */
export const traceReply = lazily(() =>
	dataOf(
		z
			.looseObject({ detail: steps, deatil: steps })
			.nullish()
			.transform((data) => {
				const { deatil, detail: spelled, ...rest } = data ?? {};
				return { ...rest, detail: spelled ?? deatil ?? [] };
			}),
	),
);
