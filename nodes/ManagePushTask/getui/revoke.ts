import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readMessageOptions, readOptions } from '../../shared/fields/message';
import { onlyMessageOptions, optionsField } from '../../shared/fields/messageFields';
import {
	flagOption,
	numberOption,
	placeOptions,
	type OwnOption,
} from '../../shared/fields/ownOptions';
import { targetFields } from '../../shared/fields/targets';
import { sendWork } from '../../shared/send/send';
import { defineGetuiOperation, GETUI_TARGETS } from '../../shared/vendors/getui/vendor';
import { readTaskId, taskField } from '../shared/fields';

const OWN_OPTIONS: readonly OwnOption[] = [
	flagOption(
		'Force',
		'force',
		'push_message/revoke/force',
		'Whether to withdraw every notification of the app when Getui no longer finds the task',
	),
	numberOption(
		'Messages per Second',
		'speed',
		'settings/speed',
		'With Target "Tags", "Conditions" or "All Devices": about how fast to send. 0: as fast as possible.',
		[0, 1_000_000, 0],
	),
];

const PLATFORMS: INodeProperties = {
	displayName: 'Platforms',
	name: 'platforms',
	type: 'multiOptions',
	default: [],
	options: [
		{ name: 'Android', value: 'android' },
		{ name: 'HarmonyOS', value: 'harmony' },
	],
	description:
		'Whose phone makers are asked to withdraw it too: on Android those are Xiaomi and vivo. None chosen: Android.',
};

const OPTIONS = optionsField(
	onlyMessageOptions(
		'combineItems',
		'previewOnly',
		'requestJson',
		'tagsAll',
		'tagsNone',
		'timeToLive',
	),
	[...OWN_OPTIONS.map(({ field }) => field), PLATFORMS],
);

export const revoke = defineGetuiOperation({
	value: 'revoke',
	name: 'Revoke Message',
	action: 'Revoke message with Getui',
	description:
		'Withdraw an earlier message from devices that show it or have not got it yet; sent like a push, to whom you choose',
	fields: [taskField, ...targetFields(GETUI_TARGETS), OPTIONS],
	start: (context) => {
		const { parameters } = context;
		const work = sendWork(context, context.module.createGetuiRevoker(context.client), {
			readOwnOptions: (options) => placeOptions(OWN_OPTIONS, options),
			content: {
				isFixed: () => parameters.isFixed('taskId'),
				read: (itemIndex) => ({
					message: {
						kind: 'data',
						body: readTaskId(parameters, itemIndex),
						...readMessageOptions(readOptions(parameters, itemIndex)),
					},
					request: {},
				}),
			},
		});
		return {
			...work,
			present: (...given: Parameters<typeof work.present>) => ({
				...(work.present(...given) as IDataObject),
				revokedTaskId: readTaskId(parameters, given[2]),
			}),
		};
	},
});
