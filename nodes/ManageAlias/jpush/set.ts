import {
	aliasNameField,
	oneAliasEach,
	readAliasRow,
	typedFields,
} from '../../shared/fields/aliasField';
import { targetNameField, targetSourceField } from '../../shared/fields/targets';
import { requestWork, stamp } from '../../shared/run/works';
import {
	aliasField,
	deviceField,
	readAlias,
	readDeviceId,
} from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

export const set = defineJPushOperation({
	value: 'set',
	name: 'Set',
	action: 'Set alias with JPush',
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
		return requestWork(
			(itemIndex) => {
				const row = readAliasRow(context, itemIndex) ?? {
					target: readDeviceId(context.parameters, itemIndex),
					alias: readAlias(context.parameters, itemIndex),
				};
				keepToOne(row.target, row.alias);
				return { registration_id: row.target, alias: row.alias };
			},
			async (request, options) => {
				await context.client.updateDevice(request, options);
				return stamp(context, { registrationId: request.registration_id, alias: request.alias });
			},
			(request) => {
				context.client.check.updateDevice(request);
			},
		);
	},
});
