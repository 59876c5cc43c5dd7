import * as z from 'zod';

import { tagConditions, toConditions } from '../conditions';
import { InvalidInputError } from '../core/errors';
import { isPlainObject, type JsonObject, type JsonValue } from '../core/json';
import { validateInput } from '../core/validate';
import type { PushTarget } from '../message';
import { isSoundValue, singleTag } from '../targets';
import { alias, pushCondition, tag, token } from './schemas/common';

/**
 * The audience of a neutral target. `further` are conditions that a push to tags must meet as well.
 * @throws InvalidInputError for kinds of targets that Getui does not have
 */
export function toGetuiAudience(target: PushTarget, further: JsonValue[] = []): 'all' | JsonObject {
	if (further.length > 0 && target.type !== 'tag' && target.type !== 'conditions') {
		throw unusable(
			'conditions can only be added to a push to tags or by conditions',
			'Choose Tags or Conditions as Target.',
		);
	}
	switch (target.type) {
		case 'all':
			return 'all';
		case 'device':
			return { cid: target.values };
		case 'alias':
			return { alias: target.values };
		case 'tag':
			return { tag: withFurther(tagConditions(target), further) };
		case 'conditions':
			return { tag: withFurther(toConditions(target.conditions), further) };
		case 'user':
			throw unusable('Getui has no user ids', 'Choose Alias: in Getui an alias stands for a user.');
		case 'segment':
		case 'file':
			throw unusable(
				`Getui has no target of the kind "${target.type}"`,
				'Choose Client IDs, Aliases, Tags, Conditions or All Devices.',
			);
	}
}

/** Without a condition of its own, a target would be everyone whom the further ones fit. */
function withFurther(conditions: JsonObject[], further: JsonValue[]): JsonValue[] {
	if (conditions.length > 0) return [...conditions, ...further];
	throw unusable(
		'needs at least one tag or condition',
		'Enter a tag or a condition, or choose All Devices.',
	);
}

/** @throws InvalidInputError unless the target is a single tag */
export function toFastTag(target: PushTarget): string {
	const only = singleTag(target);
	if (only !== undefined) return only;
	throw unusable(
		'a push by fast tag takes exactly one tag',
		'Name one tag, or use the operation Send.',
	);
}

/** Splits a composed body into the further conditions and the rest. */
export function splitBody(body: JsonObject): { content: JsonObject; further: JsonValue[] } {
	const { audience, ...content } = body;
	if (audience === undefined) return { content, further: [] };
	const further = isPlainObject(audience) ? audience.tag : undefined;
	const known = isPlainObject(audience) && Object.keys(audience).every((key) => key === 'tag');
	if (!known || !Array.isArray(further)) {
		throw unusable(
			'only "tag", a list of conditions, can be set by raw JSON',
			'Choose whom to send to with Target.',
		);
	}
	return { content, further };
}

/** Of the kinds that come row by row. */
const ROW_VALUES = { device: token, alias };

const targetSchema = z.lazy(() =>
	z.strictObject({
		audience: z.union([
			z.literal('all'),
			z.strictObject({ cid: z.array(token).min(1) }),
			z.strictObject({ alias: z.array(alias).min(1) }),
			z.strictObject({
				tag: z.array(pushCondition.and(z.object({ values: z.array(tag) }))).min(1),
			}),
		]),
	}),
);

/** @throws InvalidInputError when the target breaks a rule of the audience */
export function checkGetuiTarget(target: PushTarget, redact: (text: string) => string): void {
	if (isSoundValue(target, ROW_VALUES)) return;
	validateInput('getui', targetSchema, { audience: toGetuiAudience(target) }, redact);
}

function unusable(problem: string, hint: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'getui',
		field: 'audience',
		message: `audience: ${problem}`,
		hint,
	});
}
