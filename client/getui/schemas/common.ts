import * as z from 'zod';

import { conditionOf } from '../../conditions';
import { flag, flagLimit, lazily } from '../../core/schema';
import { listOf } from '../../core/validate';
import { GETUI_ALIAS_LENGTH, GETUI_MAX, GETUI_TAG_LENGTH, GETUI_TAGS_LENGTH } from '../limits';

/** An id of the vendor's, such as a client id or a task id. A comma would make two of it in a path. */
export const token = z
	.string()
	.min(1)
	.regex(/^[^\s,]*$/, { error: 'blanks and commas are not allowed' })
	// Dots alone would lead to another path, and spoil the call of all IDs beside them.
	.regex(/[^.]/, { error: 'dots alone are not allowed' });

const ALIAS = /^[\p{Script=Han}A-Za-z0-9_]+$/u;

export const alias = z
	.string()
	.min(1)
	.max(GETUI_ALIAS_LENGTH)
	.regex(ALIAS, { error: 'only letters, digits, underscores and Chinese characters are allowed' });

export const tag = z
	.string()
	.min(1)
	.max(GETUI_TAG_LENGTH)
	.regex(/^\S*$/, { error: 'blanks are not allowed' });

/** A namespace of aliases; only the vendor's own SDKs know it. */
export const aliasType = z.string().min(1).optional();

/** A list without repetitions, which the vendor refuses. */
export function distinct<T extends z.ZodType<string>>(schema: T, limit: number) {
	return listOf(schema, limit).check((context) => {
		const seen = new Set<string>();
		context.value.forEach((value, index) => {
			if (seen.has(value)) flag(context, [index], 'stands in the list twice', value);
			seen.add(value);
		});
	});
}

/** All tags of one device. */
export const deviceTags = lazily(() =>
	distinct(tag, GETUI_MAX.deviceTags).check((context) => {
		const actual = context.value.join('').length;
		const breach = { limit: GETUI_TAGS_LENGTH, actual, unit: 'characters in all tags' };
		if (actual > GETUI_TAGS_LENGTH) flagLimit(context, [], breach, context.value);
	}),
);

const TAG = { schema: tag, limit: GETUI_TAG_LENGTH };

/** A condition of the user count. */
export const condition = lazily(() => conditionOf(['phone_type', 'region', 'custom_tag'], TAG));

/** A condition of a push, which also knows the vendor's user profiles. */
export const pushCondition = lazily(() =>
	conditionOf(['phone_type', 'region', 'custom_tag', 'portrait'], TAG),
);
