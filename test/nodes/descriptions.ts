import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type {
	ICredentialType,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import type { VendorOperations } from '../../nodes/shared/run/execute';

const ROOT = join(__dirname, '../..');

/** A node as n8n gets it, and what it was assembled from. */
export interface Assembled {
	folder: string;
	description: INodeTypeDescription;
	offered: readonly VendorOperations[];
}

/** Found by their files, so that a new node, vendor or credential is checked without a line here. */
export const NODES: readonly Assembled[] = readdirSync(join(ROOT, 'nodes'))
	.filter((name) => existsSync(join(ROOT, 'nodes', name, `${name}.node.ts`)))
	.map((name) => ({
		folder: `nodes/${name}`,
		description: create(exportsOf<new () => INodeType>(`nodes/${name}/${name}.node.ts`))
			.description,
		offered: vendorsOf(`nodes/${name}`),
	}));

export const CREDENTIALS: readonly ICredentialType[] = readdirSync(join(ROOT, 'credentials'))
	.filter((file) => file.endsWith('.credentials.ts'))
	.map((file) => create(exportsOf<new () => ICredentialType>(`credentials/${file}`)));

/** An instance of the class that a file exports, as n8n makes it. */
function create<T>([Class]: Array<new () => T>): T {
	if (Class === undefined) throw new TypeError('The file exports no class');
	return new Class();
}

function vendorsOf(folder: string): VendorOperations[] {
	return readdirSync(join(ROOT, folder))
		.filter((name) => existsSync(join(ROOT, folder, name, 'index.ts')))
		.flatMap((name) => exportsOf<VendorOperations>(`${folder}/${name}/index.ts`));
}

function exportsOf<T>(file: string): T[] {
	return Object.values(jest.requireActual<Record<string, T>>(join(ROOT, file)));
}

/** One entry for each operation of each vendor of each node, for test.each. */
export const OPERATIONS = NODES.flatMap((node) =>
	node.offered.flatMap(({ vendor, operations }) =>
		operations.map((operation) => ({
			title: `${node.description.displayName}, ${vendor.name}, ${operation.name}`,
			node,
			vendor,
			operation,
		})),
	),
);

/** The fields that the editor may show for an operation, in their order on the screen. */
export function fieldsOf(
	{ description }: Assembled,
	resource: string,
	operation: string,
): INodeProperties[] {
	const chosen: Record<string, string> = { resource, operation };
	return description.properties.filter(({ name, displayOptions }) => {
		if (name === 'resource' || name === 'operation') return false;
		return Object.entries(chosen).every(([key, value]) => {
			const shown = displayOptions?.show?.[key];
			return shown === undefined || shown.includes(value);
		});
	});
}

export function choicesOf(field: INodeProperties): INodePropertyOptions[] {
	return field.type === 'options' || field.type === 'multiOptions'
		? ((field.options ?? []) as INodePropertyOptions[])
		: [];
}

export function innerFieldsOf(field: INodeProperties): INodeProperties[] {
	return field.type === 'collection' ? ((field.options ?? []) as INodeProperties[]) : [];
}

/** The groups of fields of a fixed collection. */
function groupsOf(field: INodeProperties): INodePropertyCollection[] {
	return field.type === 'fixedCollection'
		? ((field.options ?? []) as INodePropertyCollection[])
		: [];
}

/** Every field, those inside of collections too. */
export function allFields(fields: readonly INodeProperties[]): INodeProperties[] {
	return fields.flatMap((field) => [
		field,
		...allFields(innerFieldsOf(field)),
		...allFields(groupsOf(field).flatMap(({ values }) => values)),
	]);
}

/** A text that the editor shows, under the key by which n8n looks up its translation. */
export interface Text {
	key: string;
	text: string;
}

/** What the keys of a node's own fields begin with. */
const TOP = 'nodeView.';

const TEXTS_OF_FIELD = ['displayName', 'description', 'placeholder', 'hint'] as const;

/**
 * The texts of fields. Those of a list's choices and of a collection's fields both stand below "options".
 * The modes of a resource locator are missing: n8n names them itself and looks up no other text of them.
 */
export function textsOf(fields: readonly INodeProperties[], prefix = ''): Text[] {
	return fields.flatMap((field) => {
		const key = `${prefix}${field.name}`;
		return [
			...TEXTS_OF_FIELD.flatMap((part) => present(`${key}.${part}`, field[part])),
			...choicesOf(field).flatMap((choice) => textsOfChoice(`${key}.options`, choice)),
			...textsOf(innerFieldsOf(field), `${key}.options.`),
			// Of those inside of a collection n8n makes keys of its own, which no translation has yet.
			...(prefix === TOP ? groupsOf(field).flatMap((group) => textsOfGroup(field, group)) : []),
		];
	});
}

/** n8n looks up the name of a fixed collection once more among its groups. */
function textsOfGroup(field: INodeProperties, group: INodePropertyCollection): Text[] {
	const { name, displayName, typeOptions } = field;
	const key = `${TOP}${name}`;
	return [
		...present(`${key}.multipleValueButtonText`, typeOptions?.multipleValueButtonText),
		...present(`${key}.options.${name}.displayName`, displayName),
		...present(`${key}.options.${group.name}.displayName`, group.displayName),
		...textsOf(group.values, `${key}.options.${group.name}.values.`),
	];
}

function textsOfChoice(prefix: string, choice: INodePropertyOptions): Text[] {
	const key = `${prefix}.${String(choice.value)}`;
	return [
		...present(`${key}.displayName`, choice.name),
		...present(`${key}.description`, choice.description),
		...present(`${key}.action`, choice.action),
	];
}

function present(key: string, text: string | undefined): Text[] {
	return text === undefined ? [] : [{ key, text }];
}

/**
 * The texts of a node, under the keys of its translation file. n8n itself adds "Custom API Call" to the
 * lists of nodes whose credentials its HTTP Request node can use.
 */
export function textsOfNode({ description }: Assembled): Text[] {
	return [
		{ key: 'header.displayName', text: description.displayName },
		{ key: 'header.description', text: description.description },
		...textsOf(description.properties, TOP),
		...['resource', 'operation'].map((name) => ({
			key: `nodeView.${name}.options.__CUSTOM_API_CALL__.displayName`,
			text: 'Custom API Call',
		})),
	];
}

/** The texts of a JSON file by their path in it. */
export function flatten(value: unknown, path: readonly string[] = []): Map<string, unknown> {
	if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), value]]);
	return new Map(
		Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, [...path, key])]),
	);
}

export function readJson(path: string): unknown {
	return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** Files below a folder, by their paths in it. */
export function filesBelow(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, folder).length + 1))
		.sort();
}
