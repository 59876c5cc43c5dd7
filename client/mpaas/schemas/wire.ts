import { isPlainObject, stringifyJson } from '../../core/json';
import type { HttpParts } from '../../core/operation';

/** Parameters whose members are texts to the vendor, whatever they were here. */
const TEXT_MAPS = new Set([
	'ExtendedParams',
	'TemplateKeyValue',
	'ThirdChannelCategory',
	'NotifyLevel',
	'ImageUrls',
	'IconUrls',
]);

/** A checked input as the request of an action. */
export function rpc(action: string, input: object): HttpParts {
	return { method: 'POST', path: [], query: { Action: action }, form: toForm(input) };
}

/**
 * Parameters as a form: a list becomes `Name.1`, `Name.2` and so on, its objects `Name.1.Member`; an object
 * that is a parameter by itself travels as JSON text. What is undefined or null is left out.
 */
export function toForm(input: object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(input).flatMap(([name, value]) =>
			Array.isArray(value) ? flattenList(name, value) : flattenOne(name, name, value),
		),
	);
}

type Pair = [name: string, value: string];

function flattenList(name: string, list: readonly unknown[]): Pair[] {
	return list.flatMap((entry, index) => {
		const path = `${name}.${index + 1}`;
		if (!isPlainObject(entry)) return flattenOne(path, name, entry);
		return Object.entries(entry).flatMap(([member, value]) =>
			flattenOne(`${path}.${member}`, member, value),
		);
	});
}

function flattenOne(path: string, name: string, value: unknown): Pair[] {
	if (value === undefined || value === null) return [];
	if (typeof value === 'object') {
		return [[path, stringifyJson(TEXT_MAPS.has(name) ? withTexts(value) : value)]];
	}
	return [[path, typeof value === 'string' ? value : stringifyJson(value)]];
}

function withTexts(map: object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(map)
			.filter(([, value]) => value !== undefined && value !== null)
			.map(([key, value]) => [key, typeof value === 'string' ? value : stringifyJson(value)]),
	);
}
