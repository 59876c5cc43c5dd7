import { inspect } from 'node:util';

import type { INodeExecutionData, IRun, ITaskData } from 'n8n-workflow';

import { NAMES } from './plan';
import type { LogEntry, RunReport } from './types';

/** What was seen while a workflow ran. */
export interface Observed {
	logs: LogEntry[];
	messages: unknown[];
	executed: string[];
	startedAt: number;
}

export function makeReport(run: IRun, observed: Observed, nodeOutputs: number): RunReport {
	const { resultData, executionData } = run.data;
	const tasks = Object.entries(resultData.runData);
	const outputs = Object.fromEntries(tasks.map(([name, list]) => [name, itemsOf(list.at(-1))]));
	const traced = (name: string) => (outputs[name]?.[0] ?? []).map((item) => item.json.traced);
	const { logs, messages, executed, startedAt } = observed;
	return {
		status: finalStatus(run),
		error: resultData.error,
		outputs,
		accepted: outputs[NAMES.node]?.[0] ?? [],
		invalid: nodeOutputs > 1 ? (outputs[NAMES.node]?.[1] ?? []) : [],
		refused: outputs[NAMES.node]?.[nodeOutputs] ?? [],
		traced: {
			accepted: traced(NAMES.accepted),
			...(nodeOutputs > 1 ? { invalid: traced(NAMES.invalid) } : {}),
			refused: traced(NAMES.refused),
		},
		hints: tasks.flatMap(([, list]) => list.flatMap((task) => task.hints ?? [])),
		logs,
		messages,
		contextData: executionData?.contextData ?? {},
		executed,
		durationMs: performance.now() - startedAt,
		data: run.data,
	};
}

/** The engine of old hosts leaves a failed run "running"; n8n's server corrects that when it saves. */
function finalStatus(run: IRun): IRun['status'] {
	const failed = run.status === 'running' && run.data.resultData.error !== undefined;
	return failed ? 'error' : run.status;
}

function itemsOf(task: ITaskData | undefined): INodeExecutionData[][] {
	return (task?.data?.main ?? []).map((items) => items ?? []);
}

/** Everything that a report holds, with hidden members and causes of errors. */
export function dumpReport(report: RunReport): string {
	const everything = { depth: Infinity, maxArrayLength: null, maxStringLength: null };
	return `${inspect(report, { ...everything, showHidden: true })}\n${asJson(report)}`;
}

/** The form in which n8n stores run data; errors have their own. */
function asJson(report: RunReport): string {
	const seen = new Set<unknown>();
	return JSON.stringify(report, (_key, value: unknown) => {
		if (typeof value !== 'object' || value === null) return value;
		if (seen.has(value)) return undefined;
		seen.add(value);
		return value;
	});
}
