import { numberedId } from '../core/phones';

const HEX_LENGTH = 32;

/** A cid shaped like Getui's: 32 hex digits. */
export function cidOf(_platform: string, n: number, prefix = 'c1d'): string {
	return numberedId(prefix, n, HEX_LENGTH);
}
