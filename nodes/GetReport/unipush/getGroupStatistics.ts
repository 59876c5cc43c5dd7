import type { IDataObject } from 'n8n-workflow';

import { NodeFailure } from '../../shared/run/failure';
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
				const counts = data[group_name];
				if (counts === undefined) throw noReport(group_name);
				return stamp(context, { groupName: group_name, ...(counts as IDataObject) });
			},
		),
});

function noReport(name: string): NodeFailure {
	return new NodeFailure(
		'NO_REPORT',
		`uni-push has no statistics of the group ${name}`,
		'They appear some time after the push. Check the name; single pushes are counted only with the option Count in Reports.',
	);
}
