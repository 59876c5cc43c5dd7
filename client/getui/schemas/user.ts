import * as z from 'zod';

import { counter, knownOf, lazily } from '../../core/schema';
import { listOf } from '../../core/validate';
import { GETUI_MAX } from '../limits';
import { alias, aliasType, condition, distinct, tag, token } from './common';
import { dataOf, recordOf } from './replies';

/** Pairs of device and alias. */
export const aliasPairs = lazily(() =>
	z.strictObject({
		data_list: listOf(z.strictObject({ cid: token, alias }), GETUI_MAX.aliasPairs),
		alias_type: aliasType,
	}),
);

export const aliasQuery = lazily(() => z.strictObject({ alias, alias_type: aliasType }));

/** Many devices, one tag. */
export const tagBatch = lazily(() =>
	z.strictObject({ custom_tag: tag, cid: distinct(token, GETUI_MAX.tagCids) }),
);

/** Devices that stand in the path. */
export function cidsOf(limit: number) {
	return lazily(() => z.strictObject({ cid: distinct(token, limit) }));
}

export const countQuery = lazily(() => z.strictObject({ tag: z.array(condition).min(1) }));

export const tokenBinding = lazily(() =>
	z.strictObject({
		/** `wx` WeChat mini-program; the phone makers' channels are opened by the vendor. */
		type: z.enum([
			'wx',
			'hw',
			'hwq',
			'ho',
			'xm',
			'op',
			'opg',
			'vv',
			'mz',
			'fcm',
			'st',
			'sn',
			'ios',
		]),
		dt_list: listOf(
			z.strictObject({
				cid: token,
				/** Missing or empty: unbinds. */
				device_token: z.string().optional(),
			}),
			GETUI_MAX.deviceTokens,
		),
	}),
);

/** The alias of a device; null when it has none. */
export const aliasReply = lazily(() =>
	dataOf(
		z
			.looseObject({ alias: z.string().nullish() })
			.nullish()
			.transform((data) => ({ ...data, alias: data?.alias || null })),
	),
);

/** The devices of an alias. */
export const cidsReply = lazily(() =>
	dataOf(
		z
			.looseObject({ cid: z.array(z.string()).nullish() })
			.nullish()
			.transform((data) => ({ ...data, cid: data?.cid ?? [] })),
	),
);

/** The tags of each device. The vendor joins them by spaces in one entry; here they are entries of their own. */
export const tagsReply = lazily(() =>
	recordOf(
		z
			.array(z.string())
			.nullable()
			.transform((entries) =>
				(entries ?? []).flatMap((entry) => entry.split(/\s+/).filter((one) => one !== '')),
			),
	),
);

/** `"true"` for each device whose tags were changed. */
export const tagBatchReply = lazily(() =>
	recordOf(z.union([z.string(), z.boolean()]).transform(String)),
);

export const statusReply = lazily(() =>
	dataOf(
		knownOf(
			z.looseObject({
				/** Milliseconds since the epoch. */
				last_login_time: z.union([z.string(), z.number()]).transform(String).nullish(),
				/** `online` or `offline`. */
				status: z.string(),
			}),
		),
	),
);

/** Each device has an envelope of its own. */
export const deviceStatusReply = lazily(() =>
	dataOf(
		knownOf(
			z.looseObject({
				code: z.number(),
				msg: z.string().nullish(),
				data: z
					.looseObject({ cid_status: z.string().nullish(), device_status: z.string().nullish() })
					.nullish(),
			}),
		),
	),
);

const detail = z.looseObject({
	client_app_id: z.string().nullish(),
	package_name: z.string().nullish(),
	device_token: z.string().nullish(),
	/** 1 Android, 2 iOS. */
	phone_type: z.number().nullish(),
	phone_model: z.string().nullish(),
	notification_switch: z.boolean().nullish(),
	/** `yyyy-MM-dd HH:mm:ss`. */
	create_time: z.string().nullish(),
	/** Days with a login among the last 100. */
	login_freq: counter,
	/** `hw`, `xm`, `mz`, `op`, `vv`, `iphone`, or `unknown` without a token. */
	brand: z.string().nullish(),
});

/** The vendor's page calls `validCids` a list; its example, which counts, shows a map. */
export const detailReply = lazily(() =>
	dataOf(
		z
			.looseObject({
				invalidCids: z.array(z.string()).nullish(),
				validCids: knownOf(detail),
			})
			.nullish()
			.transform((data) => ({
				...data,
				invalidCids: data?.invalidCids ?? [],
				validCids: data?.validCids ?? {},
			})),
	),
);

/** Absent when all went well. */
export const bindingReply = lazily(() =>
	dataOf(
		z
			.looseObject({
				errorList: z
					.array(
						z.looseObject({
							cid: z.string().nullish(),
							/** With the channel's prefix, e.g. `WX_`. */
							device_token: z.string().nullish(),
							/** 24001 to 24004. */
							error_code: z.number(),
						}),
					)
					.nullish(),
			})
			.nullish()
			.transform((data) => ({ ...data, errorList: data?.errorList ?? [] })),
	),
);
