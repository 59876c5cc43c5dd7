import * as z from 'zod';

import { day } from '../../core/dates';
import { flag, flagLimit, jsonObject, lazily, type Checked } from '../../core/schema';
import { listOf } from '../../core/validate';
import { UNIPUSH_LENGTH } from '../limits';

export { day, flag, flagLimit, jsonObject, lazily, type Checked };

/** An id of the vendor's; it stands in lists that commas separate. */
export const token = z
	.string()
	.min(1)
	.regex(/^[^\s,]*$/, { error: 'blanks and commas are not allowed' });

export const tokens = (limit: number) => listOf(token, limit);

const ALIAS = /^[\p{Script=Han}A-Za-z0-9_]+$/u;

export const alias = z.string().min(1).max(UNIPUSH_LENGTH.alias).regex(ALIAS, {
	error: 'only letters, digits, underscores and Chinese characters are allowed',
});

export const tag = z.string().min(1).max(UNIPUSH_LENGTH.tag).regex(/^\S*$/, {
	error: 'blanks are not allowed in a tag',
});

const SPECIAL = /[\p{Cc}\s"'`<>\\{}[\]&?#%]/u;

/** Name of a group of tasks, under which reports can be asked for. */
export const groupName = z
	.string()
	.min(1)
	.max(UNIPUSH_LENGTH.groupName)
	.check((context) => {
		const { value } = context;
		if (SPECIAL.test(value)) flag(context, [], 'special characters are not allowed', value);
	});
