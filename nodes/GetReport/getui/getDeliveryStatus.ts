import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { TargetReader } from '../../shared/fields/targets';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import { deviceListFields } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

const MESSAGE_ID: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASS_0723_0123456789abcdef0123456789abcdef',
	description: 'ID that Send Push returned',
};

export const getDeliveryStatus = defineGetuiOperation({
	value: 'getDeliveryStatus',
	name: 'Get Delivery Status',
	action: 'Get delivery status with Getui',
	description:
		'Get the steps of a message on its way to single devices; needs a permission of the vendor',
	fields: [MESSAGE_ID, ...deviceListFields],
	start: (context) => {
		const devices = new TargetReader(context.n8n, context.parameters);
		return listWork({
			cap: 1,
			read: (itemIndex) => ({
				group: {
					taskid: readRequiredText(
						context.parameters.get('messageId', itemIndex, ''),
						MESSAGE_ID.displayName,
					),
				},
				targets: devices.values(itemIndex),
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
	},
});
