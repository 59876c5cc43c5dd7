import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { readWholeNumber } from '../../shared/fields/values';
import type { RunContext } from '../../shared/run/operation';
import { requestWork, stamp } from '../../shared/run/works';
import { durationField, startField } from '../shared/fields';

export const userStatisticsFields: INodeProperties[] = [
	{
		displayName: 'Time Unit',
		name: 'timeUnit',
		type: 'options',
		default: 'DAY',
		options: [
			{ name: 'Day', value: 'DAY' },
			{ name: 'Hour', value: 'HOUR', description: 'Only for the current day' },
			{ name: 'Month', value: 'MONTH' },
		],
		description: 'Length of one row',
	},
	startField('First day, as 2030-01-31; with hours 2030-01-31 09, with months 2030-01'),
	durationField(
		60,
		'Number of rows: up to 24 hours, 60 days (30 for an app group) or 2 months (1)',
	),
];

interface Query {
	time_unit: 'HOUR' | 'DAY' | 'MONTH';
	start: string;
	duration: number;
}

type Load = (query: Query, options: { signal?: AbortSignal }) => Promise<{ items: object[] }>;

/** One output for each hour, day or month. */
export function userStatisticsWork(context: RunContext<unknown>, load: Load) {
	return requestWork(
		(itemIndex): Query => ({
			time_unit: context.parameters.get('timeUnit', itemIndex) as Query['time_unit'],
			start: readRequiredText(context.parameters.get('start', itemIndex, ''), 'Start'),
			duration: readWholeNumber(context.parameters.get('duration', itemIndex, 1), 'Duration') ?? 1,
		}),
		async (query, options) => {
			const { items } = await load(query, options);
			return items.map((row) =>
				stamp(context, { timeUnit: query.time_unit, ...(row as IDataObject) }),
			);
		},
	);
}
