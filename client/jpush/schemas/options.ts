import * as z from 'zod';

import { utf8Text } from '../../core/validate';
import { flag, jsonObject, lazily, longId, misspelling, type Checked } from './common';
import { thirdPartyChannel } from './thirdParty';

const TEN_DAYS = 864_000;

/** How a push is delivered. */
export const options = lazily(() =>
	z
		.strictObject({
			/** Echoed in the reply; not 0. The vendor's own SDK uses the whole 32-bit range. */
			sendno: z
				.int()
				.min(-(2 ** 31))
				.max(2 ** 32 - 1)
				.check((context) => {
					if (context.value === 0) flag(context, [], 'must not be 0', 0);
				})
				.optional(),
			/** Seconds, default 86,400; 0: only devices that are online. Free apps may be held to 3 days. */
			time_to_live: z.int().min(0).max(TEN_DAYS).optional(),
			/** The push, at most one day old, that this one replaces (Android). */
			override_msg_id: longId.optional(),
			apns_production: z.boolean().optional(),
			apns_collapse_id: utf8Text(64).optional(),
			/** Minutes over which the push is spread. */
			big_push_duration: z.int().min(1).max(1400).optional(),
			third_party_channel: thirdPartyChannel.optional(),
			/** 0 operational message, 1 system message. */
			classification: z.union([z.literal(0), z.literal(1)]).optional(),
			target_event: z.array(z.string().min(1)).optional(),
			test_message: z.boolean().optional(),
			receipt_id: z.string().optional(),
			/** Delivers to registered test devices only. */
			test_model: z.boolean().optional(),
			test_mode: misspelling('test_model'),
			active_push: z.boolean().optional(),
			need_backup: z.boolean().optional(),
			/** Name of a push plan. */
			business_operation_code: z.string().optional(),
			notification_3rd_ver: z.enum(['v1', 'v2']).optional(),
			alternate_set: z.boolean().optional(),
			geofence: jsonObject.optional(),
			portal_extra: jsonObject.optional(),
			auto_truncation: z.boolean().optional(),
			mkt_enable: z.boolean().optional(),
			notification_switch_filter: z.boolean().optional(),
		})
		.check(checkActivePush),
);

interface ActivePush {
	active_push?: boolean;
	need_backup?: boolean;
	big_push_duration?: number;
}

function checkActivePush(context: Checked<ActivePush>): void {
	const { active_push, need_backup, big_push_duration } = context.value;
	if (need_backup === true && active_push !== true) {
		flag(context, ['need_backup'], 'needs active_push beside it', need_backup);
	}
	if (active_push === true && big_push_duration !== undefined) {
		flag(context, ['big_push_duration'], 'cannot stand beside active_push', big_push_duration);
	}
}

const CALLBACK_KINDS = 15;

/** Where and which receipts of this push are sent. */
export const callback = lazily(() =>
	z.strictObject({
		/** Must be registered in the console. */
		url: z
			.string()
			.check((context) => {
				const problem = callbackProblem(context.value);
				if (problem !== undefined) flag(context, [], problem, context.value);
			})
			.optional(),
		params: jsonObject.optional(),
		/** Bits: 1 delivered, 2 clicked, 4 not delivered, 8 accepted. The seed's table types it as text. */
		type: z
			.union([
				z.int().min(1).max(CALLBACK_KINDS),
				z.string().regex(/^([1-9]|1[0-5])$/, { error: 'must be a number from 1 to 15' }),
			])
			.optional(),
	}),
);

const PRIVATE_HOST = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$/;

function callbackProblem(text: string): string | undefined {
	if (!URL.canParse(text)) return 'must be an HTTP or HTTPS address';
	const url = new URL(text);
	if (url.protocol !== 'http:' && url.protocol !== 'https:') {
		return 'must be an HTTP or HTTPS address';
	}
	if (url.port !== '') return 'must not name a port';
	return PRIVATE_HOST.test(url.hostname) ? 'must not be a private address' : undefined;
}

export type JPushOptions = z.infer<typeof options>;
export type JPushCallback = z.infer<typeof callback>;
