import * as z from 'zod';

import { intent } from './android';
import { flag, jsonObject, lazily, misspelling, type Checked } from './common';

/** The names of the platforms; the last two are older and newer than each other's documents. */
export const platform = lazily(() =>
	z.union([
		z.literal('all'),
		z.array(z.enum(['android', 'ios', 'quickapp', 'hmos', 'winphone'])).min(1),
	]),
);

const SIGNED_NUMBER = /^[+-]?\d{1,2}$/;

/** An iOS notification. */
export const ios = lazily(() =>
	z.strictObject({
		/** A text, or APNs' alert object (title, subtitle, body, ...). */
		alert: z.union([z.string(), jsonObject]).optional(),
		/** A file name, or APNs' object of a critical alert. */
		sound: z
			.union([
				z.string(),
				z.strictObject({
					critical: z.union([z.boolean(), z.literal(0), z.literal(1)]).optional(),
					name: z.string().optional(),
					volume: z.number().min(0).max(1).optional(),
				}),
			])
			.optional(),
		/** The number to show (0 clears), or `"+1"` and `"-1"` to count. */
		badge: z
			.union([
				z.int().min(0).max(99),
				z
					.string()
					.regex(SIGNED_NUMBER, { error: 'must be a number from 0 to 99, or such as "+1"' }),
			])
			.optional(),
		'content-available': z.boolean().optional(),
		content_available: misspelling('content-available'),
		'mutable-content': z.boolean().optional(),
		mutable_content: misspelling('mutable-content'),
		category: z.string().optional(),
		'thread-id': z.string().optional(),
		thread_id: misspelling('thread-id'),
		'interruption-level': z.enum(['active', 'critical', 'passive', 'time-sensitive']).optional(),
		interruption_level: misspelling('interruption-level'),
		extras: jsonObject.optional(),
	}),
);

/** A notification of the Quick App platform. */
export const quickapp = lazily(() =>
	z.strictObject({
		title: z.string().min(1),
		alert: z.string().optional(),
		/** The page that a tap opens. */
		page: z.string().min(1),
		extras: jsonObject.optional(),
	}),
);

/** A toast on Windows Phone, which newer documents no longer mention. */
export const winphone = lazily(() =>
	z.strictObject({
		alert: z.string().optional(),
		title: z.string().optional(),
		_open_page: z.string().optional(),
		extras: jsonObject.optional(),
	}),
);

/** A HarmonyOS notification. */
export const hmos = lazily(() =>
	z
		.strictObject({
			alert: z.string().min(1).optional(),
			title: z.string().optional(),
			/** Huawei's category; required by Huawei, unchecked by Jiguang. */
			category: z.string().optional(),
			/** `action.system.home`, a deep link or an action; required by Huawei, unchecked by Jiguang. */
			intent: intent.optional(),
			large_icon: z
				.string()
				.regex(/^https:\/\//, { error: 'must be an HTTPS address' })
				.optional(),
			badge_add_num: z.int().min(1).max(99).optional(),
			badge_set_num: z.int().min(0).max(99).optional(),
			test_message: z.boolean().optional(),
			receipt_id: z.string().optional(),
			/** 0 plain, 2 several lines. */
			style: z.union([z.literal(0), z.literal(2)]).optional(),
			inbox: jsonObject.optional(),
			/** 0 notification, 1 card, 2 extension, 7 live view, 10 VoIP. */
			push_type: z
				.union([z.literal(0), z.literal(1), z.literal(2), z.literal(7), z.literal(10)])
				.optional(),
			extra_data: z.string().optional(),
			hm_payload: jsonObject.optional(),
			display_foreground: z.enum(['0', '1']).optional(),
			sound: z.string().optional(),
			/** Seconds. */
			sound_duration: z.int().min(1).max(60).optional(),
			extras: jsonObject.optional(),
		})
		.check(checkHmos),
);

interface HmosRules {
	push_type?: number;
	extra_data?: string;
	hm_payload?: object;
	style?: number;
	inbox?: object;
	sound?: string;
	sound_duration?: number;
}

function checkHmos(context: Checked<HmosRules>): void {
	const { push_type: type = 0, extra_data, hm_payload, style, inbox, sound } = context.value;
	if ((type === 2 || type === 10) && extra_data === undefined) {
		flag(context, ['extra_data'], `is required by push_type ${type}`);
	}
	if ((type === 1 || type === 7) && hm_payload === undefined) {
		flag(context, ['hm_payload'], `is required by push_type ${type}`);
	}
	if (style === 2 && inbox === undefined) flag(context, ['inbox'], 'is required by style 2');
	if (context.value.sound_duration !== undefined && sound === undefined) {
		flag(context, ['sound'], 'is required beside sound_duration');
	}
}
