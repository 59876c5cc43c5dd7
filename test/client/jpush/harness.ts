import {
	createJPushClient,
	createJPushDevClient,
	createJPushGroupClient,
	createRuntime,
	type JPushClient,
	type JPushDevClient,
	type JPushGroupClient,
	type Runtime,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import {
	DEMO_JPUSH_APP,
	DEMO_JPUSH_DEV,
	DEMO_JPUSH_FREE_APP,
	DEMO_JPUSH_GROUP,
	startSimulator,
	type JPushSim,
	type Simulator,
	type SimulatorOptions,
} from '../../../simulator';
import { SleptClock } from '../support/sleptClock';

const PLENTY = 1_000_000;

/** Calls a minute that no test reaches, on both sides. */
const RATE = { push: PLENTY, report: PLENTY, device: PLENTY, schedule: PLENTY, file: PLENTY };

/** A simulator and clients of its demo credentials. */
export interface Bench {
	simulator: Simulator;
	sim: JPushSim;
	/** A client with every paid feature, sharing nothing with earlier ones but connections. */
	app(): JPushClient;
	freeApp(): JPushClient;
	group(): JPushGroupClient;
	dev(): JPushDevClient;
	close(): Promise<void>;
}

export async function startBench(
	options: SimulatorOptions = {},
	clock = new SleptClock(),
): Promise<Bench> {
	const settings = { rate: RATE, ...options.jpush?.settings };
	const simulator = await startSimulator({ ...options, jpush: { ...options.jpush, settings } });
	const base = createRuntime({ clock, retry: { baseMs: 1, capMs: 2 } });
	const fresh = (): Runtime => ({ ...base, shared: new SharedState(clock) });
	const common = { baseUrl: simulator.url, callsPerMinute: { ...RATE, admin: PLENTY } };
	return {
		simulator,
		sim: simulator.jpush,
		app: () => createJPushClient({ ...common, ...keysOf(DEMO_JPUSH_APP) }, fresh()),
		freeApp: () => createJPushClient({ ...common, ...keysOf(DEMO_JPUSH_FREE_APP) }, fresh()),
		group: () => {
			const { groupKey, groupSecret } = DEMO_JPUSH_GROUP;
			const keys = { groupKey, groupMasterSecret: groupSecret };
			return createJPushGroupClient({ ...common, ...keys }, fresh());
		},
		dev: () => {
			const { devKey, devSecret } = DEMO_JPUSH_DEV;
			return createJPushDevClient({ ...common, devKey, devSecret }, fresh());
		},
		close: async () => {
			await base.transport.close();
			await simulator.close();
		},
	};
}

function keysOf(app: { appKey: string; masterSecret: string }) {
	return { appKey: app.appKey, masterSecret: app.masterSecret };
}

/** What a call failed with; fails the test when it did not. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
	try {
		await call;
	} catch (error) {
		return error;
	}
	throw new Error('The call was expected to fail');
}

export const RIDS = ['1507bfd3f7c0000001', '1507bfd3f7c0000002', '1507bfd3f7c0000003'] as const;

/** What most tests need. */
export interface Scene {
	bench: Bench;
	client: JPushClient;
	/** Pushes to one device and returns the id of the push. */
	sendTo(rid: string): Promise<string>;
}

/** Registers a scene with three phones of one app and one of another, made anew for each test. */
export function useScene(): Scene {
	const scene = {
		sendTo: async (rid: string) => {
			const audience = { registration_id: [rid] };
			const push = { platform: 'all' as const, audience, notification: { alert: 'Hello' } };
			return (await scene.client.push(push)).msg_id;
		},
	} as Scene;
	const templates = { tpl01: { platform: 'all', notification: { alert: 'Hello {{name}}' } } };
	const [first, second, third] = RIDS;
	beforeAll(async () => {
		scene.bench = await startBench({ jpush: { settings: { templates } } });
	});
	afterAll(async () => await scene.bench.close());
	beforeEach(() => {
		scene.bench.simulator.reset();
		scene.bench.sim.addDevices([
			{ id: first, platform: 'android', alias: 'u_1', tags: ['vip', '深圳'] },
			{ id: second, platform: 'ios', alias: 'u_2', tags: ['vip'], online: false },
			{ id: third, platform: 'android' },
		]);
		scene.bench.sim.addDevices([{ id: '1507bfd3f7cf000001' }], DEMO_JPUSH_FREE_APP.appKey);
		scene.client = scene.bench.app();
	});
	return scene;
}
