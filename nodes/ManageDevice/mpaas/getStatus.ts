import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { targetNameField, targetSourceField } from '../../shared/fields/targets';
import { isPushError } from '../../shared/run/failure';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { deviceWork } from '../shared/deviceWork';

const KIND: INodeProperties = {
	displayName: 'Look Up By',
	name: 'lookUpBy',
	type: 'options',
	default: 'device',
	options: [
		{ name: 'Device', value: 'device' },
		{ name: 'User', value: 'user' },
	],
	description: 'Whose IDs they are',
};

const IDS: INodeProperties = {
	displayName: 'IDs',
	name: 'targets',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001, user_1002',
	displayOptions: { show: { targetSource: ['value'] } },
	description:
		'IDs separated by commas or lines, or an expression that returns text or a list. Each ID takes one call.',
};

/** 3021 says that there is no such target. */
const blames = (error: Error) => isPushError(error) && error.code === '3021';

export const getStatus = defineMpaasOperation({
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get status of devices with mPaaS',
	description:
		'Tell whether a device, or the device of a user, is online, and its platform and channel; mPaaS knows the first of Android only',
	fields: [KIND, targetSourceField(), IDS, targetNameField()],
	start: (context) => {
		const words = { idField: 'id', blames, missing: 'mPaaS does not know this ID' };
		return deviceWork<{ TargetType: 1 | 2 }>(context, words, {
			cap: 1,
			readGroup: (itemIndex) => ({
				TargetType: context.parameters.get('lookUpBy', itemIndex, 'device') === 'user' ? 2 : 1,
			}),
			check: (group, [Target = '']) => {
				context.client.check.pushQueryDeviceState({ ...group, Target });
			},
			call: async (group, [Target = ''], options) => {
				const { Data } = await context.client.pushQueryDeviceState({ ...group, Target }, options);
				return new Map(Data ? [[Target, Data as IDataObject]] : []);
			},
			present: (state) => ({
				status: readStatus(state.Statue),
				deviceId: state.DeviceId ?? null,
				userId: state.UserId || null,
				platform: state.Platform ?? null,
				channel: state.Manufacturer ?? null,
				deviceToken: state.ThirdToken || null,
			}),
		});
	},
});

/** The documents spell the last of the vendor's words in two ways. */
function readStatus(word: unknown): string {
	return typeof word === 'string' && !/^unknow$/i.test(word) ? word.toLowerCase() : 'unknown';
}
