import { z } from 'zod';
import { LIMITS } from '../limits';
import { int, pushChannel, pushMessage } from './content';

const STRATEGY_KEYS = [
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
] as const;

/** Smart quota exists for these makers only. */
const SMART = new Set(['xm', 'vv', 'op', 'mz']);

const strategy = z
	.partialRecord(
		z.enum(STRATEGY_KEYS),
		z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6)]),
	)
	.refine((value) => Object.entries(value).every(([key, way]) => way !== 6 || SMART.has(key)), {
		message: 'strategy is invalid',
	});

const settings = z
	.strictObject({
		ttl: int(-1, LIMITS.ttlMs).optional(),
		strategy: strategy.optional(),
		speed: int(0, 1_000_000).optional(),
		// Read by hand: a bad time has a code of its own.
		schedule_time: z.union([z.number(), z.string()]).optional(),
		custom_callback: z.string().optional(),
		filter_notify_off: z.boolean().optional(),
		active_days: int(3, 15).optional(),
		need_backup: z.boolean().optional(),
		activate_filter_day: int(1, 365).optional(),
		activate_filter_type: z.union([z.literal(1), z.literal(-1)]).optional(),
		active_push: z.boolean().optional(),
		lst: int(1, LIMITS.ttlMs).optional(),
		active_push_platform: z.array(int(1, 3)).optional(),
	})
	.refine(({ lst, ttl }) => lst === undefined || lst < (ttl ?? LIMITS.defaultTtlMs), {
		message: 'lst is invalid',
	});

const requestId = z
	.string()
	.refine(({ length }) => length >= LIMITS.requestIdMin && length <= LIMITS.requestIdMax, {
		message: 'request_id is invalid',
	});

const content = {
	group_name: z
		.string()
		.max(100)
		.regex(/^[0-9A-Za-z_-]+$/)
		.optional(),
	// An official SDK has it, no document does.
	task_name: z.string().optional(),
	settings: settings.optional(),
	push_message: pushMessage,
	push_channel: pushChannel.optional(),
};

const target = (max: number) => z.array(z.string().min(1)).min(1).max(max);

/** An alias belongs to a namespace in one SDK alone; it is read and has no effect. */
const aliasType = { alias_type: z.string().optional() };

const cidAudience = (max: number) => z.strictObject({ cid: target(max) });
const aliasAudience = (max: number) => z.strictObject({ alias: target(max), ...aliasType });

const condition = z.strictObject({
	key: z.enum(['phone_type', 'region', 'custom_tag', 'portrait']),
	values: z.array(z.string().min(1)).min(1),
	opt_type: z.enum(['or', 'and', 'not']),
});

export const conditions = z.array(condition).min(1);
export type Condition = z.infer<typeof condition>;

const shared = { request_id: requestId, ...content };

export const single = {
	cid: z.strictObject({ ...shared, audience: cidAudience(1) }),
	alias: z.strictObject({ ...shared, audience: aliasAudience(1) }),
};

const isAsync = { is_async: z.boolean().optional() };

export const batch = z.strictObject({
	...isAsync,
	msg_list: z.array(z.unknown()).min(1).max(LIMITS.batchMessages),
});

export const listMessage = z.strictObject({ request_id: requestId.optional(), ...content });

const listPush = { taskid: z.string().min(1), ...isAsync };

export const list = {
	cid: z.strictObject({ ...listPush, audience: cidAudience(LIMITS.listTargets) }),
	alias: z.strictObject({
		...listPush,
		need_alias_detail: z.boolean().optional(),
		audience: aliasAudience(LIMITS.listTargets),
	}),
};

export const toAll = z.strictObject({
	...shared,
	audience: z.string().refine((value) => value === 'all', { message: 'audience is invalid' }),
});

export const toTag = z.strictObject({ ...shared, audience: z.strictObject({ tag: conditions }) });

export const toFastTag = z.strictObject({
	...shared,
	audience: z.strictObject({ fast_custom_tag: z.string().min(1) }),
});

/** What every kind of push says of its message. */
export type Draft = z.infer<typeof listMessage>;
