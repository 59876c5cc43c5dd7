import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { MpaasClient } from '../../../client';
import { readLimit, returnAllFields } from '../../shared/fields/paging';
import { requestWork, stamp } from '../../shared/run/works';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { readTime, startField } from './times';

type Query = Parameters<MpaasClient['queryPushAnalysisTaskList']>[0];

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Task ID',
			name: 'taskId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 20842863',
			description: 'Only this task',
		},
		{
			displayName: 'Task Name',
			name: 'taskName',
			type: 'string',
			default: '',
			placeholder: 'e.g. order-shipped',
			description: 'Only tasks of this name',
		},
	],
};

const PAGE_SIZE = 500;
const KINDS: Readonly<Record<number, string>> = { 2: 'multiple', 3: 'broadcast' };

export const getTasks = defineMpaasOperation({
	value: 'getTasks',
	name: 'Get Tasks',
	action: 'Get push tasks with mPaaS',
	description: 'List pushes with a template per target and broadcasts, of the API and the console',
	fields: [startField, ...returnAllFields, OPTIONS],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				query: {
					StartTime: readTime(context.parameters.get('start', itemIndex, ''), 'Start'),
					...readFilters(context.parameters.get('options', itemIndex, {})),
				},
				limit: readLimit(context.parameters, itemIndex),
			}),
			async ({ query, limit }, options) => {
				const tasks = await loadTasks(context.client, query, limit, options);
				return tasks.map((task) =>
					stamp(context, {
						messageId: task.TaskId,
						taskName: task.TaskName ?? null,
						templateId: task.TemplateId ?? null,
						templateName: task.TemplateName ?? null,
						kind: KINDS[task.Type ?? 0] ?? null,
						createdAt: task.GmtCreate ? new Date(task.GmtCreate).toISOString() : null,
					} satisfies IDataObject),
				);
			},
		),
});

/** Page after page, until there are enough or no more. */
async function loadTasks(
	client: MpaasClient,
	query: Query,
	limit: number | undefined,
	options: { signal?: AbortSignal },
) {
	const size = Math.min(PAGE_SIZE, limit ?? PAGE_SIZE);
	const found: Awaited<ReturnType<typeof loadPage>> = [];
	for (let page = 1; ; page += 1) {
		const tasks = await loadPage(client, { ...query, PageNumber: page, PageSize: size }, options);
		found.push(...tasks);
		if (tasks.length < size) return found.slice(0, limit);
		if (limit !== undefined && found.length >= limit) return found.slice(0, limit);
	}
}

async function loadPage(client: MpaasClient, query: Query, options: { signal?: AbortSignal }) {
	const { ResultContent } = await client.queryPushAnalysisTaskList(query, options);
	return ResultContent.Data;
}

function readFilters(value: unknown): Pick<Query, 'TaskId' | 'TaskName'> {
	const { taskId, taskName } = value as { taskId?: string; taskName?: string };
	return { TaskId: taskId || undefined, TaskName: taskName || undefined };
}
