import type { IDataObject } from 'n8n-workflow';

import type { JPushBucket, JPushClient, JPushGroupClient, JPushSettings } from '../../../../client';
import { openRuntime, type ClientModule } from '../../run/client';
import {
	defineNodeOperation,
	type NodeOperation,
	type NodeVendor,
	type RunContext,
	type Work,
} from '../../run/operation';
import type { TargetChoice } from '../../fields/targets';

export const JPUSH_CREDENTIAL = 'jpushApi';
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
					groupKey: text(data.groupKey),
					groupMasterSecret: text(data.groupMasterSecret),
				},
				runtime,
			)
		: module.createJPushClient(
				{
					...settings,
					appKey: text(data.appKey),
					masterSecret: text(data.masterSecret),
				},
				runtime,
			);
}

/** What a user pasted, without the blanks around it. */
function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

const BUCKETS: readonly JPushBucket[] = ['push', 'device', 'report', 'schedule', 'file'];

function readSettings(data: IDataObject): JPushSettings {
	const calls = BUCKETS.map(
		(bucket) => [bucket, Number(data[`${bucket}CallsPerMinute`] ?? 0)] as const,
	);
	return {
		dataCenter: data.dataCenter === 'beijing' ? 'beijing' : 'default',
		baseUrl: text(data.baseUrl) || undefined,
		callsPerMinute: Object.fromEntries(calls.filter(([, limit]) => limit > 0)),
	};
}

/** An operation that needs an app's credential. */
export function defineJPushOperation<G, R>(
	operation: Omit<NodeOperation<JPushClient>, 'start'> & {
		start(context: RunContext<JPushClient>): Work<G, R> | Promise<Work<G, R>>;
	},
): NodeOperation<never> {
	return defineNodeOperation<JPushClient, G, R>(operation);
}

/** An operation that needs an app group's credential. */
export function defineJPushGroupOperation<G, R>(
	operation: Omit<NodeOperation<JPushGroupClient>, 'start' | 'credential'> & {
		start(context: RunContext<JPushGroupClient>): Work<G, R> | Promise<Work<G, R>>;
	},
): NodeOperation<never> {
	return defineNodeOperation<JPushGroupClient, G, R>({
		...operation,
		credential: JPUSH_GROUP_CREDENTIAL,
	});
}
