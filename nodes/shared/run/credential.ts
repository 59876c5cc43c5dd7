import type { IDataObject } from 'n8n-workflow';

/** What a user pasted, without the blanks around it. */
export function readPasted(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

/** The limits that the user set, by the vendor's buckets; 0 leaves the vendor's own. */
export function readCallsPerMinute<B extends string>(
	data: IDataObject,
	buckets: readonly B[],
): Partial<Record<B, number>> {
	const calls = buckets.map(
		(bucket) => [bucket, Number(data[`${bucket}CallsPerMinute`] ?? 0)] as const,
	);
	return Object.fromEntries(calls.filter(([, limit]) => limit > 0)) as Partial<Record<B, number>>;
}
