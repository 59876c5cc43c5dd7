import type { IDataObject, IRun, IRunExecutionData, IWorkflowBase } from 'n8n-workflow';

import { makeAdditionalData } from './additional-data';
import { MemoryCredentials } from './credentials';
import type { Engine } from './engine';
import type { LifecycleHooks, LoadedPackage } from './engine-types';
import { collectLogs } from './log';
import { fullNodeName, makeNodeTypes } from './node-types';
import { planRun, type Plan } from './plan';
import { makeReport, type Observed } from './report';
import type { RunOptions, RunReport, RunningWorkflow } from './types';

let lastExecutionId = 0;

/** Starts a workflow on the engine, as n8n's server does. */
export function startRun(
	engine: Engine,
	loaded: LoadedPackage,
	options: RunOptions,
): RunningWorkflow {
	const outputs = outputsOf(loaded, options);
	const plan = planRun(options, (name) => fullNodeName(loaded, name), outputs);
	const workflow = new engine.workflow.Workflow({
		id: 'harness-workflow',
		name: 'Harness',
		nodes: plan.nodes,
		connections: plan.connections,
		active: false,
		nodeTypes: makeNodeTypes(engine, loaded, options.nodeTypes),
		settings: { executionOrder: 'v1', ...options.settings },
	});
	const observed: Observed = { logs: [], messages: [], executed: [], startedAt: performance.now() };
	const mode = options.mode ?? (options.retryOf ? 'retry' : 'manual');
	const executionId = options.executionId ?? `harness-${++lastExecutionId}`;
	const hooks = new engine.core.ExecutionLifecycleHooks(mode, executionId, workflowBase(plan));
	observe(hooks, observed);
	const additionalData = makeAdditionalData({
		credentialsHelper: new MemoryCredentials(engine, loaded, options.credentials ?? {}),
		executionId,
		hooks,
		sendDataToUI: (_type, data) => observed.messages.push(data),
	});
	const data = options.retryOf
		? resumedData(options.retryOf, plan)
		: makeRunData(engine, plan, options);
	const execution = new engine.core.WorkflowExecute(additionalData, mode, data);
	const running = collectLogs(observed.logs, () => execution.processRunExecutionData(workflow));
	const done = running.then((run: IRun) => makeReport(run, observed, outputs));
	return { done, cancel: () => running.cancel() };
}

/** How many outputs the node under test has, its error output not counted. */
function outputsOf(loaded: LoadedPackage, { node }: RunOptions): number {
	const description = node && loaded.nodeTypes[node.type]?.type.description;
	const outputs = description !== undefined && 'outputs' in description ? description.outputs : 1;
	return Array.isArray(outputs) ? outputs.length : 1;
}

function workflowBase(plan: Plan): IWorkflowBase {
	const { nodes, connections } = plan;
	const now = new Date();
	const times = { createdAt: now, updatedAt: now };
	const base = { id: 'harness-workflow', name: 'Harness', active: false, isArchived: false };
	return { ...base, ...times, nodes, connections, activeVersionId: null };
}

function observe(hooks: LifecycleHooks, observed: Observed): void {
	hooks.addHandler('nodeExecuteBefore', (name) => {
		observed.executed.push(String(name));
	});
}

/** What n8n's server makes of a stored run: its error is forgotten, its failed node is the next to run. */
function resumedData({ data }: RunReport, plan: Plan): IRunExecutionData {
	const resumed = JSON.parse(JSON.stringify(data)) as IRunExecutionData;
	const { resultData, executionData } = resumed;
	delete resultData.error;
	const runs = resultData.runData[resultData.lastNodeExecuted ?? ''];
	if (runs?.at(-1)?.error !== undefined) runs.pop();
	for (const stack of executionData?.nodeExecutionStack ?? []) {
		stack.node = plan.nodes.find(({ name }) => name === stack.node.name) ?? stack.node;
	}
	return resumed;
}

/** The newest n8n has a factory for run data, the oldest takes a plain object. */
function makeRunData(engine: Engine, plan: Plan, options: RunOptions): IRunExecutionData {
	const start = plan.nodes[0];
	if (start === undefined) throw new Error('A run needs at least one node');
	const executionData = {
		contextData: {},
		nodeExecutionStack: [{ node: start, data: { main: [plan.items] }, source: null }],
		metadata: {},
		waitingExecution: {},
		waitingExecutionSource: {},
	};
	const resultData = { runData: {}, pinData: structuredClone(options.pinData) };
	const parts = { startData: {}, resultData, executionData };
	const { createRunExecutionData } = engine.workflow as Partial<Engine['workflow']>;
	if (createRunExecutionData) return createRunExecutionData(parts);
	return parts as IDataObject as unknown as IRunExecutionData;
}
