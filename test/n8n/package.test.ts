/** @jest-environment ./test/n8n/harness/environment.ts */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';

import { openHost, type Host } from './harness';
import { nodeFolder, schemaRoot } from './support/schema';

const NODES = [
	'sendPush',
	'manageAlias',
	'manageTag',
	'getReport',
	'manageDevice',
	'managePushTask',
];

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const isChoice = ({ type }: INodeProperties) => type === 'options' || type === 'multiOptions';

function choices(property: INodeProperties): INodePropertyOptions[] {
	return isChoice(property) ? ((property.options ?? []) as INodePropertyOptions[]) : [];
}

/** The fields inside a collection. */
function members(property: INodeProperties): INodeProperties[] {
	return property.type === 'collection' ? ((property.options ?? []) as INodeProperties[]) : [];
}

/** Every field of the node, those inside collections too. */
function allFields({ properties }: INodeTypeDescription): INodeProperties[] {
	return properties.flatMap((property) => [property, ...members(property)]);
}

/** Vendor, operation and the fields that the operation shows, in the order of the editor. */
function operationsOf({ properties }: INodeTypeDescription) {
	const lists = properties.filter(({ name }) => name === 'operation');
	return lists.flatMap((list) => {
		const vendor = list.displayOptions?.show?.resource?.[0] as string;
		return choices(list).map((operation) => ({
			vendor,
			operation,
			fields: properties.filter(
				({ displayOptions: { show } = {} }) =>
					show?.resource?.includes(vendor) === true &&
					show.operation?.includes(operation.value as string) === true,
			),
		}));
	});
}

describe.each(NODES)('%s', (node) => {
	let host: Host;
	let description: INodeTypeDescription;

	beforeAll(async () => {
		host = await openHost('newest');
		description = host.description(node);
	});

	test('has a codex file that names it', () => {
		const codex = read(join(nodeFolder(host, node), `${classOf(node)}.node.json`));
		expect(codex.node).toBe(`${host.packageName}.${node}`);
		expect(codex.categories).toContainEqual(expect.any(String));
		expect(description.codex).toMatchObject({ categories: codex.categories });
	});

	test('has an output schema for each operation, and no other', () => {
		const root = schemaRoot(host, node);
		const wanted = operationsOf(description).map(
			({ vendor, operation }) => `${vendor}/${String(operation.value)}.json`,
		);
		const entries = existsSync(root) ? readdirSync(root, { recursive: true }) : [];
		const found = entries.map(String).filter((path) => path.endsWith('.json'));
		expect(found.sort()).toEqual(wanted.sort());
	});

	test('has light and dark icons that are in the package', () => {
		const { light, dark } = description.iconUrl as { light: string; dark: string };
		expect(light).not.toBe(dark);
		for (const url of [light, dark]) {
			const file = url.replace(`icons/${host.packageName}/`, '');
			expect(existsSync(join(host.packageDir, file))).toBe(true);
		}
	});

	test('names operations as n8n does: title case, and an action without articles', () => {
		const all = operationsOf(description);
		const actions = all.map(({ operation }) => String(operation.action));
		expect(new Set(actions).size).toBe(actions.length);
		for (const { name, action, description: text } of all.map(({ operation }) => operation)) {
			expect(name).toMatch(/^[A-Z]/);
			expect(action).toMatch(/^[A-Z][^A-Z]+ with (mP|[A-Z]|uni-p)/);
			expect(action).not.toMatch(/\b(an?|the)\b/i);
			expect(text).toMatch(/^[A-Z]/);
		}
		for (const vendor of new Set(all.map((entry) => entry.vendor))) {
			const names = all
				.filter((entry) => entry.vendor === vendor)
				.map(({ operation }) => operation.name);
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		}
	});

	test('shows required fields first and one Options collection last, in alphabetical order', () => {
		for (const { operation, fields } of operationsOf(description)) {
			const collections = fields.filter(({ type }) => type === 'collection');
			expect({ [operation.value as string]: collections.length <= 1 }).toEqual({
				[operation.value as string]: true,
			});
			if (collections.length === 1) expect(fields.at(-1)).toBe(collections[0]);
			const names = collections.flatMap(members).map(({ displayName }) => displayName);
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		}
	});

	test('keeps a value when the operation changes: equal names mean equal fields', () => {
		const meanings = new Map<string, Set<string>>();
		for (const { name, type } of description.properties) {
			meanings.set(name, (meanings.get(name) ?? new Set()).add(type));
		}
		const ambiguous = [...meanings].filter(([, types]) => types.size > 1);
		expect(ambiguous).toEqual([]);
	});

	test('never shows two fields of one name for an operation', () => {
		for (const { operation, fields } of operationsOf(description)) {
			const names = fields.map(({ name }) => name);
			const doubled = names.filter((name, index) => names.indexOf(name) !== index);
			expect({ [operation.value as string]: doubled }).toEqual({ [operation.value as string]: [] });
		}
	});

	test('writes booleans with "Whether", placeholders with "e.g.", and no choice without a name', () => {
		for (const field of allFields(description)) {
			const { name, type, placeholder, displayName } = field;
			expect(displayName).toMatch(/^[A-Z]/);
			if (type === 'boolean') expect(field.description).toMatch(/^Whether /);
			if (type === 'string' && placeholder) expect(placeholder).toMatch(/^e\.g\. /);
			if (isChoice(field)) expect({ [name]: choices(field).length > 0 }).toEqual({ [name]: true });
		}
	});

	test('shows fields by conditions that can come true', () => {
		const { properties } = description;
		for (const { name, displayOptions } of properties) {
			for (const [other, values] of Object.entries(displayOptions?.show ?? {})) {
				const known = properties
					.filter((property) => property.name === other)
					.flatMap((property) =>
						property.type === 'boolean'
							? [true, false]
							: choices(property).map(({ value }) => value),
					);
				const possible = (values ?? []).some((value) => known.includes(value as string));
				expect({ [name]: possible }).toEqual({ [name]: true });
			}
		}
	});

	test('has a credential for every operation, and only one', () => {
		for (const { vendor, operation } of operationsOf(description)) {
			const shown = (description.credentials ?? []).filter(({ displayOptions }) => {
				const { resource = [], operation: for_ = [] } = displayOptions?.show ?? {};
				return resource.includes(vendor) && for_.includes(operation.value);
			});
			expect(shown.map(({ required }) => required)).toEqual([true]);
			for (const { name } of shown) expect(host.credentialNames).toContain(name);
		}
	});
});

test('masks every secret of every credential', async () => {
	const host = await openHost('newest');
	for (const name of host.credentialNames) {
		const secrets = host
			.credentialType(name)
			.properties.filter((field) => /secret|token/i.test(field.name));
		expect(secrets.length).toBeGreaterThan(0);
		expect(secrets.filter(({ typeOptions }) => typeOptions?.password !== true)).toEqual([]);
	}
});

function classOf(node: string): string {
	return node.charAt(0).toUpperCase() + node.slice(1);
}
