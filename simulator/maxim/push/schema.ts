import { z } from 'zod';
import { SEQUENCE_NAMES } from '../channels';
import { int32, int64 } from '../int64';

// The seed says of nearly every field that it may be empty, which in its JSON includes null.
const text = z.string().nullish();
const flag = z.boolean().nullish();

/** The seed takes an empty string for an absent one and then uses the default. */
function oneOf<const T extends readonly [string, ...string[]]>(names: T) {
	return z.union([z.enum(names), z.literal('')]).nullish();
}

const androidFields = {
	sound: text,
	channel_id: text,
	click_action: oneOf(['intent', 'open_app']),
	intent: text,
};

const INTENT = /^intent:#Intent;component=[^/;]+\/[^/;]+;(.*;)?end$/;

interface Clickable {
	click_action?: string | null;
	intent?: string | null;
}

const needsIntent = ({ click_action: action, intent }: Clickable) =>
	action !== 'intent' || INTENT.test(intent ?? '');
const NEEDS_INTENT = {
	path: ['intent'],
	message: 'click_action intent needs intent:#Intent;component=package/activity;...;end',
};

const android = z.strictObject(androidFields);
const maker = android.nullish();

const ios = z.strictObject({
	sound: text,
	content_available: flag,
	mutable_content: flag,
	category: text,
	thread_id: text,
	subtitle: text,
	apns_collapse_id: text,
});

const zeroOrOne = z.union([z.literal(0), z.literal(1)]).nullish();

// Seed: int32 seconds; newer schemas say int64, and both fit here.
const seconds = z.int().min(0).nullish();

const message = z
	.strictObject({
		type: oneOf(['text', 'image', 'cmd']),
		title: text,
		body: text,
		attachment_url: text,
		big_text: text,
		badge: z
			.string()
			.regex(/^(\+?\d{1,9})?$/)
			.nullish(),
		ext: z.record(z.string(), z.unknown()).nullish(),
		show_begin_time: seconds,
		show_end_time: seconds,
		ios: ios.nullish(),
		android: maker,
		huawei: z.strictObject({ ...androidFields, badge_class: text }).nullish(),
		xiaomi: maker,
		oppo: maker,
		vivo: z
			.strictObject({ ...androidFields, push_mode: zeroOrOne, classification: zeroOrOne })
			.nullish(),
		flyme: maker,
		fcm: maker,
	})
	.superRefine((value, context) => {
		for (const name of ['android', 'huawei', 'xiaomi', 'oppo', 'vivo', 'flyme', 'fcm'] as const) {
			// A maker's object overrides single properties of `android`, so they are judged together.
			const merged = { ...value.android, ...value[name] };
			const path = [name, ...NEEDS_INTENT.path];
			if (!needsIntent(merged)) context.addIssue({ code: 'custom', ...NEEDS_INTENT, path });
		}
	});

/** Lists of an audience object. */
const audienceLists = z.strictObject({
	tag: z.array(z.string().min(1)).min(1).optional(),
	alias: z.array(z.string().min(1)).min(1).optional(),
	user_id: z.array(int64).min(1).optional(),
	push_token: z.array(z.string().min(1)).min(1).optional(),
});

export type AudienceLists = z.infer<typeof audienceLists>;

export const notifyBody = z.strictObject({
	audience: z.union([z.literal('all'), audienceLists]),
	setting: z
		.strictObject({
			request_id: text,
			distribution_strategy: oneOf(['combined', 'mxpush_only', 'ospush_only']),
			ospush_sequence: z.array(z.enum(SEQUENCE_NAMES)).nullish(),
		})
		.nullish(),
	message,
});

export type NotifyBody = z.infer<typeof notifyBody>;
export type PushMessageBody = NotifyBody['message'];

export const detailBody = z.strictObject({ list: z.array(int64) });

export const badgeBody = z.strictObject({ badge: int32 });
