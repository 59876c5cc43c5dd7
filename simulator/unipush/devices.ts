import type { PhoneBatch, PhoneSpec } from '../core/types';

const HEX_LENGTH = 32;

/** A cid shaped like Getui's: 32 hex digits. */
function cidOf(n: number, prefix = 'c1d'): string {
	return prefix + String(n).padStart(Math.max(0, HEX_LENGTH - prefix.length), '0');
}

/** The phones a control call or a test asks for, one by one. */
export function specsOf(spec: PhoneBatch | PhoneSpec[]): PhoneSpec[] {
	if (Array.isArray(spec)) return spec;
	const platforms = spec.platforms ?? ['android', 'ios'];
	const start = spec.start ?? 1;
	return Array.from({ length: spec.count }, (_, i) => {
		const n = start + i;
		const alias = spec.aliasPrefix === undefined ? undefined : `${spec.aliasPrefix}${n}`;
		const platform = platforms[i % platforms.length] ?? 'android';
		return { id: cidOf(n, spec.prefix), platform, alias, tags: spec.tags };
	});
}
