import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { MpaasClient } from '../../../client';
import { requestWork, stamp } from '../../shared/run/works';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { readTime } from '../../shared/vendors/mpaas/times';
import { mpaasStartField } from './fields';

type Query = Parameters<MpaasClient['queryPushAnalysisCoreIndex']>[0];
type Filters = Pick<Query, 'Platform' | 'Channel' | 'Type' | 'TaskId'>;

const endField: INodeProperties = {
	displayName: 'End',
	name: 'end',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2030-02-28',
	description: 'Last day; at most 90 days after Start',
};

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			default: 'ANDROID',
			options: [
				{ name: 'FCM', value: 'FCM' },
				{ name: 'HarmonyOS', value: 'HARMONYOS' },
				{ name: 'Huawei', value: 'HMS' },
				{ name: 'iOS', value: 'IOS' },
				{ name: "MPaaS's Own Channel", value: 'ANDROID' },
				{ name: 'OPPO', value: 'OPPO' },
				{ name: 'Vivo', value: 'VIVO' },
				{ name: 'Xiaomi', value: 'MIUI' },
			],
			description: 'Only messages that took this channel',
		},
		{
			displayName: 'Platform',
			name: 'platform',
			type: 'options',
			default: 'ANDROID',
			options: [
				{ name: 'Android', value: 'ANDROID' },
				{ name: 'HarmonyOS', value: 'HARMONYOS' },
				{ name: 'iOS', value: 'IOS' },
			],
			description: 'Only devices of this platform',
		},
		{
			displayName: 'Push Type',
			name: 'pushType',
			type: 'options',
			default: 'SIMPLE',
			options: [
				{ name: 'Broadcast Push', value: 'BROADCAST' },
				{
					name: 'Multiple Push',
					value: 'MULTIPLE',
					description: 'A template with values per target',
				},
				{ name: 'Simple Push', value: 'SIMPLE', description: 'A message without a template' },
				{
					name: 'Template Push',
					value: 'TEMPLATE',
					description: 'A template with the same values',
				},
			],
			description: 'Only pushes of this kind',
		},
		{
			displayName: 'Task ID',
			name: 'taskId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 20842863',
			description: 'Only this task',
		},
	],
};

export const getStatistics = defineMpaasOperation({
	value: 'getStatistics',
	name: 'Get Statistics',
	action: 'Get push statistics with mPaaS',
	description: 'Count what was pushed, arrived, was opened and was ignored in a span of days',
	fields: [mpaasStartField, endField, OPTIONS],
	start: (context) =>
		requestWork(
			(itemIndex): Query => ({
				StartTime: readTime(context.parameters.get('start', itemIndex, ''), 'Start'),
				EndTime: readTime(context.parameters.get('end', itemIndex, ''), 'End'),
				...readFilters(context.parameters.get('options', itemIndex, {})),
			}),
			async (query, options) => {
				const reply = await context.client.queryPushAnalysisCoreIndex(query, options);
				const { PushTotalNum, PushNum, ArrivalNum, ArrivalRate, ...rest } =
					reply.ResultContent.Data;
				return stamp(context, {
					pushTotalNum: PushTotalNum ?? null,
					pushNum: PushNum ?? null,
					arrivalNum: ArrivalNum ?? null,
					arrivalRate: ArrivalRate ?? null,
					openNum: rest.OpenNum ?? null,
					openRate: rest.OpenRate ?? null,
					ignoreNum: rest.IgnoreNum ?? null,
					ignoreRate: rest.IgnoreRate ?? null,
				} satisfies IDataObject);
			},
		),
});

function readFilters(value: unknown): Filters {
	const { platform, channel, pushType, taskId } = value as {
		platform?: Filters['Platform'];
		channel?: Filters['Channel'];
		pushType?: Filters['Type'];
		taskId?: string;
	};
	return { Platform: platform, Channel: channel, Type: pushType, TaskId: taskId || undefined };
}
