// Only the parts that are used: the package's index also loads fetch, caches, mocks and web sockets,
// which doubles both the bundle and the time to load it.
import type {
	Agent as AgentType,
	Dispatcher,
	EnvHttpProxyAgent as EnvHttpProxyAgentType,
} from 'undici';
import connectFunction from 'undici/lib/api/api-connect';
import requestFunction from 'undici/lib/api/api-request';
import AgentClass from 'undici/lib/dispatcher/agent';
import DispatcherClass from 'undici/lib/dispatcher/dispatcher';
import EnvHttpProxyAgentClass from 'undici/lib/dispatcher/env-http-proxy-agent';

export type { Dispatcher };
export const Agent = AgentClass as typeof AgentType;
export const EnvHttpProxyAgent = EnvHttpProxyAgentClass as typeof EnvHttpProxyAgentType;
/** Sends one request through `this` dispatcher. */
export const request = requestFunction as (
	this: Dispatcher,
	options: Dispatcher.RequestOptions,
) => Promise<Dispatcher.ResponseData>;

// The package's index gives every dispatcher its methods; a proxy's tunnel needs this one.
Object.assign((DispatcherClass as { prototype: object }).prototype, { connect: connectFunction });
