import * as z from 'zod';

import type { JsonObject } from '../../core/json';
import { utf8Text } from '../../core/validate';
import {
	dateTime,
	flag,
	flagLimit,
	jsonObject,
	lazily,
	misspelling,
	shortText,
	type Checked,
} from './common';

export const channelId = utf8Text(1000);

/** Where a tap on the notification leads. */
export const intent = z.strictObject({ url: z.string().min(1) });

const SHORT_TEXTS: Record<string, number> = {
	mipns_content_forshort: 128,
	oppns_content_forshort: 200,
	vpns_content_forshort: 100,
	mzpns_content_forshort: 100,
};

const androidExtras = lazily(() =>
	jsonObject.check((context) => {
		const encode = context.value.third_url_encode;
		if (encode !== undefined && typeof encode !== 'boolean') {
			flag(context, ['third_url_encode'], 'must be a boolean', encode);
		}
		checkShortTexts(context);
	}),
);

function checkShortTexts(context: Checked<JsonObject>): void {
	for (const [key, limit] of Object.entries(SHORT_TEXTS)) {
		const text = context.value[key];
		const actual = typeof text === 'string' ? [...text].length : 0;
		if (actual > limit) flagLimit(context, [key], { limit, actual, unit: 'characters' }, text);
	}
}

const button = lazily(() =>
	z.strictObject({
		name: shortText(20).min(1),
		/** 1 intent, 2 deep link, 3 home page, 4 clear. */
		action_type: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
		action: shortText(300).optional(),
		data: shortText(100).optional(),
	}),
);

interface Badged {
	badge_add_num?: number | string;
	badge_set_num?: number;
	badge_class?: string;
}

/** A number and the launcher activity need each other. */
export function checkBadge(context: Checked<Badged>): void {
	const { badge_add_num, badge_set_num, badge_class } = context.value;
	const number = badge_add_num ?? badge_set_num;
	if (number !== undefined && badge_class === undefined) {
		flag(context, ['badge_class'], 'is required beside badge_add_num or badge_set_num');
	}
	if (number === undefined && badge_class !== undefined) {
		flag(context, ['badge_class'], 'needs badge_add_num or badge_set_num beside it', badge_class);
	}
}

interface Styled {
	style?: number;
	big_text?: string;
	inbox?: JsonObject;
	big_pic_path?: string;
}

/** What a style shows must be there; other styles' fields may be, for vendor channels that use them. */
function checkStyle(context: Checked<Styled>): void {
	const field = ([undefined, 'big_text', 'inbox', 'big_pic_path'] as const)[
		context.value.style ?? 0
	];
	if (field === undefined || context.value[field] !== undefined) return;
	flag(context, [field], `is required by style ${context.value.style}`);
}

/** An Android notification. */
export const android = lazily(() =>
	z
		.strictObject({
			/** Empty: not shown. Absent: `notification.alert`. */
			alert: z.string().optional(),
			title: z.string().optional(),
			builder_id: z.int().optional(),
			build_id: misspelling('builder_id'),
			channel_id: channelId.optional(),
			priority: z.int().min(-2).max(2).optional(),
			category: z.string().optional(),
			/** 0 plain, 1 big text, 2 inbox, 3 big picture. */
			style: z.int().min(0).max(3).optional(),
			/** Bits: 1 sound, 2 vibration, 4 light; -1 all. */
			alert_type: z.int().min(-1).max(7).optional(),
			big_text: z.string().optional(),
			/** Each value is a line. */
			inbox: jsonObject.optional(),
			/** URL of a JPEG or PNG, a path on the SD card, or a media_id. */
			big_pic_path: z.string().min(1).optional(),
			large_icon: z.string().min(1).optional(),
			small_icon_uri: z.string().min(1).optional(),
			icon_bg_color: z.string().optional(),
			intent: intent.optional(),
			uri_activity: z.string().optional(),
			uri_action: z.string().optional(),
			badge_add_num: z.int().min(1).max(99).optional(),
			badge_set_num: z.int().min(0).max(99).optional(),
			badge_class: z.string().min(1).optional(),
			/** Listed by the seed's table, though its text on code 1009 says otherwise; the table stands. */
			sound: z.string().optional(),
			show_begin_time: dateTime.optional(),
			show_end_time: dateTime.optional(),
			/** `"1"` shows the notification while the app is in front, `"0"` does not. */
			display_foreground: z.enum(['0', '1']).optional(),
			extras: androidExtras.optional(),
			custom_buttons: z.array(button).optional(),
		})
		.check(checkBadge)
		.check(checkStyle),
);
