import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';

const ROOT = path.join(__dirname, '..');

interface Manifest {
	n8n: { nodes: string[] };
}

interface Row {
	node: string;
	vendor: string;
	operation: string;
	description: string;
}

type Language = 'en' | 'zh-CN';

const HEADS: Record<Language, string> = {
	en: '| Node | Vendor | Operation | What it does |',
	'zh-CN': '| 节点 | 推送服务 | 操作 | 作用 |',
};

/** One row for each operation of each node, from the nodes' own descriptions. */
export function operationsTable(language: Language): string {
	const rows = nodeNames().flatMap((name) => rowsOf(name, language));
	return [
		HEADS[language],
		'| --- | --- | --- | --- |',
		...rows.map((row) => `| ${row.node} | ${row.vendor} | ${row.operation} | ${row.description} |`),
	].join('\n');
}

export function nodeNames(): string[] {
	const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Manifest;
	return manifest.n8n.nodes.map((file) => path.basename(file, '.node.js'));
}

function rowsOf(name: string, language: Language): Row[] {
	const { description } = loadNode(name);
	const texts = language === 'en' ? undefined : readTexts(name, description.name, language);
	const vendors = optionsOf(description.properties.find((field) => field.name === 'resource'));
	return vendors.flatMap((vendor) =>
		operationsOf(description.properties, String(vendor.value)).map((operation) => {
			const key = String(operation.value);
			return {
				node: texts?.header?.displayName ?? description.displayName,
				vendor: vendor.name,
				operation: texts?.nodeView?.operation?.options?.[key]?.displayName ?? operation.name,
				description:
					texts?.nodeView?.operation?.options?.[key]?.description ?? operation.description ?? '',
			};
		}),
	);
}

export function loadNode(name: string): INodeType {
	// The class has the name of its file, which n8n demands too.
	const load = createRequire(__filename);
	const module = load(path.join(ROOT, 'nodes', name, `${name}.node.ts`)) as Record<
		string,
		new () => INodeType
	>;
	const Node = module[name];
	if (Node === undefined) throw new Error(`nodes/${name} exports no ${name}`);
	return new Node();
}

function operationsOf(properties: INodeProperties[], vendor: string): INodePropertyOptions[] {
	const field = properties.find(
		(property) =>
			property.name === 'operation' &&
			(property.displayOptions?.show?.resource as string[] | undefined)?.includes(vendor),
	);
	return optionsOf(field);
}

function optionsOf(field: INodeProperties | undefined): INodePropertyOptions[] {
	return (field?.options ?? []) as INodePropertyOptions[];
}

/** The part of a translation file that the table needs. */
interface Texts {
	header?: { displayName?: string };
	nodeView?: {
		operation?: { options?: Record<string, { displayName?: string; description?: string }> };
	};
}

function readTexts(folder: string, node: string, language: Language): Texts {
	const file = path.join(ROOT, 'nodes', folder, 'translations', language, `${node}.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}
