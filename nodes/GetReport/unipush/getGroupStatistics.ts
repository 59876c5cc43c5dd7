import type { IDataObject } from 'n8n-workflow';

import { requestWork, stamp } from '../../shared/run/works';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { groupNameField, readGroupName } from '../shared/fields';

export const getGroupStatistics = defineUniPushOperation({
	value: 'getGroupStatistics',
	name: 'Get Group Statistics',
	action: 'Get group statistics with Uni-Push',
	description: 'Count the pushes that were sent with one Group Name, for each channel',
	fields: [groupNameField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				group_name: readGroupName(context.parameters, itemIndex),
			}),
			async ({ group_name }, options) => {
				const { data } = await context.client.getReportByGroupName({ group_name }, options);
				return stamp(context, {
					groupName: group_name,
					...(data[group_name] as IDataObject | undefined),
				});
			},
		),
});
