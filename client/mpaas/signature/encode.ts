import { toUSVString } from 'node:util';

const LEFT_BARE = /[!'()*]/g;

/** Percent-encodes as RFC 3986 and Alibaba want it: everything but letters, digits and `-_.~`. */
export function percentEncode(text: string): string {
	return encodeURIComponent(toUSVString(text)).replace(
		LEFT_BARE,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/** The parameters in the one form that both sides sign: sorted by name, encoded, joined. */
export function canonicalForm(parameters: Readonly<Record<string, string>>): string {
	return Object.entries(parameters)
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
		.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
		.join('&');
}

/** A moment as the vendor writes it: UTC to the second. */
export function timestamp(now: number): string {
	return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
}
