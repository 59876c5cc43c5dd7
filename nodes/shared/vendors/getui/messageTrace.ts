import type { INodeProperties } from 'n8n-workflow';

import type { GetuiClient } from '../../../../client';
import type { RunContext } from '../../run/operation';
import { traceWork } from '../../run/traceWork';

export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASS_0723_0123456789abcdef0123456789abcdef',
	description: 'The messageId that Send Push returned',
};

export function messageTraceWork(
	context: RunContext<GetuiClient>,
	readDevices: (itemIndex: number) => string[],
) {
	const { client } = context;
	return traceWork(context, {
		messageIdField,
		readDevices,
		check: (taskid, cid) => {
			client.check.getMessageTrace({ cid, taskid });
		},
		ask: async (taskid, cid, options) =>
			(await client.getMessageTrace({ cid, taskid }, options)).detail,
		present: (clientId, steps) => ({ clientId, lastEvent: steps.at(-1)?.event ?? null, steps }),
	});
}
