import type { AddressInfo } from 'node:net';
import { SimClock } from './core/clock';
import { Frame } from './core/frame';
import { buildServer } from './core/server';
import type { Clock } from './core/types';
import type { VendorSim } from './core/vendor';
import type { RequestLog } from './core/log';
import { VENDORS, type VendorOptions, type VendorSims } from './vendors';

export * from './getui/config';
export * from './jpush/config';
export * from './maxim/config';
export * from './mpaas/config';
export * from './unipush/config';
export { SimClock } from './core/clock';
export type { GetuiSim } from './getui/sim';
export type { JPushSim } from './jpush/sim';
export type { MaximSim } from './maxim/sim';
export type { MpaasSim } from './mpaas/sim';
export type { UnipushSim } from './unipush/sim';
export type { Clock, FaultSpec, Message, Phone, RequestRecord, Totals } from './core/types';

/** How to start the simulator; each vendor's own options stand under its name. */
export interface SimulatorOptions extends VendorOptions {
	/** 0 (default) picks a free port. */
	port?: number;
	host?: string;
	https?: { key: string; cert: string };
	clock?: Clock;
	/** Clock milliseconds per real millisecond; 0 stands still until `clock.advance`. */
	speed?: number;
	/** Real milliseconds each vendor reply takes. */
	latencyMs?: number;
}

/** A running simulator. */
export interface Simulator extends VendorSims {
	url: string;
	clock: Clock;
	frame: Frame;
	requests: RequestLog;
	/** TCP connections accepted since the start or the last reset. */
	readonly connections: number;
	reset(): void;
	close(): Promise<void>;
}

/** Starts every vendor on one port. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const clock = options.clock ?? new SimClock({ speed: options.speed });
	const frame = new Frame(clock, options.latencyMs ?? 0);
	const sims = createVendors(frame, options);
	frame.onReset(() => Object.values<VendorSim>(sims).forEach((sim) => sim.reset()));
	const host = options.host ?? '127.0.0.1';
	const server = await buildServer(frame, sims, options.https);
	await server.app.listen({ port: options.port ?? 0, host });
	const { port } = server.app.server.address() as AddressInfo;
	return {
		...sims,
		url: `${options.https ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
		clock,
		frame,
		requests: frame.log,
		get connections() {
			return frame.connections;
		},
		reset: () => frame.reset(),
		close: () => server.close(),
	};
}

function createVendors(frame: Frame, options: SimulatorOptions): VendorSims {
	const entries = Object.entries(VENDORS).map(([name, vendor]) => [
		name,
		// The name ties a vendor to its own options, which the types of a loop cannot say.
		vendor.create(frame, options[name as keyof VendorSims] as never),
	]);
	return Object.fromEntries(entries) as VendorSims;
}
