import type { IDataObject } from 'n8n-workflow';

import type { JsonObject } from '../../../client';
import { readRequiredText } from '../../shared/fields/lists';
import { readMessage } from '../../shared/fields/message';
import { MESSAGE_FIELDS, messageOptions, optionsField } from '../../shared/fields/messageFields';
import { targetFields } from '../../shared/fields/targets';
import { sendWork } from '../../shared/send/send';
import { JPUSH_OPTIONS, readJPushOptions } from '../../shared/vendors/jpush/options';
import { defineJPushOperation, JPUSH_TARGETS } from '../../shared/vendors/jpush/vendor';
import { nameField, readTrigger, triggerFields } from './trigger';

const TARGETS = targetFields([
	...JPUSH_TARGETS,
	{
		type: 'file',
		name: 'File',
		description: 'File ID of an uploaded file, which must be there whenever the push goes out',
	},
]);

const SCHEDULE_FIELDS = [nameField, ...triggerFields];

export const createScheduled = defineJPushOperation({
	value: 'createScheduled',
	name: 'Create Scheduled Push',
	action: 'Create scheduled push with JPush',
	description:
		'Have JPush send a message later, once or again and again; items that differ only in their targets share a scheduled push',
	fields: [
		...SCHEDULE_FIELDS,
		...TARGETS,
		...MESSAGE_FIELDS,
		optionsField(messageOptions(), JPUSH_OPTIONS),
	],
	start: (context) => {
		const { parameters, module, client } = context;
		const work = sendWork(context, module.createJPushScheduleSender(client), {
			readOwnOptions: readJPushOptions,
			content: {
				isFixed: () => SCHEDULE_FIELDS.every(({ name }) => parameters.isFixed(name)),
				read: (itemIndex) => ({
					message: readMessage(parameters, itemIndex),
					around: {
						name: readRequiredText(parameters.get('scheduleName', itemIndex, ''), 'Schedule Name'),
						trigger: readTrigger(parameters, itemIndex) as JsonObject,
					},
				}),
			},
		});
		return {
			...work,
			present: (...item: Parameters<typeof work.present>) =>
				nameIds(work.present(...item) as IDataObject),
		};
	},
});

/** The ids of what was sent are those of schedules here. */
function nameIds({ messageId, messageIds, ...output }: IDataObject): IDataObject {
	const { vendor, outcome, ...others } = output;
	return {
		vendor,
		...(outcome === undefined ? {} : { outcome }),
		...(messageId === undefined ? {} : { scheduleId: messageId }),
		...(messageIds === undefined ? {} : { scheduleIds: messageIds }),
		...others,
	};
}
