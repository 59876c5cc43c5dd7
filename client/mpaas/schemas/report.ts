import * as z from 'zod';

import { flag, flagLimit, idText, lazily, type Checked } from '../../core/schema';
import { MPAAS_MAX } from '../limits';
import { filled, id, moment, momentText, pageNumber, pageSize, scope } from './common';
import { contentReply } from './replies';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What counts to ask for; milliseconds, exact to the day. */
export const indexQuery = lazily(() =>
	z
		.strictObject({
			...scope,
			StartTime: moment,
			EndTime: moment,
			Platform: z.literal(['IOS', 'ANDROID', 'HARMONYOS']).optional(),
			/** `ANDROID` is mPaaS's own channel. */
			Channel: z
				.literal(['IOS', 'FCM', 'HMS', 'MIUI', 'OPPO', 'VIVO', 'ANDROID', 'HARMONYOS'])
				.optional(),
			Type: z.literal(['SIMPLE', 'TEMPLATE', 'MULTIPLE', 'BROADCAST']).optional(),
			TaskId: id.optional(),
		})
		.check(checkSpan),
);

function checkSpan(context: Checked<{ StartTime: number; EndTime: number }>): void {
	const limit = MPAAS_MAX.reportDays;
	const { StartTime, EndTime } = context.value;
	if (EndTime < StartTime)
		flag(context, ['EndTime'], 'must not be before the start', momentText(EndTime));
	const actual = Math.floor((EndTime - StartTime) / DAY_MS);
	if (actual > limit)
		flagLimit(context, ['EndTime'], { limit, actual, unit: 'days' }, momentText(EndTime));
}

/** A number, also where one operation prints it as text. */
const count = z
	.union([
		z.number(),
		z
			.string()
			.regex(/^-?\d+(\.\d+)?$/)
			.transform(Number),
	])
	.nullish();

/** Counts of a span of time; whether the rates are fractions or percentages is not documented. */
export const indexReply = lazily(() =>
	contentReply(
		z.looseObject({
			PushTotalNum: count,
			PushNum: count,
			ArrivalNum: count,
			ArrivalRate: count,
			OpenNum: count,
			OpenRate: count,
			IgnoreNum: count,
			IgnoreRate: count,
		}),
	),
);

export const taskListQuery = lazily(() =>
	z.strictObject({
		...scope,
		/** Milliseconds, exact to the day. */
		StartTime: moment,
		TaskId: id.optional(),
		TaskName: filled.optional(),
		/** Default 1. */
		PageNumber: pageNumber.optional(),
		/** Default 500. */
		PageSize: pageSize.optional(),
	}),
);

const task = z.looseObject({
	TaskId: idText,
	TaskName: z.string().nullish(),
	TemplateId: idText.nullish(),
	TemplateName: z.string().nullish(),
	/** 2 multiple push, 3 broadcast. */
	Type: z.number().nullish(),
	/** Milliseconds. */
	GmtCreate: z.number().nullish(),
});

/** One SDK nests the tasks in a `List`; both read as an array, as does the absence of any. */
export const taskListReply = lazily(() =>
	contentReply(
		z
			.union([z.array(task), z.looseObject({ List: z.array(task) }).transform(({ List }) => List)])
			.nullish()
			.transform((tasks) => tasks ?? []),
	),
);

export const taskDetailQuery = lazily(() => z.strictObject({ ...scope, TaskId: id }));

export const taskDetailReply = lazily(() =>
	contentReply(
		z
			.looseObject({
				TaskId: idText.nullish(),
				PushNum: count,
				PushSuccessNum: count,
				PushArrivalNum: count,
				/** Milliseconds. */
				StartTime: count,
				/** Milliseconds. */
				EndTime: count,
				/** In words, in the vendor's language. */
				Duration: z.string().nullish(),
			})
			.nullish(),
	),
);
