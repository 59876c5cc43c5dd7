import {
	aliasNameField,
	oneAliasEach,
	readAliasRow,
	typedFields,
} from '../../shared/fields/aliasField';
import { targetSourceField } from '../../shared/fields/targets';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import {
	aliasField,
	blamesDevices,
	deviceField,
	deviceNameField,
	readAlias,
	readDeviceId,
} from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

/** A device and its alias as one target, so that the pairs of many items share a call. */
const toPair = (cid: string, alias: string) => JSON.stringify([cid, alias]);

function fromPair(pair: string): { cid: string; alias: string } {
	const [cid, alias] = JSON.parse(pair) as [string, string];
	return { cid, alias };
}

export const set = defineGetuiOperation({
	value: 'set',
	name: 'Set',
	action: 'Set alias with Getui',
	description:
		'Give a device an alias; it replaces the one it had. An alias may have up to 10 devices.',
	fields: [
		targetSourceField(),
		...typedFields([deviceField, aliasField]),
		deviceNameField,
		aliasNameField,
	],
	start: (context) => {
		const keepToOne = oneAliasEach();
		return listWork({
			cap: context.module.GETUI_MAX.aliasPairs,
			read: (itemIndex) => {
				const row = readAliasRow(context, itemIndex) ?? {
					target: readDeviceId(context.parameters, itemIndex),
					alias: readAlias(context.parameters, itemIndex),
				};
				keepToOne(row.target, row.alias);
				return { group: {}, targets: [toPair(row.target, row.alias)] };
			},
			check: (_group, pairs) => {
				context.client.check.bindAliases({ data_list: pairs.map(fromPair) });
			},
			call: async (_group, pairs, options) =>
				await context.client.bindAliases({ data_list: pairs.map(fromPair) }, options),
			blamesTargets: blamesDevices(context),
			present: (outcomes) => {
				onlyReply(outcomes);
				return outcomes.map(({ target }) => {
					const { cid, alias } = fromPair(target);
					return stamp(context, { clientId: cid, alias });
				});
			},
		});
	},
});
