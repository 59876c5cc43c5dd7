import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { requestWork, stamp } from '../../shared/run/works';
import { readUserId, userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { readSerial, serialField } from './fields';

const TOKEN: INodeProperties = {
	displayName: 'Device Token',
	name: 'deviceToken',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. IQAAAACy0dD2AACfqb2nQ2mLmB',
	description: 'Token that the phone maker gave to the app, or the openid of a mini-program user',
};

const CERTIFICATE: INodeProperties = {
	displayName: 'Certificate Name',
	name: 'certificateName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. xiaomi_prod',
	description:
		'Name of the certificate of the phone maker in the console; Get Certificate tells it',
};

export const bindDeviceToken = defineMaximOperation({
	value: 'bindDeviceToken',
	name: 'Bind Device Token',
	action: 'Bind device token with MaxIM',
	description:
		'Bind a device of a user to the token of a phone maker, whose channel then reaches it',
	fields: [userField, serialField, TOKEN, CERTIFICATE],
	start: (context) => {
		const text = (field: INodeProperties, itemIndex: number) =>
			readRequiredText(context.parameters.get(field.name, itemIndex, ''), field.displayName);
		return requestWork(
			(itemIndex) => {
				const request = {
					user_id: readUserId(context.parameters, itemIndex),
					device_sn: readSerial(context.parameters, itemIndex),
					device_token: text(TOKEN, itemIndex),
					notifier_name: text(CERTIFICATE, itemIndex),
				};
				context.client.check.bindDeviceToken(request);
				return request;
			},
			async (request, options) => {
				await context.client.bindDeviceToken(request, options);
				return stamp(context, {
					userId: request.user_id,
					deviceSn: String(request.device_sn),
					deviceToken: request.device_token,
					certificateName: request.notifier_name,
					bound: true,
				});
			},
		);
	},
});
