import { z } from 'zod';

const MAX = 2n ** 63n - 1n;

/** An int64 on the wire; inside the simulator ids are decimal text. */
export const int64 = z
	.union([
		z.int(),
		z
			.bigint()
			.min(-MAX - 1n)
			.max(MAX),
	])
	.transform(String);

export const int32 = z
	.int()
	.min(-(2 ** 31))
	.max(2 ** 31 - 1);

/** Reads an int64 out of a header or a query. */
export function readInt64(text: string): string | undefined {
	if (!/^-?\d{1,19}$/.test(text)) return undefined;
	const value = BigInt(text);
	return value > MAX || value < -MAX - 1n ? undefined : String(value);
}

/** Ids as the wire shows them: bare numbers, however long. */
export function bare(id: string): bigint {
	return BigInt(id);
}
