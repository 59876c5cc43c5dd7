import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { assembleProperties, shownFor } from '../shared/fields/assemble';
import { executeNode } from '../shared/run/execute';
import { testJPush, testJPushGroup } from '../shared/vendors/jpush/credentialTest';
import { testGetui } from '../shared/vendors/getui/credentialTest';
import { testMaxim } from '../shared/vendors/maxim/credentialTest';
import { testMpaas } from '../shared/vendors/mpaas/credentialTest';
import { testUniPush } from '../shared/vendors/unipush/credentialTest';
import { getui } from './getui';
import { jpush } from './jpush';
import { maxim } from './maxim';
import { mpaas } from './mpaas';
import { unipush } from './unipush';

/** The vendors that this node speaks to. */
const OFFERED = [jpush, getui, maxim, mpaas, unipush];

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
			{
				name: 'jpushApi',
				required: true,
				testedBy: 'testJPush',
				...shownFor(OFFERED, 'jpushApi'),
			},
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
			{
				name: 'maximApi',
				required: true,
				testedBy: 'testMaxim',
				...shownFor(OFFERED, 'maximApi'),
			},
			{
				name: 'mpaasApi',
				required: true,
				testedBy: 'testMpaas',
				...shownFor(OFFERED, 'mpaasApi'),
			},
			{
				name: 'uniPushApi',
				required: true,
				testedBy: 'testUniPush',
				...shownFor(OFFERED, 'uniPushApi'),
			},
		],
		properties: assembleProperties(OFFERED),
	};

	methods = {
		credentialTest: { testJPush, testJPushGroup, testGetui, testMaxim, testMpaas, testUniPush },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this, OFFERED);
	}
}
