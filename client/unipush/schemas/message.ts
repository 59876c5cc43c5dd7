import * as z from 'zod';

import { conditionOf } from '../../conditions';
import { listOf, milliseconds } from '../../core/validate';
import { UNIPUSH_LENGTH, UNIPUSH_MAX, UNIPUSH_TTL_MAX } from '../limits';
import {
	alias,
	flag,
	flagLimit,
	groupName,
	jsonObject,
	lazily,
	tag,
	token,
	type Checked,
} from './common';
import { badgeText } from './devices';

/** The type is settled first: a rule on length would otherwise judge a list by the rules of a text. */
const oneOrMany = <T extends z.ZodType<string, string>>(schema: T, limit: number) =>
	z.union([z.string().pipe(schema), z.array(z.string()).pipe(listOf(schema, limit))]);

/** A condition of a message or a count of devices. */
export const condition = lazily(() =>
	conditionOf(['phone_type', 'region', 'custom_tag', 'portrait'], {
		schema: tag,
		limit: UNIPUSH_LENGTH.tag,
	}),
);

const PLATFORMS = [
	'app-ios',
	'app-android',
	'web',
	'mp-weixin',
	'mp-alipay',
	'mp-baidu',
	'mp-toutiao',
	'mp-lark',
	'mp-qq',
	'mp-kuaishou',
	'mp-jd',
	'mp-360',
	'quickapp-webview',
	'quickapp-webview-union',
	'quickapp-webview-huawei',
] as const;

const STRATEGY_KEYS = [
	'default',
	'ios',
	'st',
	'hw',
	'xm',
	'vv',
	'mz',
	'op',
	'ho',
	'hos',
	'ups',
] as const;

const settings = lazily(() =>
	z.strictObject({
		/** Milliseconds that the message waits for a device; -1 keeps nothing. */
		ttl: milliseconds(UNIPUSH_TTL_MAX).optional(),
		/** 1 Getui online and phone maker offline, 2 phone maker only, 3 Getui only, 4 phone maker, then Getui. */
		strategy: z.partialRecord(z.enum(STRATEGY_KEYS), z.int().min(1).max(4)).optional(),
		/** Messages a second; 0 for no limit. */
		speed: z.int().min(0).optional(),
		/** Milliseconds since the epoch, within 7 days; for everyone only. */
		schedule_time: z.int().min(0).optional(),
	}),
);

const channel = lazily(() =>
	z.strictObject({
		HW: z.enum(['LOW', 'NORMAL']).optional(),
		XM: z.string().min(1).optional(),
		OP: z.string().min(1).optional(),
		VV: z.union([z.literal(0), z.literal(1)]).optional(),
	}),
);

const payload = lazily(() =>
	z.union([z.string(), jsonObject]).check((context) => {
		const { value } = context;
		const actual = typeof value === 'string' ? value.length : JSON.stringify(value).length;
		const limit = UNIPUSH_LENGTH.payload;
		if (actual <= limit) return;
		flagLimit(context, [], { limit, actual, unit: 'characters' }, value);
	}),
);

/** Everything of a message but its target. */
const content = () => ({
	title: z.string().max(UNIPUSH_LENGTH.title),
	content: z.string().max(UNIPUSH_LENGTH.content),
	/** An object also reaches devices over the phone makers' channels. */
	payload,
	force_notification: z.boolean().optional(),
	badge: z.union([z.int(), badgeText]).optional(),
	channel: channel.optional(),
	request_id: z
		.string()
		.min(10)
		.max(32)
		.regex(/^[\w-]*$/)
		.optional(),
	group_name: groupName.optional(),
	/** Name of a file without its extension. */
	sound: z.string().min(1).optional(),
	content_available: z.union([z.literal(0), z.literal(1)]).optional(),
	open_url: z
		.string()
		.max(UNIPUSH_LENGTH.openUrl)
		.regex(/^https?:\/\/\S+$/i, { error: 'must be an http or https URL' })
		.optional(),
	settings: settings.optional(),
	/** The phone makers' own options, e.g. `{"HW": {"/message/android/category": "IM"}}`. */
	options: z.record(z.string(), jsonObject).optional(),
	/** Not in the vendor's document, but in its own plug-in: counts sends to one device in reports too. */
	must_report: z.boolean().optional(),
});

/** The seven ways to say whom a message is for; one at most. */
const target = () => ({
	user_id: oneOrMany(token, UNIPUSH_MAX.devices).optional(),
	user_tag: oneOrMany(z.string().min(1), UNIPUSH_MAX.devices).optional(),
	device_id: oneOrMany(token, UNIPUSH_MAX.devices).optional(),
	// The document allows 1,000 entries here, but a call reaches 500 devices and drops the rest silently.
	push_clientid: oneOrMany(token, UNIPUSH_MAX.devices).optional(),
	getui_alias: oneOrMany(alias, UNIPUSH_MAX.aliases).optional(),
	getui_custom_tag: tag.optional(),
	getui_big_data_tag: z.array(condition).min(1).optional(),
});

const TARGET_FIELDS = [
	'user_id',
	'user_tag',
	'device_id',
	'push_clientid',
	'getui_alias',
	'getui_custom_tag',
	'getui_big_data_tag',
] as const;

/** A message with its target. `broadcast` is the function's: it must be said to reach everyone. */
export const messageRequest = lazily(() =>
	z
		.strictObject({
			...target(),
			platform: z
				.union([z.literal('ALL'), z.enum(PLATFORMS), z.array(z.enum(PLATFORMS)).min(1)])
				.optional(),
			check_token: z.boolean().optional(),
			...content(),
			broadcast: z.literal(true).optional(),
		})
		.check(checkTarget),
);

export type UniPushMessage = z.infer<typeof messageRequest>;

function checkTarget(context: Checked<Partial<Record<string, unknown>>>): void {
	const { value } = context;
	const chosen = TARGET_FIELDS.filter((name) => value[name] !== undefined);
	const [first = 'broadcast', second] = chosen;
	if (second !== undefined) {
		flag(context, [second], `cannot stand beside ${first}`, value[second]);
	} else if (chosen.length === 0 && value.broadcast === undefined) {
		flag(context, ['broadcast'], 'a message without a target goes to everyone; set it to true');
	} else if (chosen.length > 0 && value.broadcast !== undefined) {
		flag(context, ['broadcast'], `cannot stand beside ${first}`, value.broadcast);
	}
	const byUser = value.user_id !== undefined || value.user_tag !== undefined;
	for (const name of ['platform', 'check_token'] as const) {
		if (value[name] !== undefined && !byUser)
			flag(context, [name], 'has an effect beside user_id and user_tag only', value[name]);
	}
	checkSchedule(context, chosen.length > 0);
}

const SCHEDULE_MS = 7 * 24 * 3600 * 1000;

function checkSchedule(context: Checked<Partial<Record<string, unknown>>>, targeted: boolean) {
	const { schedule_time: time } = (context.value.settings ?? {}) as { schedule_time?: number };
	if (time === undefined) return;
	const path = ['settings', 'schedule_time'];
	if (targeted) flag(context, path, 'is possible for a message to everyone only', time);
	else if (time > Date.now() + SCHEDULE_MS)
		flag(context, path, 'must lie within the next 7 days', time);
}
