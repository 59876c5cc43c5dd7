import { InvalidInputError } from '../core/errors';
import { isPlainObject, type JsonObject, type JsonValue } from '../core/json';

/** Kinds that a raw audience may add to a target, each of which leaves devices out. */
const KINDS: ReadonlySet<string> = new Set(['tag', 'tag_and', 'tag_not', 'segment', 'abtest']);

/** @throws InvalidInputError unless a raw audience can do nothing but narrow a target down */
export function checkNarrowing(audience: JsonValue | undefined): void {
	const entries = isPlainObject(audience) ? Object.entries(audience) : [];
	// The vendor takes an empty list for an absent one, which narrows nothing down.
	const fits = entries.every(
		([kind, values]) => KINDS.has(kind) && Array.isArray(values) && values.length > 0,
	);
	if (entries.length > 0 && fits) return;
	throw unusable('only lists of tag, tag_and, tag_not, segment and abtest can be set by Raw JSON');
}

/**
 * A target's audience with a raw one laid beside it: a device must fulfil both.
 * @throws InvalidInputError when they cannot stand together
 */
export function narrowDown(
	audience: 'all' | JsonObject,
	further: JsonValue | undefined,
): 'all' | JsonObject {
	if (!isPlainObject(further)) return audience;
	if (audience === 'all') return further;
	const twice = Object.keys(further).find((kind) => audience[kind] !== undefined);
	if (twice !== undefined) throw unusable(`${twice} is set by Target and by Raw JSON`);
	if (audience.file !== undefined) throw unusable('a file cannot be narrowed down');
	return { ...audience, ...further };
}

function unusable(problem: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'jpush',
		field: 'audience',
		message: `audience: ${problem}`,
		hint: 'Correct audience in Raw JSON, which narrows Target down; choose whom to send to with Target.',
	});
}
