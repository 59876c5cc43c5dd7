import { setImmediate } from 'node:timers/promises';

import type { Runtime } from '../../../client';
import { ExchangeError } from '../../../client/core/transport';
import type { Simulator } from '../../../simulator';

const LOOK_MS = 2;

/** Turns of the event loop in which the simulator has surely acted on a request that it has seen. */
const TURNS_TO_ACT = 10;

/**
 * The same runtime, which gives up on a request as soon as the simulator is seen to leave one without a reply,
 * and not after a time: a slow machine turns no answer into a time-out. For one call at a time.
 */
export function impatient(runtime: Runtime, simulator: () => Simulator): Runtime {
	const { transport } = runtime;
	const exchange: typeof transport.exchange = async (request, signal) => {
		const before = stalls(simulator());
		const giveUp = new AbortController();
		const watch = setInterval(() => {
			if (stalls(simulator()) > before) void afterActing().then(() => giveUp.abort());
		}, LOOK_MS);
		const either = signal ? AbortSignal.any([signal, giveUp.signal]) : giveUp.signal;
		try {
			return await transport.exchange(request, either);
		} catch (cause) {
			if (!giveUp.signal.aborted) throw cause;
			throw new ExchangeError('timeout', 'unknown', 'The vendor did not answer in time', { cause });
		} finally {
			clearInterval(watch);
		}
	};
	return { ...runtime, transport: { exchange, close: () => transport.close() } };
}

function stalls({ requests }: Simulator): number {
	return requests.list().filter(({ fault }) => fault === 'stall').length;
}

async function afterActing(): Promise<void> {
	for (let turn = 0; turn < TURNS_TO_ACT; turn += 1) await setImmediate();
}
