import { toUSVString } from 'node:util';

import { InvalidInputError } from './errors';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks a base URL that a user typed: HTTPS, or HTTP to this machine; no user name, query or fragment.
 * Returns it without a trailing slash.
 * @throws InvalidInputError when it is none of these
 */
export function checkBaseUrl(
	vendor: string,
	text: string,
	hint = 'Enter a URL such as https://push-gateway.example.com in the credential, or leave the field empty.',
): string {
	const refuse = (message: string) =>
		new InvalidInputError({
			vendor,
			field: 'baseUrl',
			message: `Base URL: ${message}`,
			hint,
		});
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		throw refuse('this is not a URL');
	}
	const secure = url.protocol === 'https:';
	const local = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
	if (!secure && !local) throw refuse('only HTTPS is allowed, or HTTP to this machine');
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
		throw refuse('user name, password, query and fragment are not allowed');
	}
	return url.origin + url.pathname.replace(/\/+$/, '');
}

/**
 * Joins a base with path segments. Each segment is percent-encoded; empty ones and dots, which would
 * lead to another path, are refused.
 * @throws InvalidInputError when a segment cannot be part of a path
 */
export function buildUrl(
	vendor: string,
	base: string,
	path: readonly string[],
	query: Record<string, string | number | undefined> = {},
): URL {
	const encoded = path.map((segment) => {
		if (segment === '' || segment === '.' || segment === '..') {
			throw new InvalidInputError({
				vendor,
				field: 'path',
				message: `${JSON.stringify(segment)} cannot be used as a name or an id here`,
				hint: 'Enter the id, tag or alias that the vendor knows.',
			});
		}
		return encodeURIComponent(toUSVString(segment));
	});
	const url = new URL([base, ...encoded].join('/'));
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined) url.searchParams.set(name, String(value));
	}
	// A form writes a space as "+", which a strict reader of a URL takes for a plus sign.
	url.search = url.search.replaceAll('+', '%20');
	return url;
}
