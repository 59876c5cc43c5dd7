import type { HttpParts } from '../core/operation';

/** What the cloud function is asked to do: one method of the library and its only argument. */
export function command(
	method: string,
	params?: unknown,
	more: { broadcast?: true } = {},
): HttpParts {
	return {
		method: 'POST',
		path: [],
		json: { method, ...(params === undefined ? {} : { params }), ...more },
	};
}
