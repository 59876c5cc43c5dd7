import type { MpaasSettings } from './config';

/** `ResultContent` in the variant the app is set to. */
export function resultContent(settings: MpaasSettings, data: unknown): Record<string, unknown> {
	if (settings.resultContent === 'object') return { ResultContent: { Data: data } };
	return { ResultContent: JSON.stringify({ data: lowerNames(data) }) };
}

function lowerNames(value: unknown): unknown {
	if (typeof value === 'bigint') return Number(value);
	if (Array.isArray(value)) return value.map((item: unknown) => lowerNames(item));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => [
		key.charAt(0).toLowerCase() + key.slice(1),
		lowerNames(inner),
	]);
	return Object.fromEntries(entries) as Record<string, unknown>;
}
