import * as z from 'zod';

import { flag, lazily } from '../../core/schema';
import { milliseconds } from '../../core/validate';

/** 3 days. */
export const MAX_TTL_MS = 259_200_000;

/** 1 online through Getui, offline through the phone maker; 2 phone maker only; 3 Getui only; 4 phone maker first; 6 smart quota. */
const route = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6)]);

const strategy = lazily(() =>
	z.partialRecord(
		z.enum([
			'default',
			'ios',
			'hw',
			'ho',
			'xm',
			'xmg',
			'vv',
			'op',
			'opg',
			'mz',
			'hoshw',
			'st',
			'hx',
			'hwq',
			'wx',
		]),
		route,
	),
);

/** How a push is delivered. The fields from `custom_callback` on depend on the contract. */
export const settings = lazily(() =>
	z
		.strictObject({
			/** Milliseconds that an offline device can still get it; -1 keeps nothing, default 2 hours. */
			ttl: milliseconds(MAX_TTL_MS).optional(),
			strategy: strategy.optional(),
			/** Messages a second, about; 0 is unlimited. Pushes to all and by tag only. */
			speed: z.int().min(0).optional(),
			/** Milliseconds since the epoch, at most 7 days ahead. Pushes to all and by tag only. */
			schedule_time: z.int().min(0).optional(),
			custom_callback: z.string().optional(),
			/** Leaves out users who switched notifications off. */
			filter_notify_off: z.boolean().optional(),
			active_days: z.int().min(3).max(15).optional(),
			need_backup: z.boolean().optional(),
			activate_filter_day: z.int().min(1).optional(),
			/** 1 active users, -1 inactive ones. */
			activate_filter_type: z.union([z.literal(1), z.literal(-1)]).optional(),
			active_push: z.boolean().optional(),
			/** Milliseconds; below `ttl`. */
			lst: z.int().min(1).optional(),
			/** 1 Android, 2 iOS, 3 Harmony. */
			active_push_platform: z
				.array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
				.min(1)
				.optional(),
		})
		.check((context) => {
			const { lst, ttl } = context.value;
			if (lst === undefined || ttl === undefined || lst < ttl) return;
			flag(context, ['lst'], 'must be below ttl', lst);
		}),
);
