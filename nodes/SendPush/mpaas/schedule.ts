import type { INodeProperties } from 'n8n-workflow';

import { readMomentMs } from '../../shared/fields/moments';

type Values = Record<string, unknown>;

const ONCE = 1;
const RECURRING = 2;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const WEEKLY = 2;
const MONTHLY = 3;

const dayFields: INodeProperties[] = [
	{
		displayName: 'Days of the Week',
		name: 'weekDays',
		type: 'multiOptions',
		default: [],
		displayOptions: { show: { repeat: [WEEKLY] } },
		options: WEEKDAYS.map((name, index) => ({ name, value: index + 1 })),
	},
	{
		displayName: 'Days of the Month',
		name: 'monthDays',
		type: 'multiOptions',
		default: [],
		displayOptions: { show: { repeat: [MONTHLY] } },
		options: Array.from({ length: 31 }, (_, index) => ({
			name: String(index + 1),
			value: index + 1,
		})),
	},
];

/** When the push goes out. The vendor keeps 100 such pushes at a time. */
export const SCHEDULE_FIELD: INodeProperties = {
	displayName: 'Schedule',
	name: 'schedule',
	type: 'fixedCollection',
	default: {},
	options: [
		{
			displayName: 'Once',
			name: 'once',
			values: [
				{
					displayName: 'Send At',
					name: 'sendAt',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2030-01-31 09:00:00',
					description: 'Beijing time unless a time zone is written behind it',
				},
			],
		},
		{
			displayName: 'Recurring',
			name: 'recurring',
			values: [
				{
					displayName: 'First Day',
					name: 'startTime',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2030-01-01',
					description: 'Today at the earliest',
				},
				{
					displayName: 'Last Day',
					name: 'endTime',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2030-03-31',
					description: 'At most 180 days from today',
				},
				{
					displayName: 'Repeat',
					name: 'repeat',
					type: 'options',
					default: 1,
					options: [
						{ name: 'Every Day', value: 1 },
						{ name: 'Every Month', value: MONTHLY },
						{ name: 'Every Week', value: WEEKLY },
					],
				},
				...dayFields,
				{
					displayName: 'Time of Day',
					name: 'timeOfDay',
					type: 'string',
					default: '09:00:00',
					placeholder: 'e.g. 09:00:00',
				},
			],
		},
	],
	description: 'Sends later, once or again and again. Absent: at once.',
};

/** The kind of schedule and its content, in the vendor's form. */
export function readSchedule(schedule: unknown): Values {
	const { once, recurring } = (schedule ?? {}) as { once?: Values; recurring?: Values };
	if (recurring !== undefined) {
		return { StrategyType: RECURRING, StrategyContent: readRecurrence(recurring) };
	}
	if (once === undefined) return {};
	const fixedTime = readMomentMs(once.sendAt, 'Send At');
	return { StrategyType: ONCE, StrategyContent: present({ fixedTime }) };
}

function readRecurrence(recurring: Values): Values {
	const circleType = recurring.repeat ?? 1;
	const days = circleType === WEEKLY ? recurring.weekDays : recurring.monthDays;
	return present({
		startTime: readMomentMs(recurring.startTime, 'First Day'),
		endTime: readMomentMs(recurring.endTime, 'Last Day'),
		circleType,
		circleValue: circleType === WEEKLY || circleType === MONTHLY ? (days ?? []) : undefined,
		time: recurring.timeOfDay ?? '09:00:00',
	});
}

function present(values: Values): Values {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
