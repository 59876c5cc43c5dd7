import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { readSerial, serialField } from './fields';
import { readOneUser, userChangeWork } from './users';

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
		return userChangeWork(context, {
			readIds: readOneUser(context),
			readGroup: (itemIndex) => ({
				device_sn: readSerial(context.parameters, itemIndex),
				device_token: text(TOKEN, itemIndex),
				notifier_name: text(CERTIFICATE, itemIndex),
			}),
			check: (binding, [user_id = '']) => {
				context.client.check.bindDeviceToken({ user_id, ...binding });
			},
			make: async (binding, user_id, options) =>
				await context.client.bindDeviceToken({ user_id, ...binding }, options),
			present: (_answer, { device_sn, device_token, notifier_name }) => ({
				deviceSn: String(device_sn),
				deviceToken: device_token,
				certificateName: notifier_name,
				bound: true,
			}),
		});
	},
});
