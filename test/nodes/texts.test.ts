import type { INodeProperties } from 'n8n-workflow';

import {
	allFields,
	choicesOf,
	CREDENTIALS,
	fieldsOf,
	filesBelow,
	flatten,
	innerFieldsOf,
	NODES,
	OPERATIONS,
	readJson,
	textsOf,
	textsOfNode,
	type Text,
} from './descriptions';

/** Each file with the English texts that it translates. */
const TRANSLATED = [
	...NODES.map((node) => ({
		folder: `${node.folder}/translations/zh-CN`,
		name: node.description.name,
		texts: textsOfNode(node),
	})),
	...CREDENTIALS.map(({ name, properties }) => ({
		folder: 'credentials/translations/zh-CN',
		name,
		texts: textsOf(properties),
	})),
];

const FIELDS = [
	...NODES.map(({ description: { displayName, properties } }) => ({ displayName, properties })),
	...CREDENTIALS.map(({ displayName, properties }) => ({ displayName, properties })),
].map(({ displayName, properties }) => ({ title: displayName, fields: allFields(properties) }));

function translations({ folder, name }: (typeof TRANSLATED)[number]): Map<string, unknown> {
	return flatten(readJson(`${folder}/${name}.json`));
}

const endsIn = (part: string) => (text: Text) => text.key.endsWith(`.${part}`);

/** The button that opens a collection, which is no sample of a value. */
const isButton = ({ key }: Text) => key.endsWith('.options.placeholder');

describe.each(TRANSLATED)('zh-CN of $name', (file) => {
	test('has every text, and none that is gone', () => {
		const keys = new Set(file.texts.map(({ key }) => key));
		expect([...translations(file).keys()].sort()).toEqual([...keys].sort());
	});

	test('holds texts that n8n can print', () => {
		for (const [key, text] of translations(file)) {
			// n8n reads these characters as the syntax of its messages, not as text.
			expect({ key, text }).toEqual({
				key,
				text: expect.stringMatching(/^[^\s{}@|][^{}@|]*$/) as string,
			});
		}
	});

	test('gives samples as samples', () => {
		const placeholders = file.texts.filter(endsIn('placeholder'));
		for (const text of placeholders.filter((entry) => !isButton(entry))) {
			expect(translations(file).get(text.key)).toMatch(/^例如 \S/);
		}
	});
});

describe('zh-CN', () => {
	test('calls the same thing by the same name everywhere', () => {
		const seen = new Map<string, Set<unknown>>();
		for (const file of TRANSLATED) {
			const own = translations(file);
			for (const { key, text } of file.texts) {
				seen.set(text, (seen.get(text) ?? new Set()).add(own.get(key)));
			}
		}
		const differing = [...seen].filter(([, names]) => names.size > 1);
		expect(differing.map(([text, names]) => [text, ...names])).toEqual([]);
	});

	test('has a file for each node and credential, and no other', () => {
		const folders = new Set(TRANSLATED.map(({ folder }) => folder));
		for (const folder of folders) {
			const names = TRANSLATED.filter((file) => file.folder === folder).map(({ name }) => name);
			expect(filesBelow(folder)).toEqual(names.map((name) => `${name}.json`).sort());
		}
	});
});

const SMALL_WORDS = new Set([
	'a',
	'and',
	'for',
	'from',
	'in',
	'of',
	'or',
	'per',
	'the',
	'to',
	'with',
]);

/** What lists of days begin with, which have an order of their own. */
const DAYS = new Set(['Monday', '1']);

function isTitleCase(name: string): boolean {
	const words = name.split(/[\s/-]+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
	return words.every(
		(word, index) => /[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL_WORDS.has(word)),
	);
}

/** n8n ends descriptions with a period only when they have several sentences. */
function isPunctuated(text: string): boolean {
	const several = /[.!?] [\p{Lu}\p{N}]/u.test(text);
	return several === text.endsWith('.');
}

function sorted(names: readonly string[]): string[] {
	return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}

function textsOfOne(field: INodeProperties): Text[] {
	return textsOf([field]).filter(({ key }) => !key.startsWith(`${field.name}.options.`));
}

describe.each(FIELDS)('texts of $title', ({ fields }) => {
	test('are there and are plain', () => {
		const texts = [...fields.flatMap(textsOfOne), ...fields.flatMap((field) => textsOf([field]))];
		for (const { key, text } of texts) {
			expect([key, text]).toEqual([key, expect.stringMatching(/^\S(.*\S)?$/s)]);
			expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
			// n8n's guidelines: say what happened and what to do, without these words.
			expect(text).not.toMatch(/\b(error|problem|failure|mistake)s?\b/i);
		}
	});

	test('names are in title case', () => {
		const names = fields.flatMap((field) => [
			field.displayName,
			...choicesOf(field).map(({ name }) => name),
		]);
		expect(names.filter((name) => !isTitleCase(name))).toEqual([]);
	});

	test('descriptions are punctuated alike, and those of switches say "Whether"', () => {
		const descriptions = fields.flatMap((field) => textsOf([field]).filter(endsIn('description')));
		expect(descriptions.filter(({ text }) => !isPunctuated(text))).toEqual([]);
		const switches = fields.filter(({ type }) => type === 'boolean');
		expect(switches.filter(({ description = '' }) => !/^Whether /.test(description))).toEqual([]);
	});

	test('placeholders are samples', () => {
		for (const field of fields) {
			if (field.type === 'collection') expect(field.placeholder).toBe('Add option');
			else if (field.placeholder !== undefined) expect(field.placeholder).toMatch(/^e\.g\. \S/);
			for (const mode of field.modes ?? [])
				expect(mode.placeholder ?? 'e.g. x').toMatch(/^e\.g\. /);
		}
	});

	test('choices and collections are in alphabetical order', () => {
		for (const field of fields) {
			const names = [
				...choicesOf(field).map(({ name }) => name),
				...innerFieldsOf(field).map(({ displayName }) => displayName),
			];
			if (!DAYS.has(names[0] ?? '')) expect(names).toEqual(sorted(names));
			expect(new Set(names).size).toBe(names.length);
		}
	});
});

describe.each(NODES)('$description.displayName', ({ description, offered }) => {
	test('takes no expressions for vendor and operation', () => {
		const choosers = description.properties.filter(({ name }) =>
			['resource', 'operation'].includes(name),
		);
		expect(choosers).toHaveLength(1 + offered.length);
		expect(choosers.every(({ noDataExpression }) => noDataExpression === true)).toBe(true);
	});

	test('keeps values when the operation changes: a name has one type', () => {
		for (const fields of [description.properties, allInner(description.properties)]) {
			const types = new Map<string, Set<string>>();
			for (const { name, type } of fields) {
				types.set(name, (types.get(name) ?? new Set()).add(type));
			}
			expect([...types].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
		}
	});

	test('pages lists as every n8n node does', () => {
		const all = description.properties.find(({ name }) => name === 'returnAll');
		const limit = description.properties.find(({ name }) => name === 'limit');
		expect(all === undefined).toBe(limit === undefined);
		if (all === undefined || limit === undefined) return;
		expect(all).toMatchObject({
			displayName: 'Return All',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		});
		expect(limit).toMatchObject({
			displayName: 'Limit',
			default: 50,
			typeOptions: { minValue: 1 },
			description: 'Max number of results to return',
		});
	});
});

function allInner(fields: readonly INodeProperties[]): INodeProperties[] {
	return fields.flatMap(innerFieldsOf);
}

/** Optional, yet above required ones: they stand where the phone shows them. */
const ABOVE_REQUIRED = new Set(['title']);

describe.each(OPERATIONS)('$title', ({ node, vendor, operation }) => {
	const fields = fieldsOf(node, vendor.value, operation.value);

	test('shows its fields in its own order', () => {
		expect(fields.map(({ name }) => name)).toEqual(operation.fields.map(({ name }) => name));
	});

	test('asks for what is required first and has one collection, last', () => {
		const lastRequired = fields.findLastIndex(({ required }) => required === true);
		const early = fields.slice(0, Math.max(0, lastRequired)).filter(isOptional);
		expect(early.map(({ name }) => name).filter((name) => !ABOVE_REQUIRED.has(name))).toEqual([]);
		const collections = fields.filter(({ type }) => type === 'collection');
		expect(collections).toEqual(collections.length === 0 ? [] : fields.slice(-1));
		for (const { displayName, name } of collections) {
			expect({ displayName, name }).toEqual({ displayName: 'Options', name: 'options' });
		}
	});

	test('shows no field that depends on a later one or on none', () => {
		fields.forEach(({ displayOptions }, index) => {
			const before = ['resource', 'operation', ...fields.slice(0, index).map(({ name }) => name)];
			expect(before).toEqual(expect.arrayContaining(Object.keys(displayOptions?.show ?? {})));
		});
	});

	test('has an action that names the vendor, in sentence case without articles', () => {
		const { action } = operation;
		const ending = ` with ${vendor.name}`;
		expect(action.endsWith(ending)).toBe(true);
		expect(action.slice(0, -ending.length)).toMatch(/^[A-Z][a-z]+( [a-z]+)+$/);
		expect(action).not.toMatch(/\b(a|an|the)\b/i);
	});
});

/** A list or switch always has a value; a text without one may stay empty. */
function isOptional({ required, type }: INodeProperties): boolean {
	return required !== true && type !== 'options' && type !== 'boolean';
}
