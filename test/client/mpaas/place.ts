import {
	createMpaasClient,
	createRuntime,
	type Clock,
	type MpaasClient,
	type MpaasCredential,
	type Runtime,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import {
	DEMO_MPAAS_APP,
	DEMO_MPAAS_KEY,
	startSimulator,
	type MpaasOptions,
	type MpaasSim,
	type Simulator,
} from '../../../simulator';
import { impatient } from '../support/impatient';
import { SleptClock } from '../support/sleptClock';

const PLENTY = 1_000_000;

/** A phone each of Android, iOS and HarmonyOS; the first two belong to the same user. */
export const PHONES = [
	{ id: 'd-android', platform: 'android', brand: 'huawei', alias: 'u1' },
	{ id: 'd-ios', platform: 'ios', alias: 'u1' },
	{ id: 'd-harmony', platform: 'hmos', alias: 'u2' },
];

/** The simulated vendor with three phones in its demo app. */
export interface Place {
	simulator: Simulator;
	sim: MpaasSim;
	/** A client that shares nothing with earlier ones but connections. */
	open(change?: Partial<MpaasCredential>, clock?: Clock): MpaasClient;
	/** A fresh app. */
	reset(): void;
	close(): Promise<void>;
}

export async function openPlace(options: MpaasOptions = {}): Promise<Place> {
	const gateway = { callsPerSecond: PLENTY, ...options.gateway };
	const clock = new SleptClock();
	const simulator = await startSimulator({
		clock: clock.simulated,
		mpaas: { ...options, gateway },
	});
	const base = createRuntime({ clock, retry: { baseMs: 1, capMs: 2 } });
	const { appId, workspaceId, tenantId } = DEMO_MPAAS_APP;
	const { accessKeyId, accessKeySecret } = DEMO_MPAAS_KEY;
	const keys = { accessKeyId, accessKeySecret, appId, workspaceId, tenantId };
	const place: Place = {
		simulator,
		sim: simulator.mpaas,
		open: (change = {}, own = clock) => {
			const runtime: Runtime = {
				...impatient(base, () => simulator),
				shared: new SharedState(own),
			};
			const common = { ...keys, baseUrl: simulator.url, callsPerSecond: PLENTY };
			return createMpaasClient({ ...common, ...change }, runtime);
		},
		reset: () => {
			simulator.reset();
			simulator.mpaas.addDevices(PHONES);
		},
		close: async () => {
			await base.transport.close();
			await simulator.close();
		},
	};
	place.reset();
	return place;
}
