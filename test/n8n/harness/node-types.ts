import type { INodeType, INodeTypeDescription, INodeTypes, IVersionedNodeType } from 'n8n-workflow';

import { BUILTIN_NODES } from './builtin-nodes';
import type { Engine } from './engine';
import type { LoadedPackage } from './engine-types';

/** Full name of a node: nodes of the package may be given without the package's name. */
export function fullNodeName(loaded: LoadedPackage, name: string): string {
	const known = name in loaded.nodeTypes || baseOfTool(loaded, name) !== undefined;
	return known ? `${loaded.packageName}.${name}` : name;
}

const TOOL = 'Tool';

/** The node behind a name that n8n makes up for the use by an AI agent. */
function baseOfTool(loaded: LoadedPackage, name: string): INodeType | undefined {
	if (!name.endsWith(TOOL)) return undefined;
	const base = loaded.nodeTypes[name.slice(0, -TOOL.length)]?.type;
	return base === undefined || 'nodeVersions' in base ? undefined : base;
}

/** What n8n's server makes of a node for an agent: `convertNodeToAiTool`, which n8n-core does not have. */
function toTool(base: INodeType): INodeType {
	const { name, displayName, usableAsTool } = base.description;
	if (!usableAsTool) throw new Error(`${name} cannot be used as a tool`);
	const description: INodeTypeDescription = {
		...base.description,
		name: `${name}${TOOL}`,
		displayName: `${displayName} ${TOOL}`,
		inputs: [],
		outputs: ['ai_tool'],
		usableAsTool: undefined,
	};
	return Object.create(base, { description: { value: description } }) as INodeType;
}

/** n8n's registry of nodes: those of the package, of the harness, and of one run. */
export function makeNodeTypes(
	engine: Engine,
	loaded: LoadedPackage,
	extra: Record<string, INodeType> = {},
): INodeTypes {
	const prefix = `${loaded.packageName}.`;
	const ownType = (name: string) => {
		const base = baseOfTool(loaded, name);
		return loaded.nodeTypes[name]?.type ?? (base && toTool(base));
	};
	const getByName = (name: string): INodeType | IVersionedNodeType => {
		const own = name.startsWith(prefix) ? ownType(name.slice(prefix.length)) : undefined;
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
