import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { assembleProperties, shownFor } from '../shared/fields/assemble';
import { getRegions } from '../shared/fields/regions';
import { executeNode } from '../shared/run/execute';
import { JPUSH_LISTS } from '../shared/vendors/jpush/fields';
import { testJPush } from '../shared/vendors/jpush/credentialTest';
import { testGetui } from '../shared/vendors/getui/credentialTest';
import { testMpaas } from '../shared/vendors/mpaas/credentialTest';
import { testUniPush } from '../shared/vendors/unipush/credentialTest';
import { getui } from './getui';
import { jpush } from './jpush';
import { mpaas } from './mpaas';
import { unipush } from './unipush';

/** The vendors that this node speaks to. */
const OFFERED = [jpush, getui, mpaas, unipush];

export class ManagePushTask implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Manage Push Task',
		name: 'managePushTask',
		icon: {
			light: 'file:../../icons/managePushTask.svg',
			dark: 'file:../../icons/managePushTask.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Stop, withdraw and schedule messages at push services of China',
		defaults: { name: 'Manage Push Task' },
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
		credentialTest: { testJPush, testGetui, testMpaas, testUniPush },
		loadOptions: { getRegions },
		listSearch: {
			searchJPushFiles: JPUSH_LISTS.searchJPushFiles,
			searchJPushSchedules: JPUSH_LISTS.searchJPushSchedules,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this, OFFERED);
	}
}
