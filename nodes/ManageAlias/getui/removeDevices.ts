import { TargetReader } from '../../shared/fields/targets';
import { sortOutcomes, tellRefused } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import {
	aliasField,
	blamesDevices,
	deviceListFields,
	readAlias,
} from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

export const removeDevices = defineGetuiOperation({
	value: 'removeDevices',
	name: 'Remove Devices',
	action: 'Remove devices from alias with Getui',
	description: 'Take an alias from some of its devices',
	fields: [aliasField, ...deviceListFields],
	start: (context) => {
		const devices = new TargetReader(context);
		const toPairs = (alias: string, cids: string[]) => ({
			data_list: cids.map((cid) => ({ cid, alias })),
		});
		return listWork({
			cap: context.module.GETUI_MAX.aliasPairs,
			read: (itemIndex) => ({
				group: { alias: readAlias(context.parameters, itemIndex) },
				targets: devices.values(itemIndex),
			}),
			check: ({ alias }, cids) => {
				context.client.check.unbindAliases(toPairs(alias, cids));
			},
			call: async ({ alias }, cids, options) =>
				await context.client.unbindAliases(toPairs(alias, cids), options),
			blamesTargets: blamesDevices(context),
			present: (outcomes, { alias }) => {
				const { done, failed } = sortOutcomes(outcomes);
				const removed = done.map(({ target }) => target);
				return stamp(context, { alias, removed, ...tellRefused(failed) });
			},
		});
	},
});
