import { randomBytes } from 'node:crypto';

import { startSimulator, type JPushSettings, type Simulator } from '../../../simulator';
import type { CredentialSet } from '../harness';

/** An app at the simulated vendor with what a user enters for it. Each test has one of its own. */
export interface App {
	appKey: string;
	secret: string;
	groupKey: string;
	groupSecret: string;
	/** Registration ids of its phones. */
	rids: string[];
	credentials: CredentialSet;
	/** The credential for operations on the app group that holds this app alone. */
	groupCredentials: CredentialSet;
}

export interface AppOptions {
	phones?: number;
	/** Phone n gets the alias `{aliasPrefix}{n}`. */
	aliasPrefix?: string;
	tags?: string[];
	vip?: boolean;
	settings?: Partial<JPushSettings>;
}

/** Statistics are there at once, so that no test waits for them. */
const PROMPT: Partial<JPushSettings> = { statsDelayMs: 0, statsRampMs: 1, statusNeedsVip: false };

const key = () => randomBytes(12).toString('hex');

/** The simulated vendors, and the apps of one test file in them. */
export class World {
	private phones = 0;

	private constructor(readonly sim: Simulator) {}

	static async open(): Promise<World> {
		return new World(await startSimulator());
	}

	async close(): Promise<void> {
		await this.sim.close();
	}

	addApp({ phones = 3, aliasPrefix, tags, vip = true, settings }: AppOptions = {}): App {
		const [appKey, secret, groupKey, groupSecret] = [key(), key(), key(), key()];
		const { jpush, url } = this.sim;
		jpush.addApp({ appKey, masterSecret: secret, vip, settings: { ...PROMPT, ...settings } });
		const start = this.phones + 1;
		this.phones += phones;
		const batch = { count: phones, start, aliasPrefix, tags };
		const rids = phones === 0 ? [] : jpush.addDevices(batch, appKey).map((phone) => phone.id);
		jpush.groups.set(groupKey, { groupKey, groupSecret, appKeys: [appKey], filePush: true });
		return {
			...{ appKey, secret, groupKey, groupSecret, rids },
			credentials: { jpushApi: { appKey, masterSecret: secret, baseUrl: url } },
			groupCredentials: {
				jpushGroupApi: { groupKey, groupMasterSecret: groupSecret, baseUrl: url },
			},
		};
	}

	/** The app's side at the vendor. */
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
		return this.sim.jpush.devices(app.appKey).map((phone) => phone.received);
	}
}
