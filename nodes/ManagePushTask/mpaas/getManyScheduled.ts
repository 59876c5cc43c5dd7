import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { MpaasClient } from '../../../client';
import { readLimit, returnAllFields } from '../../shared/fields/paging';
import { loadPages } from '../../shared/run/pages';
import { requestWork, stamp } from '../../shared/run/works';
import { readTime } from '../../shared/vendors/mpaas/times';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';

type Query = Parameters<MpaasClient['queryPushSchedulerList']>[0];
type Entry = Awaited<
	ReturnType<MpaasClient['queryPushSchedulerList']>
>['ResultContent']['Data']['List'][number];

const PAGE_SIZE = 500;
const KINDS = ['simple', 'template', 'multiple', 'broadcast'] as const;
const STATES: Readonly<Record<string, string>> = { 0: 'waiting', 1: 'sent' };
const CREATORS = ['api', 'console'] as const;
const TARGETS: Readonly<Record<number, string>> = {
	1: 'android',
	2: 'ios',
	3: 'user',
	7: 'harmony',
};

const FROM: INodeProperties = {
	displayName: 'From',
	name: 'from',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2030-01-31 09:00:00',
	description: 'Pushes that go out from then on, in Beijing time unless a time zone is given',
};

const UNTIL: INodeProperties = {
	displayName: 'Until',
	name: 'until',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2030-02-28 09:00:00',
	description: 'Pushes that go out until then',
};

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Push Type',
			name: 'pushType',
			type: 'options',
			default: 0,
			options: [
				{ name: 'Broadcast Push', value: 3 },
				{ name: 'Multiple Push', value: 2, description: 'A template with values per target' },
				{ name: 'Simple Push', value: 0, description: 'A message without a template' },
				{ name: 'Template Push', value: 1, description: 'A template with the same values' },
			],
			description: 'Only scheduled pushes of this kind',
		},
		{
			displayName: 'Schedule ID',
			name: 'scheduleId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 20842863',
			description: 'Only this scheduled push; the ID of a repeated one lists all its single pushes',
		},
	],
};

export const getManyScheduled = defineMpaasOperation({
	value: 'getManyScheduled',
	name: 'Get Many Scheduled Pushes',
	action: 'Get many scheduled pushes with mPaaS',
	description: 'List pushes that go out later, once or again and again',
	fields: [FROM, UNTIL, ...returnAllFields, OPTIONS],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const { scheduleId, pushType } = context.parameters.get('options', itemIndex, {}) as {
					scheduleId?: string;
					pushType?: Query['Type'];
				};
				const query: Query = {
					StartTime: readTime(context.parameters.get('from', itemIndex, ''), FROM.displayName),
					EndTime: readTime(context.parameters.get('until', itemIndex, ''), UNTIL.displayName),
					...(pushType === undefined ? {} : { Type: pushType }),
					...(scheduleId ? { UniqueId: scheduleId } : {}),
				};
				context.client.check.queryPushSchedulerList(query);
				return { query, limit: readLimit(context.parameters, itemIndex) };
			},
			async ({ query, limit }, options) => {
				const found = await loadPages(PAGE_SIZE, limit, async (PageNumber, PageSize) => {
					const page = { ...query, PageNumber, PageSize };
					return (await context.client.queryPushSchedulerList(page, options)).ResultContent.Data
						.List;
				});
				return found.map((entry) => stamp(context, toRow(entry)));
			},
		),
});

function toRow(entry: Entry): IDataObject {
	const time = (ms?: number | null) => (ms ? new Date(ms).toISOString() : null);
	return {
		scheduleId: entry.UniqueId,
		parentId: entry.ParentId ?? null,
		state: STATES[entry.ExecutedStatus ?? ''] ?? null,
		scheduledFor: time(entry.PushTime),
		createdAt: time(entry.GmtCreate),
		title: entry.PushTitle ?? null,
		content: entry.PushContent ?? null,
		kind: KINDS[entry.Type ?? -1] ?? null,
		targetKind: TARGETS[entry.DeliveryType ?? 0] ?? null,
		createdBy: CREATORS[entry.CreateType ?? -1] ?? null,
		repeated: entry.StrategyType === 2,
	};
}
