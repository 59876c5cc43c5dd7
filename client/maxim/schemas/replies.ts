import * as z from 'zod';

import { counter, idText, lazily } from '../../core/schema';

/** The wrapper of every reply; a `code` other than 200 never gets this far. */
export function envelope<T extends z.ZodType>(data: T) {
	return z.looseObject({ code: idText, message: z.string().nullish(), data });
}

/** Whether something was done. */
export const doneReply = lazily(() => envelope(z.unknown()));

/**
 * What the vendor says of an accepted push. The seed types `data` as an object with `task_id`; the vendor's
 * quick start answers `true`, after which there is no report.
 */
export const notifyReply = lazily(() =>
	envelope(z.union([z.looseObject({ task_id: idText.nullish() }), z.boolean()]).nullish()),
);

/** Channels that are counted; `flyme` is Meizu, `mxpush` the vendor's own. */
export const MAXIM_CHANNELS = [
	'apns',
	'fcm',
	'flyme',
	'huawei',
	'mxpush',
	'oppo',
	'vivo',
	'xiaomi',
] as const;

type Channel = (typeof MAXIM_CHANNELS)[number];
type Counters = Record<`${Channel}_${'target' | 'sent' | 'received'}`, typeof counter>;

const counters = Object.fromEntries(
	MAXIM_CHANNELS.flatMap((channel) =>
		['target', 'sent', 'received'].map((stage) => [`${channel}_${stage}`, counter]),
	),
) as Counters;

/** Counts of each task and channel; an unknown task is expected to be missing. */
export const taskDetailReply = lazily(() =>
	envelope(z.array(z.looseObject({ task_id: idText, ...counters })).nullish()),
);

/** Keys of a phone maker, as set in the console. Secrets are among them. */
export const certificateReply = lazily(() =>
	envelope(
		z
			.looseObject({
				name: z.string().nullish(),
				app_id: z.string().nullish(),
				app_key: z.string().nullish(),
				app_secret: z.string().nullish(),
				certificate: z.string().nullish(),
			})
			.nullish(),
	),
);

export const tagsReply = lazily(() => envelope(z.array(z.string()).nullish()));

export const devicesReply = lazily(() =>
	envelope(
		z
			.array(
				z.looseObject({
					user_id: idText.nullish(),
					device_sn: z.number(),
					/** 1 iOS, 2 Android, 3 Windows, 4 Mac, 5 Linux, 6 web. */
					platform: z.number().nullish(),
					user_agent: z.string().nullish(),
				}),
			)
			.nullish(),
	).extend({
		/** Absent on the last page. */
		cursor: z.string().nullish(),
		version: idText.nullish(),
	}),
);

export const onlineStatusReply = lazily(() => envelope(z.looseObject({ online: z.boolean() })));

/** What a user has set, as far as it concerns pushes. Hours are 0 to 23. */
export const settingsReply = lazily(() =>
	envelope(
		z.looseObject({
			user_id: idText.nullish(),
			/** Of the user's newest device. */
			push_token: z.string().nullish(),
			push_nick_name: z.string().nullish(),
			/** True: pushes are off. */
			no_push: z.boolean().nullish(),
			/** True: pushes do not show what they say. */
			no_push_detail: z.boolean().nullish(),
			no_push_start_hour: z.number().nullish(),
			no_push_end_hour: z.number().nullish(),
		}),
	),
);
