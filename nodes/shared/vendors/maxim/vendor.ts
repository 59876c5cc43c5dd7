import type { IDataObject } from 'n8n-workflow';

import type { MaximClient } from '../../../../client';
import type { TargetChoice } from '../../fields/targets';
import { openRuntime, type ClientModule } from '../../run/client';
import { readPasted } from '../../run/credential';
import { operationsOf, type NodeVendor } from '../../run/operation';

const MAXIM_CREDENTIAL = 'maximApi';

/** MaxIM (Lanying IM) as the nodes know it. */
export const MAXIM: NodeVendor = {
	value: 'maxim',
	name: 'MaxIM',
	description: 'MaxIM, also Lanying IM (美信, 蓝莺IM)',
	credential: MAXIM_CREDENTIAL,
	labelOf: (module, path) => module.labelOfMaximField(path),
	open: openMaxim,
};

export const MAXIM_TARGETS: readonly TargetChoice[] = [
	{
		type: 'device',
		name: 'Push Tokens',
		description: 'Single devices; up to 500 share a call',
	},
	{
		type: 'alias',
		name: 'Aliases',
		description: 'Devices that were given an alias; up to 500 share a call',
	},
	{ type: 'tag', name: 'Tags', description: 'Devices with any of up to 500 tags' },
	{
		type: 'user',
		name: 'User IDs',
		description:
			'All devices of users, by the numbers that MaxIM gave them; up to 500 share a call',
	},
	{ type: 'all', name: 'All Devices', description: 'Everyone' },
];

function openMaxim(
	module: ClientModule,
	_credential: string,
	data: IDataObject,
	helpers: object,
): MaximClient {
	const callsPerSecond = Number(data.callsPerSecond ?? 0);
	return module.createMaximClient(
		{
			baseUrl: readPasted(data.baseUrl),
			appId: readPasted(data.appId),
			accessToken: readPasted(data.accessToken),
			...(data.actAs === 'user' ? { userId: readPasted(data.userId) } : {}),
			...(data.actAs === 'group' ? { groupId: readPasted(data.groupId) } : {}),
			...(callsPerSecond > 0 ? { callsPerSecond } : {}),
		},
		openRuntime(module, helpers),
	);
}

export const defineMaximOperation = operationsOf<MaximClient>();
