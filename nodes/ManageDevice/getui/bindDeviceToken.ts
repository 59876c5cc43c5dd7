import type { INodeProperties } from 'n8n-workflow';

import type { GetuiClient } from '../../../client';
import { readRequiredText } from '../../shared/fields/lists';
import { readRow, rowField, typedFields } from '../../shared/fields/rowFields';
import { targetSourceField } from '../../shared/fields/targets';
import type { RunContext } from '../../shared/run/operation';
import { lookUpWork } from '../../shared/run/works';
import {
	blamesDevices,
	deviceField,
	deviceNameField,
	readDeviceId,
} from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { bindPairs, channelField, readChannel, type Pair } from './deviceTokens';

const TOKEN: INodeProperties = {
	displayName: 'Device Token',
	name: 'deviceToken',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. oX-Yr4ICsWkJaydB8mdRD3DMahkA',
	description: 'Token that the phone maker gave to the app, or the openid of a mini-program user',
};

const TOKEN_NAME = rowField(
	'Device Token Field',
	'deviceTokenField',
	'e.g. openid',
	'Name of the input field that holds the device token; dots lead into objects',
);

/** A device and its token as one target, so that the pairs of many items share a call. */
const toTarget = (cid: string, token: string) => JSON.stringify([cid, token]);

function fromTarget(target: string): Required<Pair> {
	const [cid, device_token] = JSON.parse(target) as [string, string];
	return { cid, device_token };
}

function readTarget(context: RunContext<GetuiClient>, itemIndex: number): string {
	const row = readRow(context, itemIndex, {
		targetField: 'Target Field',
		deviceTokenField: TOKEN_NAME.displayName,
	});
	if (row !== undefined) return toTarget(row.targetField, row.deviceTokenField);
	const token = context.parameters.get('deviceToken', itemIndex, '');
	// Without a token Getui would unbind the device.
	return toTarget(
		readDeviceId(context.parameters, itemIndex),
		readRequiredText(token, TOKEN.displayName),
	);
}

export const bindDeviceToken = defineGetuiOperation({
	value: 'bindDeviceToken',
	name: 'Bind Device Token',
	action: 'Bind device token with Getui',
	description:
		'Bind devices to tokens of a phone maker or a mini program; pairs of many items share calls of up to 1,000',
	fields: [
		channelField,
		targetSourceField(),
		...typedFields([deviceField, TOKEN]),
		deviceNameField,
		TOKEN_NAME,
	],
	start: (context) =>
		lookUpWork(context, {
			cap: context.module.GETUI_MAX.deviceTokens,
			read: (itemIndex) => ({
				group: readChannel(context, itemIndex),
				targets: [readTarget(context, itemIndex)],
			}),
			check: ({ channel }, targets) => {
				context.client.check.bindDeviceTokens({ type: channel, dt_list: targets.map(fromTarget) });
			},
			call: async (group, targets, options) =>
				await bindPairs(
					context,
					group,
					targets.map((target) => [target, fromTarget(target)] as const),
					options,
				),
			blamesTargets: blamesDevices(context),
			isInvalid: blamesDevices(context),
			idOf: (target) => fromTarget(target).cid,
			present: (target, _answer, { channel }) => {
				const { cid, device_token } = fromTarget(target);
				return { clientId: cid, channel, deviceToken: device_token };
			},
			missing: 'Getui did not answer for this client ID',
		}),
});
