import { filesBelow, NODES, OPERATIONS, readJson } from './descriptions';

interface Schema {
	type?: unknown;
	properties?: Record<string, Schema>;
	items?: Schema;
	required?: string[];
	additionalProperties?: unknown;
	version?: unknown;
}

/** n8n looks for version 1 of a node here. */
const VERSION_FOLDER = 'v1.0.0';

const SCALARS = ['string', 'integer', 'number', 'boolean', 'null'];

/** What n8n's editor, which reads a part of JSON Schema, would not show as it is meant. */
function flaws(schema: Schema, path: string): string[] {
	const { type, properties, items, required, additionalProperties, version, ...others } = schema;
	const unknown = Object.keys(others).map((key) => `${path}: n8n does not read ${key}`);
	if (version !== undefined && path !== '$') unknown.push(`${path}: only the file has a version`);
	if (type === 'object') return [...unknown, ...flawsOfObject(schema, path)];
	if (properties ?? required ?? additionalProperties) unknown.push(`${path}: is no object`);
	if (type === 'array') {
		return items === undefined
			? [...unknown, `${path}: says nothing of its entries`]
			: [...unknown, ...flaws(items, `${path}[]`)];
	}
	return isScalar(type) && items === undefined ? unknown : [...unknown, `${path}: ${String(type)}`];
}

function flawsOfObject({ properties, required, items }: Schema, path: string): string[] {
	if (properties === undefined || items !== undefined) return [`${path}: needs properties only`];
	const missing = (required ?? []).filter((name) => !(name in properties));
	return [
		...missing.map((name) => `${path}: requires ${name}, which it does not describe`),
		...Object.entries(properties).flatMap(([name, inner]) => flaws(inner, `${path}.${name}`)),
	];
}

/** Of several types n8n shows the first, and of an object among several none of its fields. */
function isScalar(type: unknown): boolean {
	if (!Array.isArray(type)) return SCALARS.includes(type as string);
	const [first, second, ...more] = type as string[];
	return SCALARS.includes(first ?? '') && first !== 'null' && second === 'null' && !more.length;
}

describe.each(OPERATIONS)('$title', ({ node, vendor, operation }) => {
	const path = `${node.folder}/__schema__/${VERSION_FOLDER}/${vendor.value}/${operation.value}.json`;

	test('has an output schema that n8n can read', () => {
		const schema = readJson(path) as Schema;
		expect(flaws(schema, '$')).toEqual([]);
		expect(schema).toMatchObject({ type: 'object', version: 1 });
	});

	test('puts the vendor first into its output', () => {
		const schema = readJson(path) as Schema;
		expect(Object.entries(schema.properties ?? {})[0]).toEqual(['vendor', { type: 'string' }]);
		expect(schema.required).toContain('vendor');
	});
});

describe.each(NODES)('$description.displayName', ({ folder, description, offered }) => {
	test('is the version that the schemas are for', () => {
		expect(description.version).toBe(1);
	});

	test('has no schema left over', () => {
		const expected = offered.flatMap(({ vendor, operations }) =>
			operations.map(({ value }) => `${VERSION_FOLDER}/${vendor.value}/${value}.json`),
		);
		expect(filesBelow(`${folder}/__schema__`)).toEqual(expected.sort());
	});
});
