import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readWholeNumber } from '../../shared/fields/values';
import type { RunContext } from '../../shared/run/operation';
import { requestWork, stamp } from '../../shared/run/works';
import { readDay } from '../shared/days';
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

/** Characters of a start, as `yyyy-MM-dd HH` and shorter. */
const START_LENGTH = { HOUR: 13, DAY: 10, MONTH: 7 };

/** One output for each hour, day or month. */
export function userStatisticsWork(
	context: RunContext<unknown>,
	load: Load,
	check: (query: Query) => void,
) {
	const { parameters } = context;
	return requestWork(
		(itemIndex): Query => {
			const time_unit = parameters.get('timeUnit', itemIndex) as Query['time_unit'];
			const start = parameters.get('start', itemIndex, '');
			return {
				time_unit,
				start: readDay(start, 'Start', START_LENGTH[time_unit]),
				duration: readWholeNumber(parameters.get('duration', itemIndex, 1), 'Duration') ?? 1,
			};
		},
		async (query, options) => {
			const { items } = await load(query, options);
			return items.map((row) =>
				stamp(context, { timeUnit: query.time_unit, ...(row as IDataObject) }),
			);
		},
		check,
	);
}
