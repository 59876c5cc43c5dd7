import { TargetReader } from '../../shared/fields/targets';
import { sortOutcomes, tellRefused } from '../../shared/run/outcomes';
import { stamp } from '../../shared/run/works';
import { aliasField, deviceListFields300, readAlias } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { pairWork, toPair } from './pairs';

export const removeDevices = defineUniPushOperation({
	value: 'removeDevices',
	name: 'Remove Devices',
	action: 'Remove devices from alias with Uni-Push',
	description: 'Take an alias from some of its devices',
	fields: [aliasField, ...deviceListFields300],
	start: (context) => {
		const devices = new TargetReader(context);
		return pairWork(context, {
			read: (itemIndex) => {
				const alias = readAlias(context.parameters, itemIndex);
				return devices.values(itemIndex).map((cid) => ({ cid, alias }));
			},
			call: async (pairs, options) => await context.client.unboundAlias(pairs, options),
			present: (outcomes) => {
				const { done, failed } = sortOutcomes(
					outcomes.map((outcome) => ({ ...outcome, target: toPair(outcome.target).cid })),
				);
				const { alias } = toPair(outcomes[0]?.target ?? '{}');
				const removed = done.map(({ target }) => target);
				return stamp(context, { alias, removed, ...tellRefused(failed) });
			},
		});
	},
});
