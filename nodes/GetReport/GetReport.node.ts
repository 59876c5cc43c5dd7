import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { assembleProperties, shownFor } from '../shared/fields/assemble';
import { executeNode } from '../shared/run/execute';
import { testJPushGroup } from '../shared/vendors/jpush/credentialTest';
import { testGetui } from '../shared/vendors/getui/credentialTest';
import { getui } from './getui';
import { jpush } from './jpush';

/** The vendors that this node speaks to. */
const OFFERED = [jpush, getui];

export class GetReport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Get Report',
		name: 'getReport',
		icon: { light: 'file:../../icons/getReport.svg', dark: 'file:../../icons/getReport.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Get delivery and user statistics from push services of China',
		defaults: { name: 'Get Report' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'jpushApi', required: true, ...shownFor(OFFERED, 'jpushApi') },
			{
				name: 'jpushGroupApi',
				required: true,
				testedBy: 'testJPushGroup',
				...shownFor(OFFERED, 'jpushGroupApi'),
			},
			{
				name: 'getuiApi',
				required: true,
				testedBy: 'testGetui',
				...shownFor(OFFERED, 'getuiApi'),
			},
		],
		properties: assembleProperties(OFFERED),
	};

	methods = { credentialTest: { testGetui, testJPushGroup } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this, OFFERED);
	}
}
