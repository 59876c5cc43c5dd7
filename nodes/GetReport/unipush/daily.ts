import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { UniPushClient } from '../../../client';
import { readRequiredText } from '../../shared/fields/lists';
import { ParameterError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { requestWork, stamp } from '../../shared/run/works';

const MOST_DAYS = 90;
const DAY_MS = 24 * 3600 * 1000;

export const dailyFields: INodeProperties[] = [
	{
		displayName: 'Start',
		name: 'start',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2030-01-31',
		description: 'First day, as 2030-01-31; uni-push has figures of past days only',
	},
	{
		displayName: 'Duration',
		name: 'duration',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_DAYS },
		default: 1,
		description: 'Number of days, each of which is a call',
	},
];

type Load = (
	date: string,
	options: { signal?: AbortSignal },
) => Promise<Readonly<Record<string, object>>>;

/** One output for each day. */
export function dailyWork(context: RunContext<UniPushClient>, load: Load) {
	return requestWork(
		(itemIndex) => ({ days: readDays(context, itemIndex) }),
		async ({ days }, options) => {
			const rows: IDataObject[] = [];
			for (const day of days) {
				const figures = await load(day, options);
				rows.push(stamp(context, { time: day, ...(figures[day] as IDataObject | undefined) }));
			}
			return rows;
		},
	);
}

function readDays({ parameters }: RunContext<UniPushClient>, itemIndex: number): string[] {
	const start = readRequiredText(parameters.get('start', itemIndex, ''), 'Start');
	const first = Date.parse(`${start}T00:00:00Z`);
	if (Number.isNaN(first)) {
		throw new ParameterError(
			'Start',
			`must be a day as 2030-01-31, got ${JSON.stringify(start.slice(0, 40))}`,
			'Enter a past day.',
		);
	}
	const duration = Number(parameters.get('duration', itemIndex, 1));
	if (!Number.isInteger(duration) || duration < 1 || duration > MOST_DAYS) {
		throw new ParameterError(
			'Duration',
			`must be 1 to ${MOST_DAYS}, got ${duration}`,
			'Enter the number of days.',
		);
	}
	return Array.from({ length: duration }, (_, index) =>
		new Date(first + index * DAY_MS).toISOString().slice(0, 10),
	);
}
