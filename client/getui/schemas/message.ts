import * as z from 'zod';

import { flag, lazily, type Checked } from '../../core/schema';

const BIGGEST_ID = 2_147_483_647;
const PAYLOAD_LENGTH = 3072;

export const notifyId = z.int().min(0).max(BIGGEST_ID).optional();
export const title = z.string().min(1).max(50);
export const body = z.string().min(1).max(256);
export const transmission = z.string().min(1).max(PAYLOAD_LENGTH);
export const payload = z.string().min(1).max(PAYLOAD_LENGTH).optional();
export const intent = z.string().min(1).max(4096).optional();
export const url = z.string().min(1).max(1024).optional();

interface Click {
	click_type: string;
	intent?: string;
	url?: string;
	payload?: string;
}

const NEEDED: Readonly<Record<string, 'intent' | 'url' | 'payload'>> = {
	intent: 'intent',
	url: 'url',
	payload: 'payload',
	payload_custom: 'payload',
};

/** What a tap does needs its value beside it. */
export function checkClick(context: Checked<Click>): void {
	const { click_type } = context.value;
	const needed = Object.hasOwn(NEEDED, click_type) ? NEEDED[click_type] : undefined;
	if (needed === undefined || context.value[needed] !== undefined) return;
	flag(context, [needed], `is required when click_type is ${click_type}`);
}

/** Exactly one of the named kinds of content. */
export function checkOneKind<T extends object>(context: Checked<T>, kinds: Array<keyof T>): void {
	const given = kinds.filter((kind) => context.value[kind] !== undefined);
	if (given.length === 1) return;
	const names = kinds.map(String).join(', ');
	flag(context, given.slice(1, 2), `needs exactly one of ${names}`, given);
}

/** A notification that Getui's own connection shows on Android and Harmony. */
const notification = lazily(() =>
	z
		.strictObject({
			title,
			body,
			/** Not beside `big_image`. */
			big_text: z.string().max(512).optional(),
			/** Not beside `big_text`. */
			big_image: z.string().max(1024).optional(),
			logo: z.string().max(64).optional(),
			logo_url: z.string().max(256).optional(),
			channel_id: z.string().max(64).optional(),
			channel_name: z.string().max(64).optional(),
			channel_level: z.int().min(0).max(4).optional(),
			click_type: z.enum(['intent', 'url', 'payload', 'payload_custom', 'startapp', 'none']),
			intent,
			/** A page of a Harmony app, as JSON. */
			want: z.string().optional(),
			url,
			payload,
			/** A later message with the same id replaces the earlier one. */
			notify_id: notifyId,
			/** A file of the app without its suffix. */
			ring_name: z.string().optional(),
			badge_add_num: z.int().min(1).optional(),
			thread_id: z.string().optional(),
			category: z.string().optional(),
			slot_type: z.string().optional(),
			redisplay_freq: z.int().min(0).max(3).optional(),
			redisplay_duration: z.int().min(0).optional(),
		})
		.check(checkClick)
		.check((context) => {
			const { big_text, big_image } = context.value;
			if (big_text === undefined || big_image === undefined) return;
			flag(context, ['big_image'], 'cannot stand beside big_text', big_image);
		}),
);

/** Takes an earlier push back. */
const revoke = z.strictObject({
	old_task_id: z.string().min(1),
	/** Takes back every notification of the app when the task is not found. */
	force: z.boolean().optional(),
});

/** What Getui's own connection delivers. */
export const pushMessage = lazily(() =>
	z
		.strictObject({
			/** 0 any network, 1 wifi. */
			network_type: z.union([z.literal(0), z.literal(1)]).optional(),
			/** From and until, in milliseconds since the epoch, at least 10 minutes apart. */
			duration: z
				.string()
				.regex(/^\d+-\d+$/, { error: 'must be two times in milliseconds joined by a hyphen' })
				.optional(),
			notification: notification.optional(),
			/** Raw text for the app. */
			transmission: transmission.optional(),
			revoke: revoke.optional(),
		})
		.check((context) => {
			checkOneKind(context, ['notification', 'transmission', 'revoke']);
		}),
);
