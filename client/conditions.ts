import * as z from 'zod';

import { flag, type Checked } from './core/schema';
import type { DeviceCondition, PushTarget } from './message';

// The words are Getui's; uni-push has them from it.

const KEYS = {
	phoneType: 'phone_type',
	region: 'region',
	tag: 'custom_tag',
	profile: 'portrait',
} as const;

const OPT_TYPES = { any: 'or', all: 'and', none: 'not' } as const;

/**
 * Conditions in the words of Getui and uni-push, for a push and, except those of the kind `profile`, for a
 * count of devices.
 */
export function toConditions(conditions: readonly DeviceCondition[]) {
	return conditions.map(({ kind, match, values }) => ({
		key: KEYS[kind],
		values: [...values],
		opt_type: OPT_TYPES[match],
	}));
}

/** The conditions that a target of tags stands for. */
export function tagConditions({ values, all, none }: Extract<PushTarget, { type: 'tag' }>) {
	const lists = [
		{ kind: 'tag', match: 'any', values },
		{ kind: 'tag', match: 'all', values: all ?? [] },
		{ kind: 'tag', match: 'none', values: none ?? [] },
	] as const;
	return toConditions(lists.filter((list) => list.values.length > 0));
}

interface TagRule {
	schema: z.ZodType;
	/** The most characters that it allows. */
	limit: number;
}

/** A condition on devices; different keys must all be met, `opt_type` joins the values of one. */
export function conditionOf<K extends string>(keys: readonly K[], tag: TagRule) {
	return z
		.strictObject({
			/** `phone_type` (android, ios), `region` (8 digits), `custom_tag` or `portrait`. */
			key: z.enum(keys),
			values: z.array(z.string().min(1)).min(1),
			opt_type: z.enum(Object.values(OPT_TYPES)),
		})
		.check((context) => {
			if (context.value.key === 'custom_tag') checkTags(context, tag);
		});
}

/** What no device can have as a tag would meet a condition never, or always. */
function checkTags(context: Checked<{ values: string[] }>, { schema, limit }: TagRule): void {
	context.value.values.forEach((value, index) => {
		if (schema.safeParse(value).success) return;
		const rule = `must be a tag of at most ${limit} characters without blanks`;
		flag(context, ['values', index], rule, value);
	});
}
