const HEX_LENGTH = 32;

/** A cid shaped like Getui's: 32 hex digits. */
export function cidOf(_platform: string, n: number, prefix = 'c1d'): string {
	return prefix + String(n).padStart(Math.max(0, HEX_LENGTH - prefix.length), '0');
}
