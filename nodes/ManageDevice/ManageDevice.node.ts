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
import { testJPush } from '../shared/vendors/jpush/credentialTest';
import { testGetui } from '../shared/vendors/getui/credentialTest';
import { testMaxim } from '../shared/vendors/maxim/credentialTest';
import { testMpaas } from '../shared/vendors/mpaas/credentialTest';
import { testUniPush } from '../shared/vendors/unipush/credentialTest';
import { getui } from './getui';
import { jpush } from './jpush';
import { maxim } from './maxim';
import { CERTIFICATE_SECRETS } from './maxim/getCertificate';
import { mpaas } from './mpaas';
import { unipush } from './unipush';

/** The vendors that this node speaks to. */
const OFFERED = [jpush, getui, maxim, mpaas, unipush];

export class ManageDevice implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Manage Device',
		name: 'manageDevice',
		icon: {
			light: 'file:../../icons/manageDevice.svg',
			dark: 'file:../../icons/manageDevice.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Look up and manage devices at push services of China',
		defaults: { name: 'Manage Device' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Results', 'Invalid Targets'],
		sensitiveOutputFields: CERTIFICATE_SECRETS,
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
		credentialTest: { testJPush, testGetui, testMaxim, testMpaas, testUniPush },
		loadOptions: { getRegions },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this, OFFERED, ['invalidTargets']);
	}
}
