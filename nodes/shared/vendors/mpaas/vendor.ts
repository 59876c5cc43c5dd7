import type { IDataObject } from 'n8n-workflow';

import type { MpaasClient, MpaasCredential } from '../../../../client';
import { openRuntime, type ClientModule } from '../../run/client';
import { readPasted } from '../../run/credential';
import { operationsOf, type NodeVendor } from '../../run/operation';
import type { TargetChoice } from '../../fields/targets';

const MPAAS_CREDENTIAL = 'mpaasApi';

/** Alibaba Cloud mPaaS as the nodes know it. */
export const MPAAS: NodeVendor = {
	value: 'mpaas',
	name: 'mPaaS',
	description: 'Alibaba Cloud mPaaS Message Push Service (阿里云 mPaaS 消息推送)',
	credential: MPAAS_CREDENTIAL,
	labelOf: (module, path) => module.labelOfMpaasField(path),
	open: (module, _credential, data, helpers) => openMpaas(module, data, helpers),
};

/** Devices first, as everywhere: a message keeps its target when the vendor changes. */
export const MPAAS_TARGETS: readonly TargetChoice[] = [
	{
		type: 'device',
		name: 'Device IDs',
		description:
			'Devices of the platform that the option Platforms names, Android unless told; items with the same message share calls',
	},
	{
		type: 'user',
		name: 'User IDs',
		description:
			'Users that the app has bound to their devices; items with the same message share calls',
	},
	{
		type: 'all',
		name: 'All Devices',
		description:
			'Everyone, by a template: Android and iOS, or the platforms that the option Platforms names',
	},
];

function openMpaas(module: ClientModule, data: IDataObject, helpers: object): MpaasClient {
	return module.createMpaasClient(readMpaasCredential(data), openRuntime(module, helpers));
}

/** The credential as the user filled it in, without the blanks around what was pasted. */
export function readMpaasCredential(data: IDataObject): MpaasCredential {
	const calls = Number(data.callsPerSecond ?? 0);
	return {
		accessKeyId: readPasted(data.accessKeyId),
		accessKeySecret: readPasted(data.accessKeySecret),
		securityToken: readPasted(data.securityToken) || undefined,
		appId: readPasted(data.appId),
		workspaceId: readPasted(data.workspaceId),
		tenantId: readPasted(data.tenantId) || undefined,
		region: readPasted(data.region) || undefined,
		version: data.apiVersion === '2020-07-10' ? '2020-07-10' : '2020-10-28',
		signature: data.signature === 'classic' ? 'classic' : 'acs3',
		baseUrl: readPasted(data.baseUrl) || undefined,
		callsPerSecond: calls > 0 ? calls : undefined,
	};
}

export const defineMpaasOperation = operationsOf<MpaasClient>();
