import type { INodeProperties } from 'n8n-workflow';

import type { UniPushClient } from '../../../../client';
import type { RunContext } from '../../run/operation';
import { traceWork } from '../../run/traceWork';

export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASL_0501_d1d8e1b7a9c04d3f',
	description: 'The messageId that Send Push returned',
};

export function messageTraceWork(
	context: RunContext<UniPushClient>,
	readDevices: (itemIndex: number) => string[],
) {
	const { client } = context;
	return traceWork(context, {
		messageIdField,
		readDevices,
		check: (taskId, cid) => {
			client.check.getTaskDetail({ taskId, cid });
		},
		ask: async (taskId, cid, options) =>
			(await client.getTaskDetail({ taskId, cid }, options)).data.detail,
		present: (pushClientId, events) => ({
			pushClientId,
			meaning: events.at(-1)?.event ?? 'unknown',
			events,
		}),
	});
}
