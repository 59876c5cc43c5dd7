import type { INodeProperties } from 'n8n-workflow';

import type { JPushTrigger } from '../../../client';
import { readList } from '../../shared/fields/lists';
import { beijingTime, readRequiredMomentMs } from '../../shared/fields/moments';
import { ParameterError } from '../../shared/run/failure';
import type { ParameterReader } from '../../shared/run/parameters';

export const nameField: INodeProperties = {
	displayName: 'Schedule Name',
	name: 'scheduleName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. daily_digest',
	description: 'Letters, digits, underscores and Chinese characters; at most 255 bytes in UTF-8',
};

const ONCE = { name: 'Once', value: 'once' };
const RECURRING = { name: 'Recurring', value: 'recurring', description: 'Again and again' };
const UNCHANGED = { name: 'Unchanged', value: 'unchanged' };

const TRIGGER: INodeProperties = {
	displayName: 'Trigger',
	name: 'triggerType',
	type: 'options',
	noDataExpression: true,
	default: 'once',
	options: [ONCE, RECURRING],
	description: 'Whether the push goes out once or again and again',
};

const NEW_TRIGGER: INodeProperties = {
	...TRIGGER,
	default: 'unchanged',
	options: [ONCE, RECURRING, UNCHANGED],
	description:
		'New time of the push. JPush does not let a push that goes out once become a recurring one, or the other way round.',
};

const whenRecurring = (more: Record<string, string[]> = {}) => ({
	displayOptions: { show: { triggerType: ['recurring'], ...more } },
});

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const TIME_FIELDS: INodeProperties[] = [
	{
		displayName: 'Send At',
		name: 'sendAt',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2030-01-31 09:00:00',
		displayOptions: { show: { triggerType: ['once'] } },
		description: 'At most a year ahead; Beijing time unless a time zone is written behind it',
	},
	{
		displayName: 'Start',
		name: 'start',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2030-01-01',
		...whenRecurring(),
		description:
			'From when on the push goes out; Beijing time unless a time zone is written behind it',
	},
	{
		displayName: 'End',
		name: 'end',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2030-03-31',
		...whenRecurring(),
		description:
			'Until when the push goes out, at most a year after Start. A day without a time is included.',
	},
	{
		displayName: 'Repeat',
		name: 'repeat',
		type: 'options',
		default: 'day',
		options: [
			{ name: 'Daily', value: 'day' },
			{ name: 'Monthly', value: 'month' },
			{ name: 'Weekly', value: 'week' },
		],
		...whenRecurring(),
		description: 'Unit in which the push recurs',
	},
	{
		displayName: 'Every',
		name: 'frequency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 1,
		required: true,
		...whenRecurring(),
		description: 'Number of days, weeks or months from one round to the next',
	},
	{
		displayName: 'Days of the Week',
		name: 'weekDays',
		type: 'multiOptions',
		default: [],
		required: true,
		options: DAYS.map((name) => ({ name, value: name.slice(0, 3).toUpperCase() })),
		...whenRecurring({ repeat: ['week'] }),
		description: 'Days on which the push goes out',
	},
	{
		displayName: 'Days of the Month',
		name: 'monthDays',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1, 15',
		...whenRecurring({ repeat: ['month'] }),
		description:
			'Days on which the push goes out, separated by commas. Months without such a day are left out.',
	},
	{
		displayName: 'Time of Day',
		name: 'timeOfDay',
		type: 'string',
		default: '09:00:00',
		required: true,
		placeholder: 'e.g. 09:00:00',
		...whenRecurring(),
		description: 'Beijing time',
	},
];

/** When a new schedule goes out. */
export const triggerFields: INodeProperties[] = [TRIGGER, ...TIME_FIELDS];

/** When a schedule goes out from now on. */
export const newTriggerFields: INodeProperties[] = [NEW_TRIGGER, ...TIME_FIELDS];

/** The chosen trigger in the vendor's form; undefined where it stays as it is. */
export function readTrigger(
	parameters: ParameterReader,
	itemIndex: number,
): JPushTrigger | undefined {
	const read = (name: string) => parameters.get(name, itemIndex, '');
	const type = read('triggerType');
	if (type === 'unchanged') return undefined;
	if (type === 'once') return { single: { time: readTime(read('sendAt'), 'Send At') } };
	return {
		periodical: {
			start: readTime(read('start'), 'Start'),
			end: readTime(wholeDay(read('end')), 'End'),
			time: readTimeOfDay(read('timeOfDay')),
			time_unit: String(read('repeat')),
			frequency: Number(read('frequency')),
			...readDays(read),
		},
	};
}

/** The vendor takes `yyyy-MM-dd HH:mm:ss` in China's time. */
function readTime(value: unknown, field: string): string {
	return beijingTime(readRequiredMomentMs(value, field, '2030-01-31 09:00:00'));
}

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/** The last day counts as a whole, not up to its first second. */
function wholeDay(value: unknown): unknown {
	return typeof value === 'string' && DAY_ALONE.test(value.trim())
		? `${value.trim()} 23:59:59`
		: value;
}

/** With the zeros and seconds that the vendor wants; what is no time is left to the client's check. */
function readTimeOfDay(value: unknown): string {
	const text = String(value).trim();
	const [, hours, minutes, seconds = '00'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
	return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

function readDays(read: (name: string) => unknown): { point?: string[] } {
	switch (read('repeat')) {
		case 'week':
			return { point: readPoints(read('weekDays'), 'Days of the Week') };
		case 'month':
			return {
				point: readPoints(read('monthDays'), 'Days of the Month').map((day) =>
					day.padStart(2, '0'),
				),
			};
		default:
			return {};
	}
}

function readPoints(value: unknown, field: string): string[] {
	const points = readList(value, field);
	if (points.length > 0) return points;
	throw new ParameterError(field, 'no day is given', `Choose at least one day in ${field}.`);
}
