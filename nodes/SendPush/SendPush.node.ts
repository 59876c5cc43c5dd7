import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { assembleProperties, shownFor } from '../shared/fields/assemble';
import { executeNode } from '../shared/run/execute';
import { JPUSH_LISTS } from '../shared/vendors/jpush/fields';
import { testJPushGroup } from '../shared/vendors/jpush/credentialTest';
import { testUniPush } from '../shared/vendors/unipush/credentialTest';
import { jpush } from './jpush';
import { unipush } from './unipush';

/** The vendors that this node speaks to. */
const OFFERED = [jpush, unipush];

export class SendPush implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send Push',
		name: 'sendPush',
		icon: { light: 'file:../../icons/sendPush.svg', dark: 'file:../../icons/sendPush.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Send mobile push through JPush and other push services of China',
		defaults: { name: 'Send Push' },
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
				name: 'uniPushApi',
				required: true,
				testedBy: 'testUniPush',
				...shownFor(OFFERED, 'uniPushApi'),
			},
		],
		properties: assembleProperties(OFFERED),
	};

	methods = {
		credentialTest: { testJPushGroup, testUniPush },
		listSearch: { searchJPushFiles: JPUSH_LISTS.searchJPushFiles },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this, OFFERED);
	}
}
