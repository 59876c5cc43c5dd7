import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject } from '../../../client';
import { readMessage } from '../../shared/fields/message';
import { MESSAGE_FIELDS } from '../../shared/fields/messageFields';
import { targetFields } from '../../shared/fields/targets';
import { sendWork } from '../../shared/send/send';
import { templateField } from '../../shared/vendors/mpaas/templates';
import { defineMpaasOperation, MPAAS_TARGETS } from '../../shared/vendors/mpaas/vendor';
import { MPAAS_SEND_OPTIONS, readMpaasOptions } from './options';

/** mPaaS reaches everyone by a template only. */
const broadcastTemplateField: INodeProperties = {
	...templateField,
	displayOptions: { show: { targetType: ['all'] } },
	description:
		'Template whose title is #title# and whose content is #content#: Title and Body of this node become their values. There is no other way to reach all devices.',
};

export const send = defineMpaasOperation({
	value: 'send',
	name: 'Send',
	action: 'Send push with mPaaS',
	description: 'Send a message to devices, users or everyone',
	fields: [
		...targetFields(MPAAS_TARGETS),
		broadcastTemplateField,
		...MESSAGE_FIELDS,
		MPAAS_SEND_OPTIONS,
	],
	start: (context) => {
		const { parameters, module, client } = context;
		return sendWork(context, module.createMpaasSender(client), {
			readOwnOptions: readMpaasOptions,
			content: {
				isFixed: () => parameters.isFixed('templateName') && parameters.isFixed('targetType'),
				read: (itemIndex) => ({
					message: readMessage(parameters, itemIndex),
					request: readBroadcastTemplate(
						parameters.get('targetType', itemIndex),
						parameters.get('templateName', itemIndex, ''),
					),
				}),
			},
		});
	},
});

/** A template that was chosen before the target was changed has no effect. */
function readBroadcastTemplate(targetType: unknown, name: unknown): JsonObject {
	return targetType === 'all' && typeof name === 'string' && name !== ''
		? { TemplateName: name }
		: {};
}
