import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { NodeFailure } from '../../shared/run/failure';
import { requestWork, stamp } from '../../shared/run/works';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { readOptionalDay } from '../shared/days';
import { groupNameField, readGroupName } from '../shared/fields';

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2030-01-31',
			description: 'Last day. Empty: today.',
		},
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2030-01-01',
			description: 'First day. Empty: 70 days ago.',
		},
	],
};

export const getGroupStatistics = defineGetuiOperation({
	value: 'getGroupStatistics',
	name: 'Get Group Statistics',
	action: 'Get group statistics with Getui',
	description: 'Count the pushes that were sent with one Group Name, for each channel',
	fields: [groupNameField, OPTIONS],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const { parameters } = context;
				const dates = parameters.get('options', itemIndex, {}) as Record<string, unknown>;
				return {
					group_name: readGroupName(parameters, itemIndex),
					startDate: readOptionalDay(dates.startDate, 'Start Date'),
					endDate: readOptionalDay(dates.endDate, 'End Date'),
				};
			},
			async (request, options) => {
				const counts = (await context.client.getGroupReport(request, options))[request.group_name];
				if (counts === undefined) throw noReport(request.group_name);
				return stamp(context, { groupName: request.group_name, ...(counts as IDataObject) });
			},
			(request) => {
				context.client.check.getGroupReport(request);
			},
		),
});

function noReport(name: string): NodeFailure {
	return new NodeFailure(
		'NO_REPORT',
		`Getui has no statistics of the group ${name}`,
		'They appear some time after the push. Check the name and the dates.',
	);
}
