import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';

import { BUILTIN_NODES } from './builtin-nodes';
import type { Engine } from './engine';
import type { LoadedPackage } from './engine-types';

/** Full name of a node: nodes of the package may be given without the package's name. */
export function fullNodeName(loaded: LoadedPackage, name: string): string {
	return name in loaded.nodeTypes ? `${loaded.packageName}.${name}` : name;
}

/** n8n's registry of nodes: those of the package, of the harness, and of one run. */
export function makeNodeTypes(
	engine: Engine,
	loaded: LoadedPackage,
	extra: Record<string, INodeType> = {},
): INodeTypes {
	const prefix = `${loaded.packageName}.`;
	const getByName = (name: string): INodeType | IVersionedNodeType => {
		const own = name.startsWith(prefix)
			? loaded.nodeTypes[name.slice(prefix.length)]?.type
			: undefined;
		const type = own ?? extra[name] ?? BUILTIN_NODES[name];
		if (type === undefined) throw new Error(`No node type "${name}" in ${loaded.packageName}`);
		return type;
	};
	return {
		getByName,
		getByNameAndVersion: (name, version) =>
			engine.workflow.NodeHelpers.getVersionedNodeType(getByName(name), version),
		getKnownTypes: () => ({}),
	};
}
