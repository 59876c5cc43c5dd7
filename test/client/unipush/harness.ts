import { join } from 'node:path';

import { createRuntime, createUniPushClient } from '../../../client';
import {
	DEMO_UNIPUSH_APP,
	DEMO_UNIPUSH_FUNCTION,
	startSimulator,
	UNIPUSH_FUNCTION_PATH,
	type SpaceSettings,
	type UnipushSim,
} from '../../../simulator';
import { SleptClock } from '../support/sleptClock';

const FUNCTION_FILE = join(__dirname, '../../../unicloud/china-push/index.js');

/** The function that users deploy, hosted by the simulated vendor, and a client in front of it. */
export interface ContractBench {
	sim: UnipushSim;
	client: ReturnType<typeof createUniPushClient>;
	cids: string[];
	close(): Promise<void>;
}

export async function startContract(space?: Partial<SpaceSettings>): Promise<ContractBench> {
	const { signKey } = DEMO_UNIPUSH_FUNCTION;
	const { appId } = DEMO_UNIPUSH_APP;
	const files = { 'config.json': DEMO_UNIPUSH_FUNCTION };
	const simulator = await startSimulator({
		unipush: { space, function: { path: FUNCTION_FILE, files }, settings: { statsRampMs: 1 } },
	});
	const runtime = createRuntime({ clock: new SleptClock(50), retry: { baseMs: 50, capMs: 250 } });
	const baseUrl = simulator.url + UNIPUSH_FUNCTION_PATH;
	const sim = simulator.unipush;
	return {
		sim,
		client: createUniPushClient({ baseUrl, appId, signKey }, runtime),
		cids: sim.addDevices({ count: 3, start: 1 }).map(({ id }) => id),
		close: async () => {
			await runtime.transport.close();
			await simulator.close();
		},
	};
}
