import type { IDataObject } from 'n8n-workflow';

import type { JPushBucket, JPushClient, JPushGroupClient, JPushSettings } from '../../../../client';
import { openRuntime, type ClientModule } from '../../run/client';
import { readCallsPerMinute, readPasted } from '../../run/credential';
import {
	operationsOf,
	type NodeOperation,
	type NodeVendor,
	type OperationOf,
} from '../../run/operation';
import type { TargetChoice } from '../../fields/targets';

const JPUSH_CREDENTIAL = 'jpushApi';
export const JPUSH_GROUP_CREDENTIAL = 'jpushGroupApi';

/** JPush (Jiguang) as the nodes know it. */
export const JPUSH: NodeVendor = {
	value: 'jpush',
	name: 'JPush',
	description: 'Jiguang JPush (极光推送)',
	credential: JPUSH_CREDENTIAL,
	labelOf: (module, path) => module.labelOfJPushField(path),
	open: openJPush,
};

export const JPUSH_TARGETS: readonly TargetChoice[] = [
	{
		type: 'device',
		name: 'Registration IDs',
		description: 'Single devices; up to 1,000 share a call',
	},
	{
		type: 'alias',
		name: 'Aliases',
		description: 'Devices that were given an alias, such as a user ID; up to 1,000 share a call',
	},
	{ type: 'tag', name: 'Tags', description: 'Devices with any of up to 20 tags' },
	{ type: 'segment', name: 'Segment', description: 'A user segment made in the Jiguang console' },
	{
		type: 'all',
		name: 'All Devices',
		description: 'Everyone; at most 10 times a day without a contract',
	},
];

function openJPush(
	module: ClientModule,
	credential: string,
	data: IDataObject,
	helpers: object,
): JPushClient | JPushGroupClient {
	const runtime = openRuntime(module, helpers);
	const settings = readSettings(data);
	return credential === JPUSH_GROUP_CREDENTIAL
		? module.createJPushGroupClient(
				{
					...settings,
					groupKey: readPasted(data.groupKey),
					groupMasterSecret: readPasted(data.groupMasterSecret),
				},
				runtime,
			)
		: module.createJPushClient(
				{
					...settings,
					appKey: readPasted(data.appKey),
					masterSecret: readPasted(data.masterSecret),
				},
				runtime,
			);
}

const BUCKETS: readonly JPushBucket[] = ['push', 'device', 'report', 'schedule', 'file'];

function readSettings(data: IDataObject): JPushSettings {
	return {
		dataCenter: data.dataCenter === 'beijing' ? 'beijing' : 'default',
		baseUrl: readPasted(data.baseUrl) || undefined,
		callsPerMinute: readCallsPerMinute(data, BUCKETS),
	};
}

/** An operation that needs an app's credential. */
export const defineJPushOperation = operationsOf<JPushClient>();

/** An operation that needs an app group's credential. */
export function defineJPushGroupOperation<G, R>(
	operation: OperationOf<JPushGroupClient, G, R>,
): NodeOperation<never> {
	return operationsOf<JPushGroupClient>()({ ...operation, credential: JPUSH_GROUP_CREDENTIAL });
}
