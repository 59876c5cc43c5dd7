import type { INodeProperties } from 'n8n-workflow';

import type { UniPushClient } from '../../../../client';
import { readRequiredText } from '../../fields/lists';
import type { RunContext } from '../../run/operation';
import { onlyReply } from '../../run/outcomes';
import { listWork, stamp } from '../../run/works';
import { blamesValues } from './blame';

export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASL_0501_d1d8e1b7a9c04d3f',
	description: 'Task ID that Send Push returned',
};

/** The steps of a message on its way to the devices that an item names; one call for each. */
export function messageTraceWork(
	context: RunContext<UniPushClient>,
	readDevices: (itemIndex: number) => string[],
) {
	return listWork({
		cap: 1,
		read: (itemIndex) => ({
			group: {
				taskId: readRequiredText(
					context.parameters.get('messageId', itemIndex, ''),
					messageIdField.displayName,
				),
			},
			targets: readDevices(itemIndex),
		}),
		check: ({ taskId }, [cid = '']) => context.client.check.getTaskDetail({ taskId, cid }),
		call: async ({ taskId }, [cid = ''], options) =>
			(await context.client.getTaskDetail({ taskId, cid }, options)).data.detail,
		blamesTargets: blamesValues,
		present: (outcomes, { taskId }) =>
			outcomes.map((outcome) => {
				const events = onlyReply([outcome]);
				return stamp(context, {
					messageId: taskId,
					pushClientId: outcome.target,
					meaning: events.at(-1)?.event ?? 'unknown',
					events: events,
				});
			}),
	});
}
