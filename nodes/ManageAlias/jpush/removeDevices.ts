import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import { aliasField, deviceListFields, readAlias } from '../../shared/vendors/jpush/fields';
import { sortOutcomes, tellRefused } from '../../shared/run/outcomes';
import { TargetReader } from '../../shared/fields/targets';
import { blamesIds } from '../../shared/vendors/jpush/blame';
import { listWork, stamp } from '../../shared/run/works';

export const removeDevices = defineJPushOperation({
	value: 'removeDevices',
	name: 'Remove Devices',
	action: 'Remove devices from alias with JPush',
	description: 'Take an alias from some of its devices',
	fields: [aliasField, ...deviceListFields],
	start: (context) => {
		const devices = new TargetReader(context);
		return listWork({
			cap: context.module.JPUSH_MAX.tagDevices,
			read: (itemIndex) => ({
				group: { alias: readAlias(context.parameters, itemIndex) },
				targets: devices.values(itemIndex),
			}),
			check: ({ alias }, remove) =>
				context.client.check.removeDevicesFromAlias({ alias, registration_ids: { remove } }),
			call: async ({ alias }, remove, options) =>
				await context.client.removeDevicesFromAlias(
					{ alias, registration_ids: { remove } },
					options,
				),
			blamesTargets: blamesIds,
			present: (outcomes, { alias }) => {
				const { done, failed } = sortOutcomes(outcomes);
				const removed = done.map(({ target }) => target);
				return stamp(context, { alias, removed, ...tellRefused(failed) });
			},
		});
	},
});
