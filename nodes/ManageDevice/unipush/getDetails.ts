import { camelKeys } from '../../shared/run/camel';
import { deviceListFields } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { answersOf } from '../shared/deviceWork';
import { uniPushDeviceWork } from './devices';

const PLATFORMS: Readonly<Record<number, string>> = { 1: 'android', 2: 'ios' };

export const getDetails = defineUniPushOperation({
	value: 'getDetails',
	name: 'Get Details',
	action: 'Get details of devices with Uni-Push',
	description: 'Get model, brand, device token, notification switch and first login of each device',
	fields: deviceListFields,
	start: (context) => {
		const { client } = context;
		return uniPushDeviceWork(context, {
			cap: context.module.UNIPUSH_MAX.details,
			check: (_group, cid) => {
				client.check.getClientDetailByCid({ cid });
			},
			// The vendor lists unknown devices too; they are all that are not here.
			call: async (_group, cid, options) =>
				answersOf((await client.getClientDetailByCid({ cid }, options)).data?.validCids ?? {}),
			present: (detail) => ({
				platform: PLATFORMS[Number(detail.phone_type)] ?? null,
				...camelKeys(detail),
			}),
		});
	},
});
