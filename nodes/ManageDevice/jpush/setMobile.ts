import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { changeWork } from '../../shared/send/changeOnce';
import { deviceField, readDeviceId } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

const MOBILE: INodeProperties = {
	displayName: 'Mobile Number',
	name: 'mobile',
	type: 'string',
	default: '',
	placeholder: 'e.g. 13800000000',
	description:
		'Number for text messages that stand in for a push. An empty text takes the number away; a row without a value is refused.',
};

export const setMobile = defineJPushOperation({
	value: 'setMobile',
	name: 'Set Mobile Number',
	action: 'Set mobile number of device with JPush',
	description: 'Give a mobile number to a device, or take it away',
	fields: [deviceField, MOBILE],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const request = {
					registration_id: readDeviceId(context.parameters, itemIndex),
					mobile: readMobile(context.parameters.get('mobile', itemIndex, '')),
				};
				context.client.check.updateDevice(request);
				return request;
			},
			call: async (request, options) => {
				// The vendor has one code for a bad id and a bad number, so no id is called invalid here.
				await context.client.updateDevice(request, options);
				const { registration_id: registrationId, mobile } = request;
				return { registrationId, mobile: mobile === '' ? null : mobile };
			},
			repeatable: true,
			thing: ({ registration_id }) => registration_id,
		}),
});

/** Only an empty text clears: rows that lack the field must not lose what they have. */
function readMobile(value: unknown): string {
	return value === '' ? '' : readRequiredText(value, MOBILE.displayName);
}
