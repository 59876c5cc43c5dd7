import * as z from 'zod';

import { counter, idText, lazily } from '../../core/schema';

export { counter, idText };

/** An operation that answers an empty body yields `{}`. */
export const emptyReply = lazily(() =>
	z.union([z.null(), z.looseObject({})]).transform((body): Record<string, unknown> => body ?? {}),
);

/** What the vendor says of an accepted push. */
export const pushReply = lazily(() =>
	z.looseObject({
		/** Key to withdraw the push and to read its report. */
		msg_id: idText,
		/** `options.sendno`, or `"0"`. */
		sendno: idText.optional(),
	}),
);

/** One app's or one push's part of a combined reply. */
const entryReply = lazily(() =>
	z.looseObject({
		msg_id: idText.optional(),
		sendno: idText.optional(),
		error: z
			.looseObject({
				code: idText.optional(),
				message: z.string().optional(),
				illegal_rids: z.array(z.string()).optional(),
			})
			.optional(),
	}),
);

export type JPushEntryReply = z.infer<typeof entryReply>;

/**
 * What every app of a group says, gathered under `apps` by app key. The vendor prints the entries beside
 * `group_msgid`, where only their being objects tells them apart.
 */
export const groupReply = lazily(() =>
	z.looseObject({ group_msgid: z.string().optional() }).transform((reply) => {
		const apps: Record<string, JPushEntryReply> = {};
		const others: Record<string, unknown> = {};
		for (const [key, value] of Object.entries(reply)) {
			const entry = entryReply.safeParse(value);
			if (entry.success) apps[key] = entry.data;
			else others[key] = value;
		}
		return { ...others, group_msgid: reply.group_msgid, apps };
	}),
);

/** The newer operations' wrapper; a code other than 0 never gets this far. */
export function wrapped<T extends z.ZodType>(data: T) {
	return z.looseObject({ code: z.number(), message: z.string().optional(), data });
}

/** A schedule as stored. */
export const scheduleReply = lazily(() =>
	z.looseObject({
		schedule_id: z.string().optional(),
		name: z.string(),
		enabled: z.boolean().optional(),
		trigger: z.looseObject({}).optional(),
		push: z.looseObject({}).optional(),
	}),
);

/** An uploaded list of targets. */
export const fileReply = lazily(() =>
	z.looseObject({
		file_id: z.string(),
		type: z.string().optional(),
		file_name: z.string().nullish(),
		create_time: z.string().nullish(),
		expire_time: z.string().nullish(),
	}),
);

/** A picture as the phone makers know it. */
export const imageReply = lazily(() => z.looseObject({ media_id: z.string() }));

/** What each push of a batch says, by its cid. */
export const batchReply = lazily(() => z.record(z.string(), entryReply));
