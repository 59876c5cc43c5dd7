import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import {
	aliasField,
	deviceField,
	readAlias,
	readDeviceId,
} from '../../shared/vendors/jpush/fields';
import { requestWork, stamp } from '../../shared/run/works';
import type { RunContext } from '../../shared/run/operation';
import { readInputField } from '../../shared/fields/inputField';
import { readRequiredText } from '../../shared/fields/lists';
import { targetNameField, targetSourceField } from '../../shared/fields/targets';
import type { INodeProperties } from 'n8n-workflow';

/** Device and alias as they are typed, for each item by expressions. */
const TYPED_FIELDS = [deviceField, aliasField].map((field): INodeProperties => ({
	...field,
	displayOptions: { show: { targetSource: ['value'] } },
}));

const ALIAS_NAME_FIELD: INodeProperties = {
	displayName: 'Alias Field',
	name: 'aliasField',
	type: 'string',
	requiresDataPath: 'single',
	default: '',
	required: true,
	placeholder: 'e.g. customer_id',
	displayOptions: { show: { targetSource: ['field'] } },
	description: 'Name of the input field that holds the alias; dots lead into objects',
};

export const set = defineJPushOperation({
	value: 'set',
	name: 'Set',
	action: 'Set alias with JPush',
	description:
		'Give a device an alias; it replaces the one it had. An alias may have up to 10 devices.',
	fields: [targetSourceField(), ...TYPED_FIELDS, targetNameField(), ALIAS_NAME_FIELD],
	start: (context) =>
		requestWork(
			(itemIndex) =>
				context.parameters.get('targetSource', itemIndex) === 'field'
					? readFromItem(context, itemIndex)
					: {
							registration_id: readDeviceId(context.parameters, itemIndex),
							alias: readAlias(context.parameters, itemIndex),
						},
			async (request, options) => {
				await context.client.updateDevice(request, options);
				return stamp(context, { registrationId: request.registration_id, alias: request.alias });
			},
		),
});

function readFromItem({ n8n, parameters }: RunContext<unknown>, itemIndex: number) {
	const json = n8n.getInputData()[itemIndex]?.json;
	const read = (parameter: string, name: string) =>
		readRequiredText(
			readInputField(json, String(parameters.get(parameter, itemIndex, '')).trim(), name),
			name,
		);
	return {
		registration_id: read('targetField', 'Target Field'),
		alias: read('aliasField', 'Alias Field'),
	};
}
