import type { IDataObject } from 'n8n-workflow';

import type { GetuiBucket, GetuiClient } from '../../../../client';
import type { TargetChoice } from '../../fields/targets';
import { openRuntime, type ClientModule } from '../../run/client';
import { readCallsPerMinute, readPasted } from '../../run/credential';
import { operationsOf, type NodeVendor } from '../../run/operation';

export const GETUI_CREDENTIAL = 'getuiApi';

/** Getui as the nodes know it. */
export const GETUI: NodeVendor = {
	value: 'getui',
	name: 'Getui',
	description: 'Getui (个推)',
	credential: GETUI_CREDENTIAL,
	labelOf: (module, path) => module.labelOfGetuiField(path),
	open: openGetui,
};

export const GETUI_TARGETS: readonly TargetChoice[] = [
	{
		type: 'device',
		name: 'Client IDs',
		description: 'Single devices; up to 1,000 share a call',
	},
	{
		type: 'alias',
		name: 'Aliases',
		description: 'Devices that were given an alias, such as a user ID; up to 1,000 share a call',
	},
	{
		type: 'tag',
		name: 'Tags',
		description:
			'Devices with any of the tags; at most 5 calls a minute, together with All Devices',
	},
	{
		type: 'conditions',
		name: 'Conditions',
		description:
			'Devices of a phone type, in a region, with tags or with a user profile; shares its 5 calls a minute with Tags and All Devices',
	},
	{
		type: 'all',
		name: 'All Devices',
		description: 'Everyone; at most 5 times a minute and 100 (newer contracts: 20) times a day',
	},
];

const BUCKETS: readonly GetuiBucket[] = ['single', 'list', 'broadcast', 'user', 'tags', 'report'];

function openGetui(
	module: ClientModule,
	_credential: string,
	data: IDataObject,
	helpers: object,
): GetuiClient {
	return module.createGetuiClient(
		{
			appId: readPasted(data.appId),
			appKey: readPasted(data.appKey),
			masterSecret: readPasted(data.masterSecret),
			baseUrl: readPasted(data.baseUrl) || undefined,
			callsPerMinute: readCallsPerMinute(data, BUCKETS),
		},
		openRuntime(module, helpers),
	);
}

export const defineGetuiOperation = operationsOf<GetuiClient>();
