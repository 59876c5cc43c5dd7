import { z } from 'zod';
import { JPushError } from '../errors';
import { notification } from './notification';
import { callback, freeObject, int, options, smsMessage } from './options';

export const PLATFORMS = ['android', 'ios', 'quickapp', 'winphone', 'hmos'] as const;
export type Platform = (typeof PLATFORMS)[number];

const message = z.strictObject({
	msg_content: z.string(),
	title: z.string().optional(),
	content_type: z.string().optional(),
	extras: freeObject.optional(),
	alternate_title: z.string().optional(),
	alternate_content: z.string().optional(),
});

// The seed only says "Boolean"; the SDKs nest it once more. Both forms pass.
const inappMessage = z.union([z.boolean(), z.strictObject({ inapp_message: z.boolean() })]);

const liveActivityIos = z
	.strictObject({
		event: z.enum(['start', 'update', 'end']),
		'content-state': freeObject,
		'attributes-type': z.string().optional(),
		attributes: freeObject.optional(),
		alert: z
			.strictObject({
				title: z.string().optional(),
				body: z.string().optional(),
				sound: z.string().optional(),
			})
			.optional(),
		'dismissal-date': int().optional(),
		'stale-date': int().optional(),
		'relevance-score': int(1, 100).optional(),
		'apns-priority': z.union([z.literal(5), z.literal(10)]).optional(),
	})
	.refine((value) => value.event !== 'start' || value['attributes-type'] !== undefined, {
		message: 'attributes-type is required to start',
	});

const parts = {
	platform: z.unknown().optional(),
	notification: notification.optional(),
	message: message.optional(),
	notification_3rd: z.unknown().optional(),
	sms_message: smsMessage.optional(),
	inapp_message: inappMessage.optional(),
	live_activity: z.strictObject({ ios: liveActivityIos }).optional(),
	options: options.optional(),
	callback: callback.optional(),
};

/** A push object; platform and audience have readers of their own. */
export const pushBody = z.strictObject({
	cid: z.string().optional(),
	audience: z.unknown().optional(),
	...parts,
});

/** One entry of a batch: `target` instead of audience, its cid is the key. */
export const batchEntry = z.strictObject({ target: z.string(), ...parts });

/** What both kinds have in common. */
export type PushParts = Omit<z.infer<typeof pushBody>, 'cid' | 'audience'>;

type Issue = z.core.$ZodIssue;

/** Parses or refuses with the vendor's code: 1009 unknown key, 1002 missing, 1003 anything else. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
	const result = schema.safeParse(value, { reportInput: true });
	if (result.success) return result.data;
	throw toJPushError(result.error.issues.flatMap(unwrapUnion));
}

function toJPushError(issues: Issue[]): JPushError {
	const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
	if (unknown?.code === 'unrecognized_keys') {
		return new JPushError(1009, `Unsupported key: ${pathOf(unknown, unknown.keys[0])}`);
	}
	const missing = issues.find((issue) => isMissing(issue));
	if (missing) return new JPushError(1002, `Missing parameter: ${pathOf(missing)}`);
	const [first] = issues;
	return new JPushError(
		1003,
		`Invalid ${first ? pathOf(first) : 'value'}: ${first?.message ?? ''}`,
	);
}

function isMissing(issue: Issue): boolean {
	return 'input' in issue && issue.input === undefined && issue.code !== 'custom';
}

function pathOf(issue: Issue, key?: string): string {
	return [...issue.path, ...(key === undefined ? [] : [key])].join('.') || 'body';
}

/** Of a union only the branch of the right type counts, so that an unknown key inside shows up. */
function unwrapUnion(issue: Issue): Issue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const branch = issue.errors.find((errors) =>
		errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
	);
	if (!branch) return [issue];
	return branch.flatMap((error) => unwrapUnion({ ...error, path: [...issue.path, ...error.path] }));
}
