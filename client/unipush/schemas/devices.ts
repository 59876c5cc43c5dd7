import * as z from 'zod';

import { UNIPUSH_LENGTH, UNIPUSH_MAX } from '../limits';
import { flagLimit, lazily, tag } from './common';

/** All tags that a device shall have. */
export const deviceTags = lazily(() =>
	z
		.array(tag)
		.min(1)
		.max(UNIPUSH_MAX.deviceTags)
		.check((context) => {
			const actual = context.value.join('').length;
			const limit = UNIPUSH_LENGTH.allTags;
			if (actual <= limit) return;
			flagLimit(context, [], { limit, actual, unit: 'characters in all tags' }, context.value);
		}),
);

/** A number to show, or a change of it. */
export const badgeText = z
	.string()
	.regex(/^[+-]?\d{1,4}$/, { error: 'must be a number, +n or -n' });

/** Chinese, and what has a meaning in a path, travels percent-encoded: the tag becomes part of one. */
export function encodeTag(text: string): string {
	return /^[\x20-\x7e]*$/.test(text) && !/[%/?#\\]/.test(text) ? text : encodeURIComponent(text);
}
