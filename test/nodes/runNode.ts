import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

export interface RunOptions {
	credentials: IDataObject;
	/** The same for the tries of one execution. */
	execution: string;
	context?: IDataObject;
	onError?: boolean;
}

/** The first output of {@link runOutputs}. */
export async function runNode(
	...run: Parameters<typeof runOutputs>
): Promise<INodeExecutionData[]> {
	return (await runOutputs(...run))[0] ?? [];
}

/** As much of n8n as a node touches. Expressions are written as functions of the item. */
export async function runOutputs(
	node: INodeType,
	parameters: Record<string, unknown>,
	rows: IDataObject[],
	{ credentials, execution, context = {}, onError = false }: RunOptions,
): Promise<INodeExecutionData[][]> {
	const items = rows.map((json) => ({ json }));
	const raw = Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [
			name,
			typeof value === 'function' ? '={{ }}' : value,
		]),
	);
	const n8n = {
		getNode: () => ({ id: 'n1', name: node.description.displayName, type: 't', parameters: raw }),
		getNodeParameter: (name: string, index: number, fallback: unknown) => {
			const value = parameters[name];
			if (typeof value === 'function') {
				return (value as (json: IDataObject) => unknown)(rows[index] ?? {});
			}
			return value ?? fallback;
		},
		getInputData: () => items,
		getCredentials: async () => credentials,
		helpers: {},
		getContext: () => context,
		getInstanceId: () => 'instance',
		getExecutionId: () => execution,
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		continueOnFail: () => onError,
		getExecutionCancelSignal: () => undefined,
		getMode: () => 'trigger',
		logger: { info: () => undefined },
		addExecutionHints: () => undefined,
		sendMessageToUI: () => undefined,
	} as unknown as IExecuteFunctions;
	return (await node.execute?.call(n8n)) as INodeExecutionData[][];
}
