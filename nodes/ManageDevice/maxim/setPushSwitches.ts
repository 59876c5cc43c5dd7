import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { MaximClient } from '../../../client';
import { readRequiredText } from '../../shared/fields/lists';
import { readFlag } from '../../shared/fields/values';
import { ParameterError } from '../../shared/run/failure';
import { inSteps } from '../../shared/run/steps';
import { userListFields } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { userChangeWork } from './users';

const hourField = (displayName: string, name: string, value: number, description: string) => ({
	displayName,
	name,
	type: 'number' as const,
	typeOptions: { minValue: 0, maxValue: 23 },
	default: value,
	description,
});

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Do Not Disturb',
			name: 'doNotDisturb',
			type: 'fixedCollection',
			default: {},
			options: [
				{
					displayName: 'Hours',
					name: 'hours',
					values: [
						hourField('From Hour', 'from', 22, 'First hour without pushes, 0 to 23'),
						hourField('Until Hour', 'until', 7, 'Hour from which pushes come again, 0 to 23'),
					],
				},
			],
			description: 'Hours of the day in which the users get no pushes',
		},
		{
			displayName: 'Nickname',
			name: 'nickname',
			type: 'string',
			default: '',
			placeholder: 'e.g. Li Lei',
			description: 'Name that pushes show for the users',
		},
		{
			displayName: 'Push Enabled',
			name: 'pushEnabled',
			type: 'boolean',
			default: true,
			description: 'Whether the users get pushes',
		},
		{
			displayName: 'Show Details',
			name: 'showDetails',
			type: 'boolean',
			default: true,
			description: 'Whether pushes show what the message says',
		},
	],
};

interface Switches {
	pushEnabled?: boolean;
	showDetails?: boolean;
	doNotDisturb?: { from: number; until: number };
	nickname?: string;
}

export const setPushSwitches = defineMaximOperation({
	value: 'setPushSwitches',
	name: 'Set Push Switches',
	action: 'Set push switches of users with MaxIM',
	description:
		'Turn pushes of users on or off, and change what they show; what is not among the options stays',
	fields: [...userListFields, OPTIONS],
	start: (context) => {
		const { client, parameters } = context;
		return userChangeWork<Switches>(context, {
			readGroup: (itemIndex) => readSwitches(parameters.get('options', itemIndex, {})),
			check: (switches, [user_id = '']) => {
				for (const { check } of callsFor(client, user_id, switches)) check();
			},
			make: async (switches, user_id, options) => {
				const calls = callsFor(client, user_id, switches).map(
					({ call }) =>
						() =>
							call(options),
				);
				await inSteps(calls, 'switches');
			},
			present: (_answer, { doNotDisturb: hours, ...switches }) => ({
				...switches,
				...(hours && { doNotDisturbFrom: hours.from, doNotDisturbUntil: hours.until }),
			}),
		});
	},
});

/** @throws ParameterError when there is nothing to change */
function readSwitches(value: unknown): Switches {
	const { doNotDisturb, nickname, ...flags } = value as IDataObject;
	const pushEnabled = readFlag(flags.pushEnabled, 'Push Enabled');
	const showDetails = readFlag(flags.showDetails, 'Show Details');
	const hours = (doNotDisturb as { hours?: Switches['doNotDisturb'] } | undefined)?.hours;
	const switches = {
		...(pushEnabled === undefined ? {} : { pushEnabled }),
		...(showDetails === undefined ? {} : { showDetails }),
		...(hours === undefined ? {} : { doNotDisturb: hours }),
		...(nickname === undefined ? {} : { nickname: readRequiredText(nickname, 'Nickname') }),
	};
	if (Object.keys(switches).length > 0) return switches;
	throw new ParameterError('Options', 'nothing is given to change', 'Add one of the options.');
}

/** A call that is ready to be checked and made. */
interface SwitchCall {
	check: () => void;
	call: (options: { signal?: AbortSignal }) => Promise<unknown>;
}

function prepare<I>(
	call: (input: I, options: { signal?: AbortSignal }) => Promise<unknown>,
	check: (input: I) => void,
	input: I,
): SwitchCall {
	return {
		check: () => {
			check(input);
		},
		call: async (options) => await call(input, options),
	};
}

/** The vendor has a call for each switch; repeating some of them comes to the same. */
function callsFor(client: MaximClient, user_id: string, switches: Switches): SwitchCall[] {
	const { pushEnabled, showDetails, doNotDisturb: hours, nickname } = switches;
	const { check } = client;
	// The vendor's switches say what is off.
	const off = (on: boolean) => ({ user_id, value: !on });
	return [
		...(pushEnabled === undefined
			? []
			: [prepare(client.setPush, check.setPush, off(pushEnabled))]),
		...(showDetails === undefined
			? []
			: [prepare(client.setPushDetail, check.setPushDetail, off(showDetails))]),
		...(hours === undefined
			? []
			: [
					prepare(client.setPushLimit, check.setPushLimit, {
						user_id,
						no_push_start_hour: hours.from,
						no_push_end_hour: hours.until,
					}),
				]),
		...(nickname === undefined
			? []
			: [prepare(client.setPushNickname, check.setPushNickname, { user_id, value: nickname })]),
	];
}
