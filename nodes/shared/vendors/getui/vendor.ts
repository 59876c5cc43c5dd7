import type { IDataObject } from 'n8n-workflow';

import type { GetuiBucket, GetuiClient } from '../../../../client';
import type { TargetChoice } from '../../fields/targets';
import { openRuntime, type ClientModule } from '../../run/client';
import {
	defineNodeOperation,
	type NodeOperation,
	type NodeVendor,
	type RunContext,
	type Work,
} from '../../run/operation';

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
	const calls = BUCKETS.map(
		(bucket) => [bucket, Number(data[`${bucket}CallsPerMinute`] ?? 0)] as const,
	);
	return module.createGetuiClient(
		{
			appId: text(data.appId),
			appKey: text(data.appKey),
			masterSecret: text(data.masterSecret),
			baseUrl: text(data.baseUrl) || undefined,
			callsPerMinute: Object.fromEntries(calls.filter(([, limit]) => limit > 0)),
		},
		openRuntime(module, helpers),
	);
}

/** What a user pasted, without the blanks around it. */
function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

export function defineGetuiOperation<G, R>(
	operation: Omit<NodeOperation<GetuiClient>, 'start'> & {
		start(context: RunContext<GetuiClient>): Work<G, R> | Promise<Work<G, R>>;
	},
): NodeOperation<never> {
	return defineNodeOperation<GetuiClient, G, R>(operation);
}
