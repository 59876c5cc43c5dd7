import { z } from 'zod';
import { UNI_PLATFORMS } from '../words';

const MAX_TTL_MS = 3 * 24 * 3600 * 1000;
const USERS = 500;
const CIDS = 1000;

/** One string or a list of them; an empty one counts as absent. */
const target = (max: number) =>
	z
		.union([z.string(), z.array(z.string().min(1)).max(max)])
		.transform((value) => (typeof value === 'string' ? [value] : value).filter(Boolean))
		.optional();

export const bigDataTag = z.object({
	key: z.enum(['phone_type', 'region', 'custom_tag', 'portrait']),
	values: z.array(z.string().min(1)).min(1),
	opt_type: z.enum(['or', 'and', 'not']),
});

export type BigDataTag = z.infer<typeof bigDataTag>;

export type Payload = string | Record<string, unknown>;

/** The payload as it travels. */
export function textOf(payload: Payload | undefined): string {
	return typeof payload === 'object' ? JSON.stringify(payload) : (payload ?? '');
}

const platform = z.union([z.literal('ALL'), z.enum(UNI_PLATFORMS)]);

const strategyRule = z.int().min(1).max(4);

const settings = z.object({
	ttl: z.number().min(-1).max(MAX_TTL_MS).optional(),
	strategy: z.record(z.string(), strategyRule).optional(),
	speed: z.number().min(0).optional(),
	schedule_time: z.number().optional(),
});

const channel = z.object({
	HW: z.enum(['LOW', 'NORMAL']).optional(),
	XM: z.string().optional(),
	OP: z.string().optional(),
	VV: z.union([z.literal(0), z.literal(1)]).optional(),
});

/** The argument of sendMessage; unknown members, a misspelled target among them, are not looked at. */
export const sendArgument = z
	.object({
		user_id: target(USERS),
		user_tag: target(USERS),
		device_id: target(CIDS),
		push_clientid: target(CIDS),
		getui_alias: target(CIDS),
		getui_custom_tag: z.string().optional(),
		getui_big_data_tag: z.array(bigDataTag).optional(),
		platform: z.union([platform, z.array(platform)]).optional(),
		check_token: z.boolean().optional(),
		// "Shorter than 20", "shorter than 50", "shorter than 800", counted in characters.
		title: z.string().max(19).optional(),
		content: z.string().max(49).optional(),
		payload: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
		force_notification: z.boolean().optional(),
		badge: z
			.union([z.int(), z.string().regex(/^[+-]?\d+$/)])
			.transform(String)
			.optional(),
		channel: channel.optional(),
		request_id: z.string().min(10).max(32).optional(),
		group_name: z
			.string()
			.max(100)
			.regex(/^[\w\u4e00-\u9fff-]*$/)
			.optional(),
		sound: z.string().optional(),
		content_available: z.union([z.literal(0), z.literal(1)]).optional(),
		open_url: z
			.string()
			.max(299)
			.regex(/^https?:\/\/./)
			.optional(),
		settings: settings.optional(),
		options: z.record(z.string(), z.unknown()).optional(),
		must_report: z.boolean().optional(),
		before_id: z.string().optional(),
		taskid: z.string().optional(),
	})
	.superRefine((value, context) => {
		const missing = (path: string) =>
			context.addIssue({ code: 'custom', path: [path], message: 'is required' });
		// Seed: a silent push needs no other parameter.
		if (value.content_available === 1) return;
		if (value.title === undefined) missing('title');
		if (value.content === undefined) missing('content');
		if (value.payload === undefined) missing('payload');
	})
	.refine(({ payload }) => textOf(payload).length < 800, {
		path: ['payload'],
		message: 'must be shorter than 800 characters',
	});

export type SendArgument = z.infer<typeof sendArgument>;
