import { systemClock, type Clock } from './clock';
import { Engine } from './engine';
import { SharedState } from './process';
import type { VendorProfile } from './profile';
import type { RetryPolicy } from './retry';
import {
	createTransport,
	type EgressFilter,
	type Transport,
	type TransportLimits,
} from './transport';

/** What clients run on: connections, shared limits and time. */
export interface Runtime {
	transport: Transport;
	shared: SharedState;
	retry?: Partial<RetryPolicy>;
	/** Source of jitter, 0 to 1. */
	random?: () => number;
}

/** What replaces the parts of a runtime, such as its clock in tests. */
export interface RuntimeOptions {
	limits?: TransportLimits;
	egress?: EgressFilter;
	clock?: Clock;
	retry?: Partial<RetryPolicy>;
	random?: () => number;
}

/** A runtime of its own: nothing is shared with other clients. Close its transport when done. */
export function createRuntime(options: RuntimeOptions = {}): Runtime {
	return {
		transport: createTransport(options.limits, options.egress),
		shared: new SharedState(options.clock ?? systemClock),
		retry: options.retry,
		random: options.random,
	};
}

const processState = new SharedState(systemClock);
let openTransport: Transport | undefined;
const filteredTransports = new WeakMap<EgressFilter, Transport>();

/** The runtime of this process: one pool of connections, one limiter and token cache a credential. */
export function sharedRuntime(egress?: EgressFilter): Runtime {
	return { transport: sharedTransport(egress), shared: processState };
}

function sharedTransport(egress: EgressFilter | undefined): Transport {
	if (egress === undefined) return (openTransport ??= createTransport());
	let transport = filteredTransports.get(egress);
	if (transport === undefined) {
		transport = createTransport({}, egress);
		filteredTransports.set(egress, transport);
	}
	return transport;
}

/** Requests of one credential that are under way at the same time. */
const CONCURRENCY = 16;

export function createEngine<Family extends string>(
	profile: VendorProfile<Family>,
	runtime: Runtime,
): Engine<Family> {
	return new Engine({
		profile,
		transport: runtime.transport,
		state: runtime.shared.credential(profile.credentialKey, CONCURRENCY),
		clock: runtime.shared.clock,
		retry: runtime.retry,
		random: runtime.random,
	});
}
