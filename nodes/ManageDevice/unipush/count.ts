import { conditionsField, readConditions } from '../../shared/fields/conditions';
import { requestWork, stamp } from '../../shared/run/works';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

export const count = defineUniPushOperation({
	value: 'count',
	name: 'Count',
	action: 'Count devices with Uni-Push',
	description: 'Count the devices that meet conditions, for example before a push to them',
	fields: [conditionsField()],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const conditions = readConditions(context.parameters, itemIndex);
				const query = { tag: context.module.toConditions(conditions) };
				context.client.check.getClientCount(query);
				return { conditions, query };
			},
			async ({ conditions, query }, options) => {
				const { data } = await context.client.getClientCount(query, options);
				return stamp(context, {
					count: data.user_count,
					conditions: conditions.map((condition) => ({ ...condition })),
				});
			},
		),
});
