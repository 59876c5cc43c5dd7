import { numberedId } from '../core/phones';

// Real ids start with a run that tells the platform; these look like them.
const PREFIXES: Record<string, string> = {
	android: '1507bfd3f7c',
	ios: '171976fa8a8',
	hmos: '1a0018970ab',
	quickapp: '1b1179a2c44',
	winphone: '1c2268b3d55',
};

const ID_LENGTH = 19;

/** A registration id shaped like the vendor's: 19 hex-like characters. */
export function ridOf(platform: string, n: number, prefix?: string): string {
	const start = prefix ?? PREFIXES[platform] ?? '1d3357c4e66';
	return numberedId(start, n, ID_LENGTH);
}
