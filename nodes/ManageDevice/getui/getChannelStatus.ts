import type { IDataObject } from 'n8n-workflow';

import type { GetuiClient } from '../../../client';
import { camelKeys } from '../../shared/run/camel';
import type { RunContext } from '../../shared/run/operation';
import { InvalidTarget, type Answer } from '../../shared/run/works';
import { deviceListFields100 } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { getuiDeviceWork } from './devices';

type Reply = Awaited<ReturnType<GetuiClient['getDeviceStatus']>>;

export const getChannelStatus = defineGetuiOperation({
	value: 'getChannelStatus',
	name: 'Get Channel Status',
	action: 'Get channel status of devices with Getui',
	description:
		'Tell whether the app on each device is online, and whether any app with the Getui SDK is; needs a permission of the vendor',
	fields: deviceListFields100,
	start: (context) => {
		const { client } = context;
		return getuiDeviceWork(context, {
			cap: context.module.GETUI_MAX.deviceStatus,
			check: (_group, cid) => {
				client.check.getDeviceStatus({ cid });
			},
			call: async (_group, cid, options) => {
				const reply = await client.getDeviceStatus({ cid }, options);
				return new Map(
					Object.entries(reply).map(([id, own]) => [id, readOwnReply(context, own)] as const),
				);
			},
			present: (status) => ({
				online: status.cid_status === 'online',
				deviceOnline: status.device_status === 'online',
				...camelKeys(status),
			}),
		});
	},
});

/** Each device has a reply of its own, which may be a refusal. */
function readOwnReply(
	{ client, module }: RunContext<GetuiClient>,
	{ code, msg, data }: Reply[string],
): Answer {
	if (code === 0) return (data ?? {}) as IDataObject;
	const error = new module.VendorError({
		vendor: 'getui',
		...module.explainGetuiCode(String(code), client.redact(msg ?? ''), 'user', 200),
	});
	return module.blamesGetuiTargets(error) ? new InvalidTarget(error.message, error.code) : error;
}
