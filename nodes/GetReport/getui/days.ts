import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { ParameterError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { requestWork, stamp } from '../../shared/run/works';

const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

/** The names that other vendors' statistics have, so that the values stay. */
export const dayFields: INodeProperties[] = [
	{
		displayName: 'Start',
		name: 'start',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2030-01-31',
		description: 'First day, as 2030-01-31; today has no figures yet',
	},
	{
		displayName: 'Duration',
		name: 'duration',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_DAYS },
		default: 1,
		description: 'Number of days, each a row and a call: up to 60',
	},
];

type Load = (
	day: string,
	options: { signal?: AbortSignal },
) => Promise<Record<string, object> | object>;

/** One output for each day. */
export function daysWork(context: RunContext<unknown>, load: Load) {
	return requestWork(
		(itemIndex) => ({
			days: toDays(
				readRequiredText(context.parameters.get('start', itemIndex, ''), 'Start'),
				Number(context.parameters.get('duration', itemIndex, 1)),
			),
		}),
		async ({ days }, options) => {
			const rows: IDataObject[] = [];
			for (const day of days) {
				const reply = (await load(day, options)) as Record<string, IDataObject | undefined>;
				rows.push(stamp(context, { timeUnit: 'DAY', time: day, ...reply[day] }));
			}
			return rows;
		},
	);
}

function toDays(start: string, duration: number): string[] {
	const first = Date.parse(`${start}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(start) || Number.isNaN(first)) {
		throw new ParameterError(
			'Start',
			`must be a day as 2030-01-31, got ${JSON.stringify(start.slice(0, 60))}`,
			'Use an expression such as {{ $today.minus({ days: 1 }).toISODate() }}.',
		);
	}
	if (!Number.isInteger(duration) || duration < 1 || duration > MOST_DAYS) {
		throw new ParameterError(
			'Duration',
			`must be 1 to ${MOST_DAYS} days, got ${duration}`,
			'Ask for fewer days at a time.',
		);
	}
	return Array.from({ length: duration }, (_, index) =>
		new Date(first + index * DAY_MS).toISOString().slice(0, 10),
	);
}
