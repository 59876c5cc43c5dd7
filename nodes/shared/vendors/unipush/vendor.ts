import type { IDataObject } from 'n8n-workflow';

import type { UniPushBucket, UniPushClient } from '../../../../client';
import { openRuntime, type ClientModule } from '../../run/client';
import { readCallsPerMinute, readPasted } from '../../run/credential';
import { operationsOf, type NodeVendor } from '../../run/operation';
import type { TargetChoice } from '../../fields/targets';

const UNIPUSH_CREDENTIAL = 'uniPushApi';

/** DCloud uni-push 2.0 as the nodes know it. */
export const UNIPUSH: NodeVendor = {
	value: 'unipush',
	name: 'Uni-Push',
	description: 'DCloud uni-push 2.0, through a cloud function of your own',
	credential: UNIPUSH_CREDENTIAL,
	labelOf: (module, path) => module.labelOfUniPushField(path),
	open: openUniPush,
};

export const UNIPUSH_TARGETS: readonly TargetChoice[] = [
	{
		type: 'device',
		name: 'Push Client IDs',
		description: 'Single devices (push_clientid); up to 500 share a call',
	},
	{
		type: 'alias',
		name: 'Aliases',
		description: 'Devices that were given an alias, such as a user ID; up to 50 share a call',
	},
	{
		type: 'user',
		name: 'User IDs',
		description: 'Users of uni-id, on all their devices; up to 50 share a call',
	},
	{ type: 'tag', name: 'Tags', description: 'Devices with any of the tags; 100 times a day' },
	{
		type: 'conditions',
		name: 'Conditions',
		description:
			'Devices of a phone type, in a region, with tags or with a user profile; 100 times a day',
	},
	{ type: 'segment', name: 'User Tags', description: 'Users of uni-id that have a user tag' },
	{ type: 'all', name: 'All Devices', description: 'Everyone; at most 100 times a day' },
];

const BUCKETS: readonly UniPushBucket[] = ['push', 'device', 'tag', 'report'];

function openUniPush(
	module: ClientModule,
	_credential: string,
	data: IDataObject,
	helpers: object,
): UniPushClient {
	return module.createUniPushClient(
		{
			baseUrl: readPasted(data.baseUrl),
			appId: readPasted(data.appId),
			signKey: readPasted(data.signSecret),
			callsPerMinute: readCallsPerMinute(data, BUCKETS),
		},
		openRuntime(module, helpers),
	);
}

export const defineUniPushOperation = operationsOf<UniPushClient>();
