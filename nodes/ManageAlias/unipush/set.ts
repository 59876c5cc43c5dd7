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
	action: 'Set alias with uni-push',
	description:
		'Give a device an alias; it replaces the one it had. An alias may have up to 10 devices.',
	fields: [deviceField, aliasField],
	start: (context) =>
		pairWork(context, {
			read: (itemIndex) => [
				{
					cid: readDeviceId(context.parameters, itemIndex),
					alias: readAlias(context.parameters, itemIndex),
				},
			],
			call: async (pairs, options) => await context.client.cidBindAlias(pairs, options),
			present: (outcomes) => {
				onlyReply(outcomes);
				const { cid, alias } = toPair(outcomes[0]?.target ?? '{}');
				return stamp(context, { pushClientId: cid, alias });
			},
		}),
});
