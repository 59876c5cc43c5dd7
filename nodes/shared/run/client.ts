import type { IExecuteFunctions } from 'n8n-workflow';

import type * as Client from '../../../client';

export type ClientModule = typeof Client;
export type { PushError } from '../../../client';

/** Loaded at the first run and not with the node, so that n8n starts without undici and zod. */
export async function loadClient(): Promise<ClientModule> {
	return await import('../../../client');
}

/** n8n's egress filter as newer hosts offer it; older ones lack the helper. */
interface HostEgressFilter {
	validateUrl(url: URL): Promise<{ ok: boolean; error?: Error }>;
	createSecureLookup(): Client.EgressFilter['lookup'];
}

type HostHelpers = Partial<{ getSecureEgressFilter(): HostEgressFilter }>;

const adapted = new WeakMap<HostEgressFilter, Client.EgressFilter>();

/** The process's connections, led through the host's egress filter where it has one. */
export function openRuntime(
	client: ClientModule,
	helpers: IExecuteFunctions['helpers'] | object,
): Client.Runtime {
	const host = (helpers as HostHelpers).getSecureEgressFilter?.();
	return client.sharedRuntime(host === undefined ? undefined : adapt(host));
}

function adapt(host: HostEgressFilter): Client.EgressFilter {
	let filter = adapted.get(host);
	if (filter === undefined) {
		filter = {
			lookup: host.createSecureLookup(),
			refusal: async (url) => {
				const verdict = await host.validateUrl(url);
				return verdict.ok
					? undefined
					: `n8n does not allow this address: ${verdict.error?.message ?? url.host}`;
			},
		};
		adapted.set(host, filter);
	}
	return filter;
}
