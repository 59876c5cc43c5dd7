import { deviceListFields } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { getuiDeviceWork } from './devices';
import { bindPairs, channelField, readChannel, type ChannelGroup } from './deviceTokens';

export const unbindDeviceToken = defineGetuiOperation({
	value: 'unbindDeviceToken',
	name: 'Unbind Device Token',
	action: 'Unbind device token with Getui',
	description: 'Unbind devices from their tokens of a phone maker or a mini program',
	fields: [channelField, ...deviceListFields],
	start: (context) =>
		getuiDeviceWork<ChannelGroup>(context, {
			cap: context.module.GETUI_MAX.deviceTokens,
			readGroup: (itemIndex) => readChannel(context, itemIndex),
			check: ({ channel }, cids) => {
				context.client.check.bindDeviceTokens({
					type: channel,
					dt_list: cids.map((cid) => ({ cid })),
				});
			},
			call: async (group, cids, options) =>
				await bindPairs(
					context,
					group,
					cids.map((cid) => [cid, { cid }] as const),
					options,
				),
			present: (_answer, { channel }) => ({ channel, deviceToken: null }),
		}),
});
