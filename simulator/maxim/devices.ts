import type { PhoneBatch, PhoneSpec } from '../core/types';

const DIGITS = 12;

/** The phones a control call or a test asks for, one by one. */
export function specsOf(spec: PhoneBatch | PhoneSpec[]): PhoneSpec[] {
	if (Array.isArray(spec)) return spec;
	const platforms = spec.platforms ?? ['android', 'ios'];
	const start = spec.start ?? 1;
	return Array.from({ length: spec.count }, (_, i) => {
		const n = start + i;
		const alias = spec.aliasPrefix === undefined ? undefined : `${spec.aliasPrefix}${n}`;
		return {
			id: `${spec.prefix ?? 'mxpt'}${String(n).padStart(DIGITS, '0')}`,
			platform: platforms[i % platforms.length] ?? 'android',
			alias,
			tags: spec.tags,
		};
	});
}
