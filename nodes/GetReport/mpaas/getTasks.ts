import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { MpaasClient } from '../../../client';
import { readLimit, returnAllFields } from '../../shared/fields/paging';
import { loadPages } from '../../shared/run/pages';
import { toTime } from '../../shared/run/times';
import { requestWork, stamp } from '../../shared/run/works';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { readTime } from '../../shared/vendors/mpaas/times';
import { mpaasStartField } from './fields';

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
	fields: [mpaasStartField, ...returnAllFields, OPTIONS],
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
				const tasks = await loadPages(PAGE_SIZE, limit, async (PageNumber, PageSize) => {
					const page = { ...query, PageNumber, PageSize };
					return (await context.client.queryPushAnalysisTaskList(page, options)).ResultContent.Data;
				});
				return tasks.map((task) =>
					stamp(context, {
						messageId: task.TaskId,
						taskName: task.TaskName ?? null,
						templateId: task.TemplateId ?? null,
						templateName: task.TemplateName ?? null,
						kind: KINDS[task.Type ?? 0] ?? null,
						createdAt: toTime(task.GmtCreate),
					} satisfies IDataObject),
				);
			},
		),
});

function readFilters(value: unknown): Pick<Query, 'TaskId' | 'TaskName'> {
	const { taskId, taskName } = value as { taskId?: string; taskName?: string };
	return { TaskId: taskId || undefined, TaskName: taskName || undefined };
}
