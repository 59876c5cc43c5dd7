import * as z from 'zod';

import { lazily } from '../../core/schema';

const text = z.string().optional();
const zeroOrOne = z.union([z.literal(0), z.literal(1)]).optional();

export const ios = lazily(() =>
	z.strictObject({
		sound: text,
		content_available: z.boolean().optional(),
		mutable_content: z.boolean().optional(),
		category: text,
		/** Notifications with the same id are shown as one group. */
		thread_id: text,
		subtitle: text,
		/** A later notification with the same id replaces the earlier one. */
		apns_collapse_id: text,
	}),
);

/** What Android and every phone maker have. */
const shared = {
	sound: text,
	channel_id: text,
	click_action: z.enum(['intent', 'open_app']).optional(),
	/** `intent:#Intent;component=<package>/<activity>;S.key=value;end`; required by `click_action` `intent`. */
	intent: text,
};

export const android = lazily(() => z.strictObject(shared));

export const huawei = lazily(() =>
	z.strictObject({
		...shared,
		/** The activity that the launcher icon starts, e.g. `com.test.badge.MainActivity`. */
		badge_class: text,
	}),
);

export const vivo = lazily(() =>
	z.strictObject({
		...shared,
		/** 0 live (default), 1 test. */
		push_mode: zeroOrOne,
		/** 0 operational message (default), 1 system message. */
		classification: zeroOrOne,
	}),
);

/** Objects whose values stand in for those of `android`, by maker; `flyme` is Meizu. */
export const makers = {
	huawei: huawei.optional(),
	xiaomi: android.optional(),
	oppo: android.optional(),
	vivo: vivo.optional(),
	flyme: android.optional(),
	fcm: android.optional(),
};

export type MaximMaker = keyof typeof makers;
