const DIGITS = 12;

/** A push token shaped like the vendor's. */
export function pushTokenOf(_platform: string, n: number, prefix = 'mxpt'): string {
	return prefix + String(n).padStart(DIGITS, '0');
}
