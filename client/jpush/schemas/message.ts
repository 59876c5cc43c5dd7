import * as z from 'zod';

import { jsonWithin } from '../../core/validate';
import { android, channelId, checkBadge, intent } from './android';
import { flag, jsonObject, lazily, longId, type Checked } from './common';
import { hmos, ios } from './platforms';

/** A custom message, handed to the app unseen. */
export const message = lazily(() =>
	jsonWithin(
		4000,
		z.strictObject({
			msg_content: z.string(),
			title: z.string().optional(),
			content_type: z.string().optional(),
			extras: jsonObject.optional(),
			alternate_title: z.string().optional(),
			alternate_content: z.string().optional(),
		}),
	),
);

/**
 * Shows the notification inside the app when its permission is off. The seed only says "boolean"; the
 * vendor's SDKs nest it, so that form is sent for both.
 */
export const inappMessage = lazily(() =>
	z.union([z.boolean(), z.strictObject({ inapp_message: z.boolean() })]),
);

const DIGITS = /^[1-9]\d?$/;

/** Android only. */
const thirdV1 = lazily(() =>
	z
		.strictObject({
			content: z.string().min(1),
			title: z.string().optional(),
			channel_id: channelId.optional(),
			uri_activity: z.string().optional(),
			uri_action: z.string().optional(),
			/** The seed's table types it as text, its example as a number; the number is sent. */
			badge_add_num: z
				.union([
					z.int().min(1).max(99),
					z.string().regex(DIGITS, { error: 'must be a number from 1 to 99' }),
				])
				.optional(),
			badge_set_num: z.int().min(0).max(99).optional(),
			badge_class: z.string().min(1).optional(),
			sound: z.string().optional(),
			intent: intent.optional(),
			extras: jsonObject.optional(),
		})
		.check(checkBadge),
);

const thirdV2 = lazily(() =>
	z
		.strictObject({ android: android.optional(), ios: ios.optional(), hmos: hmos.optional() })
		.check((context) => {
			const { android: a, ios: i, hmos: h } = context.value;
			if (a === undefined && i === undefined && h === undefined) {
				flag(context, [], 'needs content, or one of android, ios and hmos', context.value);
			}
		}),
);

/** The notification that a phone maker's channel shows for a custom message. */
export const notification3rd = lazily(() => z.union([thirdV1, thirdV2]));

/** An SMS for devices that the push does not reach; charged extra. */
export const smsMessage = lazily(() =>
	z.strictObject({
		/** Id of the approved SMS template. */
		temp_id: longId,
		/** Seconds until the SMS is sent; 0 sends it at once. */
		delay_time: z.int().min(0).max(86_400),
		signid: z.int().optional(),
		temp_para: jsonObject.optional(),
		/** Leaves out users who are not active; default true. */
		active_filter: z.boolean().optional(),
	}),
);

const activity = lazily(() =>
	jsonWithin(
		3584,
		z
			.strictObject({
				event: z.enum(['start', 'update', 'end']),
				'content-state': jsonObject,
				'attributes-type': z.string().min(1).optional(),
				attributes: jsonObject.optional(),
				alert: z
					.strictObject({
						title: z.string().optional(),
						body: z.string().optional(),
						sound: z.string().optional(),
					})
					.optional(),
				/** Seconds since the epoch. */
				'dismissal-date': z.int().min(0).optional(),
				/** Seconds since the epoch. */
				'stale-date': z.int().min(0).optional(),
				'relevance-score': z.number().min(1).max(100).optional(),
				'apns-priority': z.union([z.literal(5), z.literal(10)]).optional(),
			})
			.check(checkActivity),
	),
);

function checkActivity(context: Checked<{ event: string; 'attributes-type'?: string }>): void {
	if (context.value.event === 'start' && context.value['attributes-type'] === undefined) {
		flag(context, ['attributes-type'], 'is required by the event start');
	}
}

/** An iOS Live Activity. */
export const liveActivity = lazily(() => z.strictObject({ ios: activity }));

export type JPushMessage = z.infer<typeof message>;
export type JPushSmsMessage = z.infer<typeof smsMessage>;
