import { toUSVString } from 'node:util';

const MASK = '***';

/** Stands at the end of a text that was cut to a readable length. */
const CUT = '…';

/** Shorter ones would mask ordinary words. */
const LEAST_LENGTH = 4;

/** Replaces secrets, in every form they travel in, by a mask. */
export type Redactor = (text: string) => string;

/**
 * Builds a redactor for the given secrets. Each is also found base64-encoded, in hex, percent-encoded and
 * escaped inside JSON, in small and capital letters, and where a text was cut in the middle of it. Secrets
 * shorter than 4 characters are ignored.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
	const forms = secrets.filter(({ length }) => length >= LEAST_LENGTH).flatMap(formsOf);
	if (forms.length === 0) return (text) => text;
	const longestFirst = forms.sort((a, b) => b.length - a.length).map(escapeForPattern);
	const whole = new RegExp(longestFirst.join('|'), 'gi');
	return (text) => maskCut(text.replaceAll(whole, MASK), forms);
}

function formsOf(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	const base64 = bytes.toString('base64');
	const percent = encodeURIComponent(toUSVString(secret));
	const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
	const inJson = JSON.stringify(secret).slice(1, -1);
	const slashed = [inJson, base64].map((text) => text.replaceAll('/', '\\/'));
	const unpadded = base64.replace(/=+$/, '');
	return [
		...new Set([secret, base64, unpadded, bytes.toString('base64url'), bytes.toString('hex')]),
		...new Set([percent, inForm, inJson, ...slashed]),
	];
}

function escapeForPattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function maskCut(text: string, forms: readonly string[]): string {
	const parts = text.split(CUT);
	const last = parts.pop() ?? '';
	return [...parts.map((part) => maskEnd(part, forms)), last].join(CUT);
}

function maskEnd(text: string, forms: readonly string[]): string {
	const kept = Math.max(...forms.map((form) => lengthOfBeginning(text, form)));
	return kept === 0 ? text : text.slice(0, -kept) + MASK;
}

/** How many characters of a secret's beginning the text ends with. */
function lengthOfBeginning(text: string, form: string): number {
	const small = form.toLowerCase();
	for (let length = form.length - 1; length >= LEAST_LENGTH; length -= 1) {
		if (text.slice(-length).toLowerCase() === small.slice(0, length)) return length;
	}
	return 0;
}
