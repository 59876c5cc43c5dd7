import type { INodeProperties } from 'n8n-workflow';

/** The names that the editor shows for an operation, of its fields by their parameters and of all that is in them. */
export class FieldNames {
	private readonly shown: ReadonlySet<string>;

	private readonly byParameter: ReadonlyMap<string, string>;

	constructor(fields: readonly INodeProperties[]) {
		this.shown = new Set(fields.flatMap(namesIn));
		// The first of several that share a parameter stays.
		this.byParameter = new Map(fields.toReversed().map((field) => [field.name, field.displayName]));
	}

	/** The name of the field for a parameter. */
	of(parameter: string): string | undefined {
		return this.byParameter.get(parameter);
	}

	/**
	 * Of the fields that may stand behind a path, joined by "or", those that the operation has. What no field
	 * stands for can only come from raw JSON.
	 */
	narrow(label: string | undefined): string | undefined {
		if (label === undefined) return this.shown.has('Request JSON') ? 'Request JSON' : undefined;
		const names = label.split(' or ').filter((name) => this.shown.has(name));
		return names.length === 0 ? label : names.join(' or ');
	}
}

type Entry = NonNullable<INodeProperties['options']>[number];

function namesIn(field: INodeProperties): string[] {
	return [field.displayName, ...(field.options ?? []).flatMap(namesOfEntry)];
}

function namesOfEntry(entry: Entry): string[] {
	if ('values' in entry) return [entry.displayName, ...entry.values.flatMap(namesIn)];
	return 'displayName' in entry ? namesIn(entry) : [entry.name];
}
