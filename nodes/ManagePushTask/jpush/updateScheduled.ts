import type { INodeProperties } from 'n8n-workflow';

import type { JPushClient, JsonObject } from '../../../client';
import { readOptions } from '../../shared/fields/message';
import { readFlag, readText } from '../../shared/fields/values';
import { isPushError, ParameterError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { settleSync } from '../../shared/run/settle';
import { changeWork } from '../../shared/send/changeOnce';
import { readRequestJson } from '../../shared/send/rows';
import { readScheduleId, scheduleField } from '../../shared/vendors/jpush/fields';
import { presentSchedule } from '../../shared/vendors/jpush/schedules';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { nameField, newTriggerFields, readTrigger } from './trigger';

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Enabled',
			name: 'enabled',
			type: 'boolean',
			default: true,
			description:
				'Whether the scheduled push goes out. Switched off, it is kept and nothing is sent.',
		},
		{
			displayName: 'Request JSON',
			name: 'requestJson',
			type: 'json',
			default: '{"notification": {"alert": ""}}',
			description:
				"Raw JSON in JPush's own form, laid over the push that the schedule holds; null takes a key out",
		},
		{ ...nameField, required: false },
	],
};

type Input = Parameters<JPushClient['updateSchedule']>[0];
type Change = Omit<Input, 'push'>;

interface Update {
	change: Change;
	/** What is laid over the push. */
	patch: JsonObject;
}

export const updateScheduled = defineJPushOperation({
	value: 'updateScheduled',
	name: 'Update Scheduled Push',
	action: 'Update scheduled push with JPush',
	description: 'Change when a scheduled push goes out, its name or what it holds, or pause it',
	fields: [scheduleField, ...newTriggerFields, OPTIONS],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => readUpdate(context, itemIndex),
			call: async ({ change, patch }, options) => {
				const push = await mergePush(context, change, patch, options);
				const schedule = await context.client.updateSchedule({ ...change, ...push }, options);
				return presentSchedule(schedule, change.schedule_id);
			},
			repeatable: true,
		}),
});

function readUpdate(
	{ client, module, parameters }: RunContext<JPushClient>,
	itemIndex: number,
): Update {
	const options = readOptions(parameters, itemIndex);
	const scheduleName = readText(options.scheduleName, 'Schedule Name');
	const enabled = readFlag(options.enabled, 'Enabled');
	const trigger = readTrigger(parameters, itemIndex);
	const change = {
		schedule_id: readScheduleId(parameters, itemIndex),
		...(scheduleName === undefined ? {} : { name: scheduleName }),
		...(enabled === undefined ? {} : { enabled }),
		...(trigger === undefined ? {} : { trigger }),
	};
	const patch = readRequestJson(options, () => ({}), module);
	if (patch.audience === 'all') throw unconfirmed();
	const parts = Object.keys(change).length - 1;
	if (parts + Object.keys(patch).length === 0) throw nothing();
	if (parts > 0) client.check.updateSchedule(change);
	return { change, patch };
}

/** The vendor replaces a push as a whole, so what is to stay is read first. */
async function mergePush(
	{ client, module }: RunContext<JPushClient>,
	change: Change,
	patch: JsonObject,
	options: { signal?: AbortSignal },
): Promise<Pick<Input, 'push'>> {
	if (Object.keys(patch).length === 0) return {};
	const { schedule_id } = change;
	const { push: present = {} } = await client.getSchedule({ schedule_id }, options);
	const push = module.mergeJson(present as JsonObject, patch) as unknown as Input['push'];
	const checked = settleSync(() => client.check.updateSchedule({ schedule_id, push }));
	if (!checked.ok) throw inRequestJson(checked.error);
	return { push };
}

/** The editor shows no field for what stands in the push, so the raw JSON is what can be corrected. */
function inRequestJson(error: Error): Error {
	if (!isPushError(error)) return error;
	return new ParameterError(
		'Request JSON',
		`the push would not be valid (${error.message})`,
		'Correct this key in Request JSON, or take it out with null. Nothing was changed.',
	);
}

function nothing(): ParameterError {
	return new ParameterError(
		'Trigger',
		'nothing is given to change',
		'Choose a Trigger, or add the option Enabled, Schedule Name or Request JSON.',
	);
}

/** A broadcast is confirmed by a switch, and sent once a run, only where it is made. */
function unconfirmed(): ParameterError {
	return new ParameterError(
		'Request JSON',
		'a scheduled push cannot be turned into a broadcast ("audience": "all")',
		'Use Create Scheduled Push with Target "All Devices" and Confirm Broadcast, and cancel this one.',
	);
}
