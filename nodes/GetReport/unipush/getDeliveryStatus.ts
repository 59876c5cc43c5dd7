import type { INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { TargetReader } from '../../shared/fields/targets';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import { blamesValues } from '../../shared/vendors/unipush/blame';
import { deviceListFields } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

const MESSAGE_ID: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASL_0501_d1d8e1b7a9c04d3f',
	description: 'Task ID that Send Push returned',
};

export const getDeliveryStatus = defineUniPushOperation({
	value: 'getDeliveryStatus',
	name: 'Get Delivery Status',
	action: 'Get delivery status with Uni-Push',
	description:
		'Tell for single devices how far a message came, one call for each device (opened by uni-push on request)',
	fields: [MESSAGE_ID, ...deviceListFields],
	start: (context) => {
		const devices = new TargetReader(context.n8n, context.parameters);
		return listWork({
			cap: 1,
			read: (itemIndex) => ({
				group: {
					taskId: readRequiredText(
						context.parameters.get('messageId', itemIndex, ''),
						'Message ID',
					),
				},
				targets: devices.values(itemIndex),
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
	},
});
