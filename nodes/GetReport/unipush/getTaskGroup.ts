import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readRequiredText } from '../../shared/fields/lists';
import { requestWork, stamp } from '../../shared/run/works';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';

const GROUP_NAME: INodeProperties = {
	displayName: 'Group Name',
	name: 'groupName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. spring_sale',
	description: 'Group Name that the messages were sent with, an option of Send Push',
};

export const getTaskGroup = defineUniPushOperation({
	value: 'getTaskGroup',
	name: 'Get Task Group',
	action: 'Get counts of task group with Uni-Push',
	description: 'Count all messages that were sent under one group name',
	fields: [GROUP_NAME],
	start: (context) =>
		requestWork(
			(itemIndex) => ({
				group_name: readRequiredText(
					context.parameters.get('groupName', itemIndex, ''),
					'Group Name',
				),
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
