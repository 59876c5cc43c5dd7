import * as z from 'zod';

const LONGEST = 2n ** 63n - 1n;

/** A 64-bit id; as text it keeps its digits beyond 2^53. */
export const longId = z.custom<string | number>(
	(value) =>
		typeof value === 'string'
			? /^\d{1,19}$/.test(value) && BigInt(value) <= LONGEST
			: Number.isSafeInteger(value) && Number(value) >= 0,
	{ error: 'must be a whole number, written as text when it has more than 15 digits', abort: true },
);

/** The digits of a checked 64-bit id. */
export function digitsOf(id: string | number): string {
	return BigInt(id).toString();
}
