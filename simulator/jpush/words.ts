import { LIMITS } from './limits';

// Letters, digits, underscore, CJK, and the signs the vendor lists, the full-width yen among them.
const WORD = /^[A-Za-z0-9_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff@!#$&*+=.|\uffe5]+$/;
// The seed's own samples are 8 to 12 characters long, real ids 18 to 19.
const RID = /^[0-9A-Za-z]{8,40}$/;
const KEY = /^[0-9A-Za-z]{24,}$/;

/** Length in bytes of UTF-8. */
export function byteLength(text: string): number {
	return Buffer.byteLength(text, 'utf8');
}

export function isTag(value: unknown): value is string {
	return typeof value === 'string' && WORD.test(value) && byteLength(value) <= LIMITS.tagBytes;
}

export function isAlias(value: unknown): value is string {
	return typeof value === 'string' && WORD.test(value) && byteLength(value) <= LIMITS.aliasBytes;
}

/** Is this shaped like a registration id? */
export function isRid(value: unknown): value is string {
	return typeof value === 'string' && RID.test(value);
}

/** Is this shaped like an appKey? */
export function isAppKey(value: string): boolean {
	return KEY.test(value);
}
