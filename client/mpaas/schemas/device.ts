import * as z from 'zod';

import { lazily } from '../../core/schema';
import { filled, id, scope } from './common';
import { wrapper } from './replies';

export const deviceQuery = lazily(() =>
	z.strictObject({
		...scope,
		/** 1 device, 2 user. */
		TargetType: z.literal([1, 2]),
		Target: filled,
	}),
);

export const deviceReply = lazily(() =>
	z.looseObject({
		...wrapper,
		Data: z
			.looseObject({
				UserId: z.string().nullish(),
				DeviceId: z.string().nullish(),
				DeliveryToken: z.string().nullish(),
				ThirdToken: z.string().nullish(),
				/** android, ios or harmonyos. */
				Platform: z.string().nullish(),
				/** The channel: unknown, android, ios, miui, hms, fcm, oppo, vivo, honor or harmonyos. */
				Manufacturer: z.string().nullish(),
				/** The vendor's own spelling: ONLINE, OFFLINE or UNKNOWN. */
				Statue: z.string().nullish(),
			})
			.nullish(),
	}),
);

/** 1 Android, 2 iOS. */
const osType = z.literal([1, 2]);

export const unbindRequest = lazily(() =>
	z.strictObject({ ...scope, DeliveryToken: id, UserId: filled }),
);

export const bindRequest = lazily(() =>
	z.strictObject({
		...scope,
		DeliveryToken: id,
		UserId: filled,
		OsType: osType,
		PhoneNumber: filled.optional(),
	}),
);

export const reportRequest = lazily(() =>
	z.strictObject({
		...scope,
		DeliveryToken: id,
		OsType: osType,
		/** Number of a phone maker's channel. */
		ThirdChannel: z.int().optional(),
		ThirdChannelDeviceToken: filled.optional(),
		Channel: filled.optional(),
		AppVersion: filled.optional(),
		PushVersion: filled.optional(),
		ConnectType: filled.optional(),
		Model: filled.optional(),
		Imei: filled.optional(),
		Imsi: filled.optional(),
	}),
);
