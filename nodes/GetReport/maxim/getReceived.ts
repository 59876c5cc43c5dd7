import type { IDataObject } from 'n8n-workflow';

import { isPushError } from '../../shared/run/failure';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { messageIdsField, messageReportWork, sumOf } from '../shared/messageReport';

const MESSAGE_IDS = messageIdsField(
	'e.g. 123456',
	'IDs that Send Push returned, separated by commas or lines, or an expression. Items share calls of up to 100 IDs.',
);

interface Row {
	task_id: string;
	[counter: string]: unknown;
}

export const getReceived = defineMaximOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with MaxIM',
	description: 'Count the targets, sends and receptions of messages, for each channel',
	fields: [MESSAGE_IDS],
	start: (context) =>
		messageReportWork<Row>(context, {
			cap: context.module.MAXIM_MAX.taskIds,
			check: (list) => {
				context.client.check.getTaskDetail({ list });
			},
			load: async (list, options) => {
				const { data } = await context.client.getTaskDetail({ list }, options);
				return new Map((data ?? []).map((row) => [row.task_id, row]));
			},
			// Reading again costs little, so an id that spoils the whole list is looked for.
			blames: (error) => isPushError(error) && error.code === '10002',
			present: ({ task_id: _messageId, ...counters }) => ({
				totalTarget: sumOf(counters, '_target'),
				totalSent: sumOf(counters, '_sent'),
				totalReceived: sumOf(counters, '_received'),
				...(counters as IDataObject),
			}),
			missing: {
				vendor: 'MaxIM',
				hint: 'They appear some time after the push. Try again later, or check the ID and that the credential is of the app that sent it.',
			},
		}),
});
