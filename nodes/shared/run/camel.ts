import type { IDataObject } from 'n8n-workflow';

/** A vendor's object with `snake_case` names written as n8n's nodes write theirs; names inside stay. */
export function camelKeys(json: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(json).map(([name, value]) => [
			name.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase()),
			value,
		]),
	);
}
