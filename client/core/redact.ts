const MASK = '***';

/** Replaces secrets, in every form they travel in, by a mask. */
export type Redactor = (text: string) => string;

/**
 * Builds a redactor for the given secrets. Each is also found base64-encoded, percent-encoded and
 * escaped inside JSON. Secrets shorter than 4 characters are ignored, they would mask ordinary words.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
	const forms = new Set<string>();
	for (const secret of secrets) {
		if (secret.length < 4) continue;
		forms.add(secret);
		forms.add(Buffer.from(secret, 'utf8').toString('base64'));
		forms.add(encodeURIComponent(secret));
		forms.add(JSON.stringify(secret).slice(1, -1));
	}
	const longestFirst = [...forms].sort((a, b) => b.length - a.length);
	return (text) => longestFirst.reduce((masked, form) => masked.replaceAll(form, MASK), text);
}
