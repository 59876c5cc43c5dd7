import type {
	ILoadOptionsFunctions,
	INode,
	INodeListSearchResult,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';

import { makeAdditionalData } from './additional-data';
import { MemoryCredentials } from './credentials';
import type { Engine } from './engine';
import type { LoadedPackage } from './engine-types';
import { fullNodeName, makeNodeTypes } from './node-types';
import type { Host, ListOptions } from './types';

/** Fills a dropdown as the editor does when it opens. */
export async function runLoadOptions(
	engine: Engine,
	loaded: LoadedPackage,
	options: ListOptions,
): Promise<INodePropertyOptions[]> {
	const method = methodsOf(loaded, options)?.loadOptions?.[options.method];
	if (method === undefined) throw new Error(`${options.node} has no "${options.method}"`);
	return await method.call(makeContext(engine, loaded, options));
}

/** Fills a resource locator's list as the editor does while a user types. */
export async function runListSearch(
	engine: Engine,
	loaded: LoadedPackage,
	options: Parameters<Host['listSearch']>[0],
): Promise<INodeListSearchResult> {
	const method = methodsOf(loaded, options)?.listSearch?.[options.method];
	if (method === undefined) throw new Error(`${options.node} has no "${options.method}"`);
	const context = makeContext(engine, loaded, options);
	return await method.call(context, options.filter, options.paginationToken);
}

function methodsOf(loaded: LoadedPackage, options: ListOptions): INodeType['methods'] {
	const type = loaded.nodeTypes[options.node]?.type;
	return type !== undefined && 'methods' in type ? type.methods : undefined;
}

function makeContext(
	engine: Engine,
	loaded: LoadedPackage,
	options: ListOptions,
): ILoadOptionsFunctions {
	const types = Object.keys(options.credentials ?? {});
	const parameters = structuredClone(options.parameters ?? {});
	const node: INode = {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type: fullNodeName(loaded, options.node),
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(types.map((type) => [type, { id: type, name: type }])),
	};
	const nodeTypes = makeNodeTypes(engine, loaded);
	const workflow = new engine.workflow.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additionalData = makeAdditionalData({
		credentialsHelper: new MemoryCredentials(engine, loaded, options.credentials ?? {}),
		currentNodeParameters: parameters,
	});
	const context = new engine.core.LoadOptionsContext(workflow, node, additionalData, '');
	return context as ILoadOptionsFunctions;
}
