import * as z from 'zod';

import { JPUSH_MAX } from '../limits';
import { anyAudience } from './audience';
import { flag, flagLimit, jsonObject, lazily, token, type Checked } from './common';
import { options } from './options';
import { wireOptions } from './wire';

const item = lazily(() =>
	z.strictObject({
		/** The template's variables. */
		keys: z.record(z.string(), z.string()).optional(),
		audience: anyAudience,
		options: options.optional(),
		/** Echoed in the reply. */
		trace_id: z.string().optional(),
		geofence: jsonObject.optional(),
	}),
);

type Item = z.infer<typeof item>;

/** One push for each item; the items must have targets of the same kind. */
const items = lazily(() => z.array(item).min(1).check(checkTargets));

/** The kinds of an audience, with those of tags as one. */
function kindsOf(to: Item['audience']): string {
	if (to === 'all') return 'all';
	const kinds = Object.entries(to)
		.filter(([, value]) => !Array.isArray(value) || value.length > 0)
		.map(([kind]) => (kind.startsWith('tag') ? 'tag' : kind));
	return [...new Set(kinds)].sort().join('+');
}

/** Only these may be the target of more than one item. */
const MANY = new Set(['registration_id', 'alias']);

function checkTargets(context: Checked<Item[]>): void {
	const [first] = context.value;
	if (first === undefined) return;
	const kind = kindsOf(first.audience);
	context.value.forEach(({ audience }, index) => {
		if (kindsOf(audience) === kind) return;
		flag(context, [index, 'audience'], `must be of the same kind (${kind}) as the first`, audience);
	});
	if (!MANY.has(kind) && context.value.length > 1) {
		flag(context, [1], `a target of the kind ${kind} allows one entry only`, context.value[1]);
	}
	const actual = context.value.reduce((sum, { audience }) => sum + countTargets(audience), 0);
	const limit = JPUSH_MAX.registrationIds;
	if (actual > limit) flagLimit(context, [], { limit, actual, unit: 'targets in all entries' });
}

function countTargets(to: Item['audience']): number {
	if (to === 'all' || 'file' in to) return 0;
	return (to.registration_id?.length ?? 0) + (to.alias?.length ?? 0);
}

/** What a template push takes. */
export const templateShape = {
	/** Id of a template made in the console. */
	id: token,
	params: items,
};

/** A checked template push in the form that travels: 64-bit ids as bare integers. */
export function wireTemplate(input: { params: Item[] }): Record<string, unknown> {
	const params = input.params.map((one) =>
		one.options === undefined ? one : { ...one, options: wireOptions(one.options) },
	);
	return { ...input, params };
}
