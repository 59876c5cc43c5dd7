import { createHash, timingSafeEqual } from 'node:crypto';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest();

/** RFC 3986 over UTF-8, written byte by byte so that it owes nothing to a URL library. */
export function percentEncode(text: string): string {
	let result = '';
	for (const byte of Buffer.from(text, 'utf8')) {
		const character = String.fromCharCode(byte);
		const plain = byte < 128 && /[A-Za-z0-9\-_.~]/.test(character);
		result += plain ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
	}
	return result;
}

/** `enc(k)=enc(v)` joined by `&`, in byte order of the names. */
export function canonicalize(values: ReadonlyMap<string, string>): string {
	return [...values]
		.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
		.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
		.join('&');
}

/** Compares in a time that tells nothing about the texts. */
export function sameText(a: string, b: string): boolean {
	return timingSafeEqual(hash(a), hash(b));
}
