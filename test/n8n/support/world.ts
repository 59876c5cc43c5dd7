import { startSimulator, type Simulator } from '../../../simulator';
import { MAKERS, type App, type AppOptions } from './apps';

export type { App, AppOptions } from './apps';

/** The simulated vendors, and the apps of one test file in them. */
export class World {
	private phones = 0;
	private opened: Simulator | undefined;

	private constructor() {}

	static async open(): Promise<World> {
		const world = new World();
		world.opened = await startSimulator();
		return world;
	}

	/** For all tests of a block: open before the first, without faults after each, closed after the last. */
	static forBlock(): World {
		const world = new World();
		beforeAll(async () => {
			world.opened = await startSimulator();
		});
		afterEach(() => {
			world.sim.frame.faults.clear();
		});
		afterAll(async () => {
			await world.close();
		});
		return world;
	}

	get sim(): Simulator {
		if (this.opened === undefined) throw new Error('The world opens when the tests begin');
		return this.opened;
	}

	async close(): Promise<void> {
		await this.opened?.close();
	}

	addApp(options: AppOptions = {}): App {
		const { vendor = 'jpush', phones: count = 3, aliasPrefix, tags, platforms } = options;
		const start = this.phones + 1;
		this.phones += count;
		return MAKERS[vendor](this.sim, { count, start, aliasPrefix, tags, platforms }, options);
	}

	/** The side of a JPush app at the vendor. */
	at(app: App) {
		const known = this.sim.jpush.apps.get(app.appKey);
		if (!known) throw new Error(`The simulator lost app ${app.appKey}`);
		return known;
	}

	/** Uploads a list of registration ids, as a user does before "Send to File". */
	addFile(app: App, lines: string[], fileName = 'rids.txt'): string {
		const now = this.sim.clock.now();
		const times = { createdAt: now, expiresAt: now + 86_400_000 };
		const { files } = this.at(app);
		return files.add({ type: 'registration_id', fileName, lines, ...times }).fileId;
	}

	/** Requests that the vendor got while `work` ran, counted by operation. */
	async countRequests(work: () => Promise<unknown>): Promise<Record<string, number>> {
		const before = this.sim.requests.total;
		await work();
		const counts: Record<string, number> = {};
		for (const { n, operation } of this.sim.requests.list()) {
			if (n > before) counts[operation] = (counts[operation] ?? 0) + 1;
		}
		return counts;
	}

	/** How many messages each of the app's phones got. */
	received(app: App): number[] {
		return this.sim[app.vendor].devices(app.appKey).map((phone) => phone.received);
	}
}
