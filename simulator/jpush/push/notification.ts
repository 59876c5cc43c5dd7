import { z } from 'zod';
import { parseTime } from '../../core/dates';
import { LIMITS } from '../limits';
import { bytes, freeObject, int } from './options';

const dateTime = z
	.string()
	.refine((text) => parseTime(text, 0) !== undefined, 'yyyy-MM-dd HH:mm:ss');
const intent = z.strictObject({ url: z.string() });
const extras = freeObject;
const androidExtras = freeObject.refine(
	(value) => !('third_url_encode' in value) || typeof value.third_url_encode === 'boolean',
	'third_url_encode must be a boolean',
);

const customButton = z.strictObject({
	name: z.string().max(20),
	action_type: int(1, 4),
	action: z.string().max(300).optional(),
	data: z.string().max(100).optional(),
});

export const android = z.strictObject({
	alert: z.string().optional(),
	title: z.string().optional(),
	builder_id: int().optional(),
	channel_id: bytes(LIMITS.channelIdBytes).optional(),
	priority: int(-2, 2).optional(),
	category: z.string().optional(),
	style: int(0, 3).optional(),
	alert_type: int(-1, 7).optional(),
	big_text: z.string().optional(),
	inbox: freeObject.optional(),
	big_pic_path: z.string().optional(),
	large_icon: z.string().optional(),
	small_icon_uri: z.string().optional(),
	icon_bg_color: z.string().optional(),
	intent: intent.optional(),
	uri_activity: z.string().optional(),
	uri_action: z.string().optional(),
	badge_add_num: int(1, 99).optional(),
	badge_set_num: int(0, 99).optional(),
	badge_class: z.string().optional(),
	// The seed's field table has sound, its 1009 hint denies it; the table stands.
	sound: z.string().optional(),
	show_begin_time: dateTime.optional(),
	show_end_time: dateTime.optional(),
	display_foreground: z.enum(['0', '1']).optional(),
	extras: androidExtras.optional(),
	custom_buttons: z.array(customButton).optional(),
});

const apnsAlert = z.strictObject({
	title: z.string().optional(),
	subtitle: z.string().optional(),
	body: z.string().optional(),
	'title-loc-key': z.string().optional(),
	'title-loc-args': z.array(z.string()).optional(),
	'subtitle-loc-key': z.string().optional(),
	'subtitle-loc-args': z.array(z.string()).optional(),
	'loc-key': z.string().optional(),
	'loc-args': z.array(z.string()).optional(),
	'action-loc-key': z.string().optional(),
	'launch-image': z.string().optional(),
	'summary-arg': z.string().optional(),
	'summary-arg-count': int().optional(),
});

const apnsSound = z.strictObject({
	critical: z.union([int(0, 1), z.boolean()]).optional(),
	name: z.string().optional(),
	volume: z.number().min(0).max(1).optional(),
});

export const ios = z.strictObject({
	alert: z.union([z.string(), apnsAlert]).optional(),
	sound: z.union([z.string(), apnsSound]).optional(),
	// Seed types it int and uses "+1" in its own samples; both pass.
	badge: z.union([int(0, 99), z.string().regex(/^[+-]?\d{1,2}$/)]).optional(),
	'content-available': z.boolean().optional(),
	'mutable-content': z.boolean().optional(),
	category: z.string().optional(),
	'thread-id': z.string().optional(),
	'interruption-level': z.enum(['active', 'critical', 'passive', 'time-sensitive']).optional(),
	extras: extras.optional(),
});

const HMOS_PUSH_TYPES = [0, 1, 2, 7, 10];

export const hmos = z.strictObject({
	alert: z.string().min(1).optional(),
	title: z.string().optional(),
	category: z.string().optional(),
	intent: intent.optional(),
	large_icon: z.string().optional(),
	badge_add_num: int(1, 99).optional(),
	badge_set_num: int(0, 99).optional(),
	test_message: z.boolean().optional(),
	receipt_id: z.string().optional(),
	style: z.union([z.literal(0), z.literal(2)]).optional(),
	inbox: freeObject.optional(),
	push_type: z
		.int()
		.refine((type) => HMOS_PUSH_TYPES.includes(type))
		.optional(),
	extra_data: z.string().optional(),
	hm_payload: freeObject.optional(),
	display_foreground: z.enum(['0', '1']).optional(),
	sound: z.string().optional(),
	sound_duration: int(1, 60).optional(),
	extras: extras.optional(),
});

export const quickapp = z.strictObject({
	title: z.string(),
	alert: z.string().optional(),
	page: z.string(),
	extras: extras.optional(),
});

export const winphone = z.strictObject({
	alert: z.string().optional(),
	title: z.string().optional(),
	_open_page: z.string().optional(),
	extras: extras.optional(),
});

export const notification = z.strictObject({
	alert: z.string().optional(),
	android: android.optional(),
	ios: ios.optional(),
	hmos: hmos.optional(),
	quickapp: quickapp.optional(),
	winphone: winphone.optional(),
	voip: freeObject.optional(),
	alternate_alert: z.string().optional(),
});

export type Notification = z.infer<typeof notification>;

// Seed types badge_add_num as string and prints a number; both pass.
const thirdBadge = z.union([int(1, 99), z.string().regex(/^[1-9]\d?$/)]);

export const notification3rd = z.strictObject({
	content: z.string().min(1),
	title: z.string().optional(),
	channel_id: bytes(LIMITS.channelIdBytes).optional(),
	uri_activity: z.string().optional(),
	uri_action: z.string().optional(),
	badge_add_num: thirdBadge.optional(),
	badge_set_num: int(0, 99).optional(),
	badge_class: z.string().optional(),
	sound: z.string().optional(),
	intent: intent.optional(),
	extras: extras.optional(),
});

export const notification3rdV2 = z
	.strictObject({ android: android.optional(), ios: ios.optional(), hmos: hmos.optional() })
	.refine((value) => value.android ?? value.ios ?? value.hmos, 'one platform at least');
