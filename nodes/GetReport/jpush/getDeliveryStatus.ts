import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';
import type { INodeProperties } from 'n8n-workflow';

import { onlyReply } from '../../shared/run/outcomes';
import { TargetReader } from '../../shared/fields/targets';
import { blamesIds } from '../../shared/vendors/jpush/blame';
import { deviceListFields, messageIdField, readMessageId } from '../../shared/vendors/jpush/fields';
import { listWork, stamp } from '../../shared/run/works';
import { readOptionalDay } from '../shared/days';

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Date',
			name: 'date',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2030-01-31',
			description: 'Day on which the message was sent. Empty: today.',
		},
	],
};

const MEANINGS = [
	'delivered',
	'not delivered',
	'registration ID of another app',
	'not a target of this message',
	'system error',
];

export const getDeliveryStatus = defineJPushOperation({
	value: 'getDeliveryStatus',
	name: 'Get Delivery Status',
	action: 'Get delivery status with JPush',
	description: 'Tell for single devices whether a message reached them (VIP)',
	fields: [messageIdField, ...deviceListFields, OPTIONS],
	start: (context) => {
		const devices = new TargetReader(context);
		return listWork({
			cap: context.module.JPUSH_MAX.registrationIds,
			read: (itemIndex) => {
				const options = context.parameters.get('options', itemIndex, {}) as { date?: unknown };
				const date = readOptionalDay(options.date, 'Date');
				return {
					group: {
						msg_id: readMessageId(context.parameters, itemIndex),
						...(date ? { date } : {}),
					},
					targets: devices.values(itemIndex),
				};
			},
			check: (query, registration_ids) =>
				context.client.check.getMessageStatus({ ...query, registration_ids }),
			call: async (query, registration_ids, options) =>
				await context.client.getMessageStatus({ ...query, registration_ids }, options),
			blamesTargets: blamesIds,
			present: (outcomes, { msg_id }) =>
				outcomes.map((outcome) => {
					const status = onlyReply([outcome])[outcome.target]?.status ?? null;
					return stamp(context, {
						messageId: msg_id,
						registrationId: outcome.target,
						status,
						meaning: status === null ? 'unknown' : (MEANINGS[status] ?? 'unknown'),
					});
				}),
		});
	},
});
