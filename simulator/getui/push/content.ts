import { z } from 'zod';
import { LIMITS } from '../limits';

const INT = /^-?\d{1,15}$/;

/** An integer, or its digits as text, as an official SDK sends it. */
export function int(min: number, max: number): z.ZodType<number> {
	const inner = z.int().min(min).max(max);
	return z.preprocess(
		(value) => (typeof value === 'string' && INT.test(value) ? Number(value) : value),
		inner,
	);
}

const text = (max: number) => z.string().min(1).max(max);
const notifyId = int(0, 2_147_483_647);
const anything = z.record(z.string(), z.unknown());
const PAYLOAD = 3072;

function isJson(value: string): boolean {
	try {
		JSON.parse(value);
		return true;
	} catch {
		return false;
	}
}

const jsonText = (param: string, maxBytes: number) =>
	z.string().check((context) => {
		const input = context.value;
		if (!isJson(input))
			context.issues.push({ code: 'custom', message: `${param} must be JsonString`, input });
		else if (Buffer.byteLength(input) > maxBytes)
			context.issues.push({ code: 'custom', message: `${param} size over limit`, input });
	});

const want = jsonText('want', 999);

interface Clickable {
	click_type: string;
	intent?: string;
	url?: string;
	payload?: string;
	want?: string;
}

// What each kind of click needs; `intent` may stand for a Harmony page given as `want`.
const NEEDS: Record<string, (keyof Clickable)[]> = {
	intent: ['intent', 'want'],
	url: ['url'],
	payload: ['payload'],
	payload_custom: ['payload'],
	want: ['want'],
};

function checkClick(context: z.core.ParsePayload<Clickable>): void {
	const needed = NEEDS[context.value.click_type] ?? [];
	if (needed.length === 0 || needed.some((key) => context.value[key] !== undefined)) return;
	const message = `${needed[0] ?? ''} cannot be null`;
	context.issues.push({ code: 'custom', message, input: context.value });
}

/** Exactly one of several keys; the texts are the vendor's. */
function checkOne(keys: string[], message: string) {
	return (context: z.core.ParsePayload<Record<string, unknown>>): void => {
		const { value, issues } = context;
		const given = keys.filter((key) => value[key] !== undefined);
		const [first = '', second = ''] = keys;
		if (given.length > 1) issues.push({ code: 'custom', message, input: value });
		if (given.length === 0) {
			const text = `${first} and ${second} cannot be null at sametime`;
			issues.push({ code: 'custom', message: text, input: value });
		}
	};
}

const ONE_KIND = 'please choose one of notification and transmission and revoke';

const notification = z
	.strictObject({
		title: text(50),
		body: text(256),
		big_text: z.string().max(512).optional(),
		big_image: z.string().max(1024).optional(),
		logo: z.string().max(64).optional(),
		logo_url: z.string().max(256).optional(),
		channel_id: z.string().max(64).optional(),
		channel_name: z.string().max(64).optional(),
		channel_level: int(0, 4).optional(),
		click_type: z.enum(['intent', 'url', 'payload', 'payload_custom', 'startapp', 'none']),
		intent: text(4096).optional(),
		want: want.optional(),
		url: text(1024).optional(),
		payload: text(PAYLOAD).optional(),
		notify_id: notifyId.optional(),
		ring_name: z.string().optional(),
		badge_add_num: int(1, 2_147_483_647).optional(),
		thread_id: z.string().optional(),
		category: z.string().optional(),
		slot_type: z.string().optional(),
		redisplay_freq: int(0, 3).optional(),
		redisplay_duration: int(0, 24).optional(),
	})
	.check(checkClick, (context) => {
		const { big_text: bigText, big_image: bigImage } = context.value;
		if (bigText === undefined || bigImage === undefined) return;
		const message = 'big_text and big_image cannot setting at same time';
		context.issues.push({ code: 'custom', message, input: context.value });
	});

const revoke = z.strictObject({ old_task_id: z.string().min(1), force: z.boolean().optional() });
const recall = z.strictObject({ old_task_id: z.string().min(1) });

const duration = z.string().refine(
	(value) => {
		const [from, to] = /^(\d{13})-(\d{13})$/.exec(value)?.slice(1).map(Number) ?? [];
		return from !== undefined && to !== undefined && to - from > LIMITS.displayWindowMs;
	},
	{ message: 'duration is invalid' },
);

/** What goes over the vendor's own connection. */
export const pushMessage = z
	.strictObject({
		network_type: int(0, 1).optional(),
		duration: duration.optional(),
		notification: notification.optional(),
		transmission: text(PAYLOAD).optional(),
		revoke: revoke.optional(),
	})
	.check(checkOne(['notification', 'transmission', 'revoke'], ONE_KIND));

const alert = z.strictObject({
	title: z.string().optional(),
	body: z.string().optional(),
	subtitle: z.string().optional(),
	'launch-image': z.string().optional(),
	'action-loc-key': z.string().optional(),
	'loc-key': z.string().optional(),
	'loc-args': z.array(z.string()).optional(),
	'title-loc-key': z.string().optional(),
	'title-loc-args': z.array(z.string()).optional(),
	'subtitle-loc-key': z.string().optional(),
	'subtitle-loc-args': z.array(z.string()).optional(),
});

// Apple's own keys beyond those the vendor lists pass through.
const aps = z.looseObject({
	alert: alert.optional(),
	'content-available': int(0, 1).optional(),
	sound: z.string().optional(),
	category: z.string().optional(),
	'thread-id': z.string().optional(),
	timestamp: int(1e9, 9_999_999_999).optional(),
	event: z.enum(['update', 'end']).optional(),
	'dismissal-date': int(0, 9_999_999_999).optional(),
	'content-state': anything.optional(),
});

const ios = z
	.strictObject({
		type: z.enum(['notify', 'voip', 'liveactivity']).optional(),
		aps: aps.optional(),
		auto_badge: z
			.string()
			.regex(/^[+-]?\d+$/)
			.optional(),
		payload: z.string().optional(),
		multimedia: z
			.array(
				z.strictObject({
					url: z.string().min(1),
					type: int(1, 3),
					only_wifi: z.boolean().optional(),
				}),
			)
			.max(3)
			.optional(),
		'apns-collapse-id': z.string().optional(),
		laId: z.string().min(1).optional(),
	})
	.refine((value) => value.type !== 'liveactivity' || value.laId !== undefined, {
		message: 'laId cannot be null',
	});

const options = z.partialRecord(
	z.enum(['ALL', 'HW', 'HO', 'XM', 'XMG', 'VV', 'OP', 'OPG', 'MZ', 'UPS']),
	anything,
);

const upsNotification = z
	.strictObject({
		title: text(50),
		body: text(256),
		click_type: z.enum(['intent', 'url', 'startapp', 'payload', 'none']),
		intent: text(4096).optional(),
		url: text(1024).optional(),
		payload: text(PAYLOAD).optional(),
		notify_id: notifyId.optional(),
	})
	.check(checkClick);

const ups = z
	.strictObject({
		notification: upsNotification.optional(),
		transmission: text(PAYLOAD).optional(),
		revoke: recall.optional(),
		options: options.optional(),
	})
	.check(checkOne(['notification', 'transmission', 'revoke'], ONE_KIND));

const harmonyNotification = z
	.strictObject({
		title: text(50),
		body: text(256),
		category: z.string().max(50).optional(),
		click_type: z.enum(['want', 'startapp', 'payload']),
		want: want.optional(),
		payload: text(PAYLOAD).optional(),
		notify_id: notifyId.optional(),
	})
	.check(checkClick);

const custom = z.strictObject({
	type: z.enum(['subscribe', 'form_update', 'live_view', 'voip_call']),
	payload: jsonText('payload', PAYLOAD),
});

const harmony = z
	.strictObject({
		notification: harmonyNotification.optional(),
		transmission: text(PAYLOAD).optional(),
		custom: z.record(z.string(), custom).optional(),
		revoke: recall.optional(),
		options: z.record(z.string(), anything).optional(),
	})
	.check(
		checkOne(
			['notification', 'transmission', 'custom', 'revoke'],
			'please choose one of notification and transmission and custom and revoke',
		),
	);

/** What goes through the makers' services. */
export const pushChannel = z.strictObject({
	ios: ios.optional(),
	android: z.strictObject({ ups }).optional(),
	harmony: harmony.optional(),
	// UNCONFIRMED shape.
	mp: anything.optional(),
});

export type PushMessage = z.infer<typeof pushMessage>;
