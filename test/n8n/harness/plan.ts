import type { IConnections, INode, INodeExecutionData } from 'n8n-workflow';

import { COLLECTOR, TRIGGER } from './builtin-nodes';
import type { RunOptions } from './types';

/** The nodes of a run and what flows into the first. */
export interface Plan {
	nodes: INode[];
	connections: IConnections;
	items: INodeExecutionData[];
}

/** Names in the shortcut workflow. */
export const NAMES = {
	trigger: 'Trigger',
	node: 'Node',
	accepted: 'Accepted',
	invalid: 'Invalid',
	refused: 'Refused',
} as const;

/** `outputs` is the number of outputs of the node under test, its error output not counted. */
export function planRun(
	options: RunOptions,
	fullName: (name: string) => string,
	outputs = 1,
): Plan {
	const credentials = Object.fromEntries(
		Object.keys(options.credentials ?? {}).map((type) => [type, { id: `id-${type}`, name: type }]),
	);
	const complete = (node: Partial<INode> & Pick<INode, 'name' | 'type'>, index: number): INode => ({
		id: `node-${index}`,
		typeVersion: 1,
		position: [index * 200, 0],
		parameters: {},
		credentials,
		...node,
		type: fullName(node.type),
	});
	const { nodes, connections } = options.node ? shortcut(options, outputs) : explicit(options);
	const items = options.inputItems ?? (options.items ?? [{}]).map((json) => ({ json }));
	// Copies, so that a node that changes its input cannot change the test's data unseen.
	return { nodes: nodes.map(complete), connections, items: structuredClone(items) };
}

type Sketch = Pick<Plan, 'connections'> & { nodes: NonNullable<RunOptions['nodes']> };

function explicit({ nodes, connections }: RunOptions): Sketch {
	if (!nodes) throw new Error('Give either "node" or "nodes"');
	return structuredClone({ nodes, connections: connections ?? {} });
}

function shortcut({ node, trace = '' }: RunOptions, outputs: number): Sketch {
	const parameters = { trace };
	const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];
	return structuredClone({
		nodes: [
			{ name: NAMES.trigger, type: TRIGGER },
			{ ...(node as NonNullable<RunOptions['node']>), name: NAMES.node },
			{ name: NAMES.accepted, type: COLLECTOR, parameters },
			{ name: NAMES.invalid, type: COLLECTOR, parameters },
			{ name: NAMES.refused, type: COLLECTOR, parameters },
		],
		connections: {
			[NAMES.trigger]: { main: [to(NAMES.node)] },
			[NAMES.node]: {
				main: [to(NAMES.accepted), ...(outputs > 1 ? [to(NAMES.invalid)] : []), to(NAMES.refused)],
			},
		},
	});
}
