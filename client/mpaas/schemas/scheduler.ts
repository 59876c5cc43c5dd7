import * as z from 'zod';

import { flag, flagLimit, idText, lazily } from '../../core/schema';
import { MPAAS_MAX } from '../limits';
import { id, moment, momentText, pageNumber, pageSize, scope } from './common';
import { contentReply } from './replies';

const filters = {
	/** 0 simple, 1 template, 2 multiple, 3 broadcast. */
	Type: z.literal([0, 1, 2, 3]).optional(),
	/** A main task's id lists its children, a child's id that child. */
	UniqueId: id.optional(),
	/** Default 1. */
	PageNumber: pageNumber.optional(),
	/** Default 500. */
	PageSize: pageSize.optional(),
};

/** `StartTime` and `EndTime` are the time of sending, in milliseconds. */
export const schedulerQuery = lazily(() =>
	z.strictObject({ ...scope, StartTime: moment, EndTime: moment, ...filters }).check((context) => {
		const { StartTime, EndTime } = context.value;
		if (EndTime < StartTime)
			flag(context, ['EndTime'], 'must not be before the start', momentText(EndTime));
	}),
);

/** The same with an open span of time. */
export const openSchedulerQuery = lazily(() =>
	z.strictObject({
		...scope,
		StartTime: moment.optional(),
		EndTime: moment.optional(),
		...filters,
	}),
);

const scheduled = z.looseObject({
	UniqueId: idText,
	ParentId: idText.nullish(),
	/** Milliseconds. */
	PushTime: z.number().nullish(),
	PushTitle: z.string().nullish(),
	PushContent: z.string().nullish(),
	Type: z.number().nullish(),
	/** 1 Android, 2 iOS, 3 user, 7 HarmonyOS. */
	DeliveryType: z.number().nullish(),
	/** 1 once, 2 again and again. */
	StrategyType: z.number().nullish(),
	/** `0` pending, `1` sent; a number in the document and a text in the SDK. */
	ExecutedStatus: idText.nullish(),
	/** 0 by the API, 1 in the console. */
	CreateType: z.number().nullish(),
	/** Milliseconds. */
	GmtCreate: z.number().nullish(),
});

export const schedulerReply = lazily(() =>
	contentReply(
		z
			.looseObject({ TotalCount: z.number().nullish(), List: z.array(scheduled).nullish() })
			.nullish()
			.transform((data) => ({ ...data, List: data?.List ?? [] })),
	),
);

/** Ids as a list, or as text separated by commas. */
const uniqueIds = z.preprocess(
	(value) => (typeof value === 'string' ? value.split(',').map((entry) => entry.trim()) : value),
	z
		.array(id.regex(/^[^,]+$/, { error: 'commas are not allowed' }))
		.min(1)
		.check((context) => {
			const actual = context.value.length;
			const limit = MPAAS_MAX.uniqueIds;
			if (actual > limit) flagLimit(context, [], { limit, actual, unit: 'ids' }, context.value);
		}),
);

export const cancelRequest = lazily(() =>
	z.strictObject({
		...scope,
		UniqueIds: uniqueIds,
		/** 0 ids of main tasks (the default), 1 ids of their children. */
		Type: z.literal([0, 1]).optional(),
	}),
);

const PAIR = /([^{},=\s]+)=(\d)/g;

/** The vendor prints a Java map, `{id=1, id=0}`; here `results` tells for each id whether it was cancelled. */
export const cancelReply = lazily(() =>
	z
		.looseObject({
			RequestId: idText.nullish(),
			ResultContent: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
		})
		.transform((reply) => ({ ...reply, results: readResults(reply.ResultContent) })),
);

function readResults(content: unknown): Record<string, boolean> {
	const pairs =
		typeof content === 'string'
			? [...content.matchAll(PAIR)].map(([, key, value]) => [key, value === '1'])
			: Object.entries(content ?? {}).map(([key, value]) => [key, String(value) === '1']);
	return Object.fromEntries(pairs) as Record<string, boolean>;
}
