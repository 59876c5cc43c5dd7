import { camelKeys } from '../../shared/run/camel';
import { deviceListFields } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { answersOf } from '../shared/deviceWork';
import { getuiDeviceWork } from './devices';

const PLATFORMS: Readonly<Record<number, string>> = { 1: 'android', 2: 'ios' };

export const getDetails = defineGetuiOperation({
	value: 'getDetails',
	name: 'Get Details',
	action: 'Get details of devices with Getui',
	description: 'Get model, brand, device token, notification switch and first login of each device',
	fields: deviceListFields,
	start: (context) => {
		const { client } = context;
		return getuiDeviceWork(context, {
			cap: context.module.GETUI_MAX.detail,
			check: (_group, cid) => {
				client.check.getUserDetail({ cid });
			},
			// The vendor lists unknown devices too; they are all that are not here.
			call: async (_group, cid, options) =>
				answersOf((await client.getUserDetail({ cid }, options)).validCids),
			present: (detail) => ({
				platform: PLATFORMS[Number(detail.phone_type)] ?? null,
				...camelKeys(detail),
			}),
		});
	},
});
