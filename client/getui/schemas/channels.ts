import * as z from 'zod';

import { jsonObject, lazily } from '../../core/schema';
import {
	body,
	checkClick,
	checkOneKind,
	intent,
	notifyId,
	payload,
	title,
	transmission,
	url,
} from './message';

/** Apple's dictionary, which Apple extends; the keys here are the documented ones. */
const aps = lazily(() =>
	z.looseObject({
		alert: z
			.looseObject({
				title: z.string().optional(),
				body: z.string().optional(),
				subtitle: z.string().optional(),
			})
			.optional(),
		/** 1 wakes the app and shows nothing. */
		'content-available': z.union([z.literal(0), z.literal(1)]).optional(),
		/** `com.gexin.ios.silence` is silent. */
		sound: z.string().optional(),
		category: z.string().optional(),
		'thread-id': z.string().optional(),
	}),
);

const MOST_MEDIA = 3;

const ios = lazily(() =>
	z.strictObject({
		type: z.enum(['notify', 'voip', 'liveactivity']).optional(),
		aps: aps.optional(),
		/** `+1`, `-1` or `1`; wins over the badge in `aps`. */
		auto_badge: z
			.string()
			.regex(/^[+-]?\d+$/, { error: 'must be a whole number, with + or - to count' })
			.optional(),
		payload: z.string().optional(),
		multimedia: z
			.array(
				z.strictObject({
					url: z.string().min(1),
					/** 1 picture, 2 sound, 3 film. */
					type: z.union([z.literal(1), z.literal(2), z.literal(3)]),
					only_wifi: z.boolean().optional(),
				}),
			)
			.max(MOST_MEDIA)
			.optional(),
		'apns-collapse-id': z.string().optional(),
		/** The Live Activity to change. */
		laId: z.string().optional(),
	}),
);

const revoke = z.strictObject({ old_task_id: z.string().min(1) });

/** What the phone makers deliver to Android devices that are offline. */
const ups = lazily(() =>
	z
		.strictObject({
			notification: z
				.strictObject({
					title,
					body,
					click_type: z.enum(['intent', 'url', 'startapp', 'payload', 'none']),
					intent,
					url,
					payload,
					notify_id: notifyId,
				})
				.check(checkClick)
				.optional(),
			transmission: transmission.optional(),
			/** Xiaomi and vivo only. */
			revoke: revoke.optional(),
			/** By phone maker: ALL, HW, HO, XM, XMG, VV, OP, OPG, MZ or UPS. */
			options: z.record(z.string(), jsonObject).optional(),
		})
		.check((context) => {
			checkOneKind(context, ['notification', 'transmission', 'revoke']);
		}),
);

const harmony = lazily(() =>
	z
		.strictObject({
			notification: z
				.strictObject({
					title,
					body,
					category: z.string().max(50).optional(),
					click_type: z.enum(['want', 'startapp', 'payload']),
					want: z.string().optional(),
					payload,
					notify_id: notifyId,
				})
				.check(checkClick)
				.optional(),
			transmission: transmission.optional(),
			custom: jsonObject.optional(),
			revoke: revoke.optional(),
			options: z.record(z.string(), jsonObject).optional(),
		})
		.check((context) => {
			checkOneKind(context, ['notification', 'transmission', 'custom', 'revoke']);
		}),
);

/** What reaches devices past Getui's own connection. */
export const pushChannel = lazily(() =>
	z.strictObject({
		ios: ios.optional(),
		android: z.strictObject({ ups }).optional(),
		harmony: harmony.optional(),
		/** Mini-program; the vendor does not document its form. */
		mp: jsonObject.optional(),
	}),
);
