import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import type { Host } from '../harness';

interface Schema {
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
	additionalProperties?: boolean | Schema;
	required?: string[];
}

/** The folder of a built node; its file has the name of its class. */
export function nodeFolder(host: Host, node: string): string {
	const className = node.charAt(0).toUpperCase() + node.slice(1);
	return join(host.packageDir, 'dist', 'nodes', className);
}

/** Where n8n looks for the shapes of outputs: `{resource}/{operation}.json`. */
export function schemaRoot(host: Host, node: string): string {
	return join(nodeFolder(host, node), '__schema__', 'v1.0.0');
}

/** What in the items does not fit the operation's output schema; fields that it lacks count too. */
export function schemaMisfits(
	host: Host,
	node: string,
	operation: string,
	items: readonly IDataObject[],
	vendor = 'jpush',
): string[] {
	const path = join(schemaRoot(host, node), vendor, `${operation}.json`);
	if (!existsSync(path)) return [`no file ${path.slice(dirname(host.packageDir).length + 1)}`];
	const schema = JSON.parse(readFileSync(path, 'utf8')) as Schema;
	return [...new Set(items.flatMap((item) => misfits(schema, item, operation)))];
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value;
}

function misfits(schema: Schema, value: unknown, path: string): string[] {
	const type = typeOf(value);
	const allowed = [schema.type ?? []].flat();
	const fits = allowed.includes(type) || (allowed.includes('integer') && Number.isInteger(value));
	if (!fits) return [`${path}: ${type} instead of ${allowed.join(' or ') || 'nothing'}`];
	if (Array.isArray(value))
		return value.flatMap((entry) => misfits(schema.items ?? {}, entry, `${path}[]`));
	if (type === 'object') return objectMisfits(schema, value as IDataObject, path);
	return [];
}

function objectMisfits(schema: Schema, value: IDataObject, path: string): string[] {
	const missing = (schema.required ?? []).filter((key) => !(key in value));
	const found = Object.entries(value).flatMap(([key, entry]) => {
		const own = schema.properties?.[key] ?? schema.additionalProperties;
		if (own === true) return [];
		return own ? misfits(own, entry, `${path}.${key}`) : [`${path}.${key}: not in the schema`];
	});
	return [...missing.map((key) => `${path}.${key}: missing`), ...found];
}
