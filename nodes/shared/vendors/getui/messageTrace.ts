import type { INodeProperties } from 'n8n-workflow';

import type { GetuiClient } from '../../../../client';
import { readRequiredText } from '../../fields/lists';
import type { RunContext } from '../../run/operation';
import { onlyReply } from '../../run/outcomes';
import { listWork, stamp } from '../../run/works';

export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASS_0723_0123456789abcdef0123456789abcdef',
	description: 'ID that Send Push returned',
};

/** The steps of a message on its way to the devices that an item names; one call for each. */
export function messageTraceWork(
	context: RunContext<GetuiClient>,
	readDevices: (itemIndex: number) => string[],
) {
	return listWork({
		cap: 1,
		read: (itemIndex) => ({
			group: {
				taskid: readRequiredText(
					context.parameters.get('messageId', itemIndex, ''),
					messageIdField.displayName,
				),
			},
			targets: readDevices(itemIndex),
		}),
		check: ({ taskid }, [cid = '']) => {
			context.client.check.getMessageTrace({ cid, taskid });
		},
		call: async ({ taskid }, [cid = ''], options) =>
			await context.client.getMessageTrace({ cid, taskid }, options),
		blamesTargets: () => false,
		present: (outcomes, { taskid }) =>
			outcomes.map((outcome) => {
				const { detail } = onlyReply([outcome]);
				return stamp(context, {
					messageId: taskid,
					clientId: outcome.target,
					lastEvent: detail.at(-1)?.event ?? null,
					steps: detail,
				});
			}),
	});
}
