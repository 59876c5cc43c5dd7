import type * as z from 'zod';

import type { PushTarget, TargetType } from './message';

/** The schema of one value, for the kinds of targets that are a plain list of values. */
export type ValueSchemas = Partial<Record<TargetType, z.ZodType>>;

/** The tag of a target that is one tag and nothing beside it. */
export function singleTag(target: PushTarget): string | undefined {
	if (target.type !== 'tag' || target.values.length !== 1) return undefined;
	const restricted = (target.all?.length ?? 0) + (target.none?.length ?? 0) > 0;
	return restricted ? undefined : target.values[0];
}

/**
 * Whether a target is a single value that keeps its rules, so that the check of a whole request would find
 * nothing. Rows by the thousand name one device each, and the whole check costs ten times as much.
 */
export function isSoundValue(target: PushTarget, schemas: ValueSchemas): boolean {
	if (!('values' in target) || target.values.length !== 1) return false;
	return schemas[target.type]?.safeParse(target.values[0]).success === true;
}
