import * as z from 'zod';

import { digitsOf, longId } from '../../core/longId';
import { wireInteger } from '../../core/json';
import { flag, jsonObject, lazily, type Checked } from '../../core/schema';
import { listOf } from '../../core/validate';
import { MAXIM_MAX } from '../limits';
import { identity, int32, word } from './common';
import { android, ios, makers } from './platforms';

const upTo = <T extends z.ZodType>(entry: T) => listOf(entry, MAXIM_MAX.audience).optional();

const kinds = lazily(() =>
	z
		.strictObject({
			/** Devices with any of these tags. */
			tag: upTo(word),
			alias: upTo(word),
			user_id: upTo(longId),
			push_token: upTo(word),
		})
		.check((context) => {
			const given = Object.values(context.value).filter((list) => list !== undefined);
			if (given.length === 1) return;
			flag(context, [], 'needs exactly one of tag, alias, user_id and push_token', context.value);
		}),
);

/** `"all"`, or one kind of target. */
export const audience = lazily(() => z.union([z.literal('all'), kinds]));

const strategy = z.enum(['combined', 'mxpush_only', 'ospush_only']);

/** The vendor's own order is `ups` (every maker of China), then `fcm`. */
const channel = z.enum(['ups', 'fcm', 'huawei', 'xiaomi', 'oppo', 'vivo', 'meizu']);

const setting = lazily(() =>
	z.strictObject({
		/** A push whose id was seen before is not sent again. */
		request_id: word.optional(),
		distribution_strategy: strategy.optional(),
		ospush_sequence: z.array(channel).optional(),
	}),
);

const message = lazily(() =>
	z
		.strictObject({
			type: z.enum(['text', 'image', 'cmd']).optional(),
			title: z.string().optional(),
			body: z.string().optional(),
			attachment_url: z.string().optional(),
			big_text: z.string().optional(),
			/** A number to show, or `+` and a number to add. Absent, the vendor adds one. */
			badge: z
				.string()
				.regex(/^\+?\d+$/, { error: 'must be a number, or + and a number, as text' })
				.optional(),
			ext: jsonObject.optional(),
			// The seed types both as int32, a newer document as int64; the seed's is kept.
			/** Seconds since the epoch. */
			show_begin_time: int32.optional(),
			/** Seconds since the epoch. */
			show_end_time: int32.optional(),
			ios: ios.optional(),
			android: android.optional(),
			...makers,
		})
		.check(checkPicture)
		.check(checkWindow)
		.check(checkIntents),
);

function checkPicture(context: Checked<{ type?: string; attachment_url?: string }>): void {
	const { type, attachment_url: url } = context.value;
	if (type !== 'image' || url === undefined || /\.(jpe?g|png)$/i.test(url)) return;
	flag(context, ['attachment_url'], 'a picture must end in .jpg, .jpeg or .png', url);
}

function checkWindow(context: Checked<{ show_begin_time?: number; show_end_time?: number }>): void {
	const { show_begin_time: begin, show_end_time: end } = context.value;
	if (begin === undefined || end === undefined || begin < end) return;
	flag(context, ['show_end_time'], 'must be later than show_begin_time', end);
}

interface Click {
	click_action?: 'intent' | 'open_app';
	intent?: string;
}

/** A maker takes over what `android` says and it does not. */
function checkIntents(
	context: Checked<Partial<Record<'android' | keyof typeof makers, Click>>>,
): void {
	const { android: base = {} } = context.value;
	for (const name of ['android', ...(Object.keys(makers) as Array<keyof typeof makers>)] as const) {
		const own = context.value[name];
		if (own?.click_action !== 'intent' || own.intent || base.intent) continue;
		flag(context, [name, 'intent'], 'is required by the click_action intent', own.intent);
	}
}

/** One push. */
export const notifyRequest = lazily(() =>
	z.strictObject({ ...identity, audience, setting: setting.optional(), message }),
);

export type MaximPush = z.infer<typeof notifyRequest>;
export type MaximAudience = z.infer<typeof audience>;

/** A checked push in the form that travels: user ids as bare integers, and no identity, which is a header. */
export function wirePush(push: MaximPush): Record<string, unknown> {
	const { audience: to, setting: how, message: what } = push;
	const users = to === 'all' ? undefined : to.user_id;
	return {
		audience: users === undefined ? to : { user_id: users.map((id) => wireInteger(digitsOf(id))) },
		...(how === undefined ? {} : { setting: how }),
		message: what,
	};
}
