import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { assembleProperties, shownFor } from '../shared/fields/assemble';
import { executeNode } from '../shared/run/execute';
import { testJPush } from '../shared/vendors/jpush/credentialTest';
import { testGetui } from '../shared/vendors/getui/credentialTest';
import { testMaxim } from '../shared/vendors/maxim/credentialTest';
import { testUniPush } from '../shared/vendors/unipush/credentialTest';
import { getui } from './getui';
import { jpush } from './jpush';
import { maxim } from './maxim';
import { unipush } from './unipush';

/** The vendors that this node speaks to. */
const OFFERED = [jpush, getui, maxim, unipush];

export class ManageAlias implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Manage Alias',
		name: 'manageAlias',
		icon: {
			light: 'file:../../icons/manageAlias.svg',
			dark: 'file:../../icons/manageAlias.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Give devices aliases and look them up at push services of China',
		defaults: { name: 'Manage Alias' },
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
				name: 'uniPushApi',
				required: true,
				testedBy: 'testUniPush',
				...shownFor(OFFERED, 'uniPushApi'),
			},
		],
		properties: assembleProperties(OFFERED),
	};

	methods = { credentialTest: { testJPush, testGetui, testMaxim, testUniPush } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this, OFFERED);
	}
}
