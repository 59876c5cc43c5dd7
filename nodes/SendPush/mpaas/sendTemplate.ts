import { readRequiredText } from '../../shared/fields/lists';
import { readMessageOptions, readOptions } from '../../shared/fields/message';
import { MESSAGE_FIELDS } from '../../shared/fields/messageFields';
import { targetFields } from '../../shared/fields/targets';
import type { PushMessage } from '../../../client';
import { sendWork } from '../../shared/send/send';
import {
	templateField,
	TemplateValues,
	templateValuesField,
} from '../../shared/vendors/mpaas/templates';
import { defineMpaasOperation, MPAAS_TARGETS } from '../../shared/vendors/mpaas/vendor';
import { MPAAS_TEMPLATE_OPTIONS, readMpaasOptions } from './options';

const KIND_FIELD = MESSAGE_FIELDS.filter(({ name }) => name === 'messageKind');

export const sendTemplate = defineMpaasOperation({
	value: 'sendTemplate',
	name: 'Send from Template',
	action: 'Send push from template with mPaaS',
	description: 'Send a message made from a template, with values of its own for each item',
	fields: [
		...targetFields(MPAAS_TARGETS),
		templateField,
		templateValuesField,
		...KIND_FIELD,
		MPAAS_TEMPLATE_OPTIONS,
	],
	start: (context) => {
		const { parameters, module, client, n8n } = context;
		const values = new TemplateValues(parameters, n8n.getInputData());
		return sendWork(context, module.createMpaasTemplateSender(client), {
			readOwnOptions: readMpaasOptions,
			content: {
				isFixed: () => parameters.isFixed('templateName') && values.isFixed(),
				read: (itemIndex) => {
					const chosen = values.read(itemIndex);
					return {
						message: {
							kind: parameters.get('messageKind', itemIndex, 'notification') as PushMessage['kind'],
							body: '',
							...readMessageOptions(readOptions(parameters, itemIndex)),
						},
						request: {
							TemplateName: readRequiredText(
								parameters.get('templateName', itemIndex, ''),
								'Template',
							),
							...(Object.keys(chosen).length === 0 ? {} : { TemplateKeyValue: chosen }),
						},
					};
				},
			},
		});
	},
});
