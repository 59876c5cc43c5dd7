import type { GetuiClient } from '../../../client';
import { conditionsField, readConditions } from '../../shared/fields/conditions';
import { requestWork, stamp } from '../../shared/run/works';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';

type Query = Parameters<GetuiClient['countUsers']>[0];

export const count = defineGetuiOperation({
	value: 'count',
	name: 'Count',
	action: 'Count devices with Getui',
	description: 'Count the devices that meet conditions, for example before a push to them',
	fields: [conditionsField()],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const conditions = readConditions(context.parameters, itemIndex);
				const query = { tag: context.module.toConditions(conditions) } as Query;
				context.client.check.countUsers(query);
				return { conditions, query };
			},
			async ({ conditions, query }, options) => {
				const { user_count } = await context.client.countUsers(query, options);
				return stamp(context, {
					count: user_count,
					conditions: conditions.map((condition) => ({ ...condition })),
				});
			},
		),
});
