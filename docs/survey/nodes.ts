import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import ts from 'typescript';

import { loadNode, nodeNames } from '../operationsTable';
import { methodsFrom } from './follow';
import { everyNode, ROOT, sourceOf } from './sources';

/** Operations of nodes, by the client method that they lead to. */
export type NodeUses = Map<string, string[]>;

/** Which operations of which node lead to each of a vendor's client methods. */
export function nodeUses(vendor: string, methods: ReadonlySet<string>): NodeUses {
	const uses: NodeUses = new Map();
	for (const node of nodeNames()) {
		const file = path.join(ROOT, 'nodes', node, vendor, 'index.ts');
		if (!existsSync(file)) continue;
		const title = loadNode(node).description.displayName;
		for (const { constant, name } of offeredBy(file, vendor)) {
			for (const method of methodsFrom(sourceOf(file), constant, vendor, methods)) {
				uses.set(method, [...(uses.get(method) ?? []), `${title}: ${name}`]);
			}
		}
	}
	return uses;
}

interface Offer {
	constant: string;
	/** The name in the Operation list. */
	name: string;
}

/** The operations a node offers for a vendor: their names as users see them, their constants as files do. */
function offeredBy(file: string, vendor: string): Offer[] {
	const load = createRequire(__filename);
	const { operations } = (
		load(file) as Record<string, { operations: ReadonlyArray<{ name: string }> }>
	)[vendor] ?? { operations: [] };
	const list = everyNode(sourceOf(file).tree).find(
		(node): node is ts.PropertyAssignment =>
			ts.isPropertyAssignment(node) && node.name.getText() === 'operations',
	);
	const constants =
		list !== undefined && ts.isArrayLiteralExpression(list.initializer)
			? list.initializer.elements.map((element) => element.getText())
			: [];
	if (constants.length !== operations.length)
		throw new Error(`${file} lists its operations in a way that cannot be followed`);
	return operations.map(({ name }, index) => ({ constant: constants[index] ?? '', name }));
}
