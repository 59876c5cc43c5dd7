import {
	aliasNameField,
	oneAliasEach,
	readAliasRow,
	typedFields,
} from '../../shared/fields/aliasField';
import { targetNameField, targetSourceField } from '../../shared/fields/targets';
import { onlyReply } from '../../shared/run/outcomes';
import { stamp } from '../../shared/run/works';
import {
	aliasField,
	deviceField,
	readAlias,
	readDeviceId,
} from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { pairWork, toPair } from './pairs';

export const set = defineUniPushOperation({
	value: 'set',
	name: 'Set',
	action: 'Set alias with Uni-Push',
	description:
		'Give a device an alias; it replaces the one it had. An alias may have up to 10 devices.',
	fields: [
		targetSourceField(),
		...typedFields([deviceField, aliasField]),
		targetNameField(),
		aliasNameField,
	],
	start: (context) => {
		const keepToOne = oneAliasEach();
		return pairWork(context, {
			read: (itemIndex) => {
				const row = readAliasRow(context, itemIndex) ?? {
					target: readDeviceId(context.parameters, itemIndex),
					alias: readAlias(context.parameters, itemIndex),
				};
				keepToOne(row.target, row.alias);
				return [{ cid: row.target, alias: row.alias }];
			},
			call: async (pairs, options) => await context.client.cidBindAlias(pairs, options),
			present: (outcomes) => {
				onlyReply(outcomes);
				const { cid, alias } = toPair(outcomes[0]?.target ?? '{}');
				return stamp(context, { pushClientId: cid, alias });
			},
		});
	},
});
