const CHARACTERS = 60;

/** A value as a message quotes it: cut to a readable length, and what is no single value by its type alone. */
export function shown(value: unknown): string {
	return ['string', 'number', 'boolean'].includes(typeof value)
		? shorten(JSON.stringify(value))
		: `a value of type ${typeof value}`;
}

/** The mark at the end lets a secret be found that was cut in two. */
export function shorten(text: string): string {
	return text.length <= CHARACTERS ? text : `${text.slice(0, CHARACTERS)}…`;
}
