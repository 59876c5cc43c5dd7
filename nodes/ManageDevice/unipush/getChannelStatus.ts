import type { IDataObject } from 'n8n-workflow';

import type { UniPushClient } from '../../../client';
import { camelKeys } from '../../shared/run/camel';
import type { RunContext } from '../../shared/run/operation';
import { InvalidTarget, type Answer } from '../../shared/run/works';
import { namesDevice } from '../../shared/vendors/unipush/blame';
import { deviceListFields100 } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { uniPushDeviceWork } from './devices';

type Reply = Awaited<ReturnType<UniPushClient['getDeviceStatusByCid']>>['data'];

export const getChannelStatus = defineUniPushOperation({
	value: 'getChannelStatus',
	name: 'Get Channel Status',
	action: 'Get channel status of devices with Uni-Push',
	description:
		'Tell whether the app on each device is online, and whether any app with the SDK is; opened by uni-push on request',
	fields: deviceListFields100,
	start: (context) => {
		const { client } = context;
		return uniPushDeviceWork(context, {
			cap: context.module.UNIPUSH_MAX.channelStatus,
			check: (_group, cid) => {
				client.check.getDeviceStatusByCid({ cid });
			},
			call: async (_group, cid, options) => {
				const { data } = await client.getDeviceStatusByCid({ cid }, options);
				return new Map(
					Object.entries(data).map(([id, own]) => [id, readOwnReply(context, own)] as const),
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
	{ client, module }: RunContext<UniPushClient>,
	{ errCode = 0, errMsg, data }: Reply[string],
): Answer {
	const code = module.uniPushCode(errCode);
	if (code === '0') return (data ?? {}) as IDataObject;
	const error = new module.VendorError({
		vendor: 'unipush',
		...module.explainUniPushCode(code, client.redact(errMsg ?? ''), 200),
	});
	return namesDevice(error) ? new InvalidTarget(error.message, error.code) : error;
}
