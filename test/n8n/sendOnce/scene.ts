import type { FaultSpec } from '../../../simulator';
import { openHost, type HostName, type NodeUnderTest, type RunReport } from '../harness';
import type { World } from '../support/world';
import { type App } from '../support/world';
import type { Send } from './sends';

const PLENTY = 10_000_000;

/** A message for a phone; a row of the workflow. */
export interface Letter extends Record<string, string> {
	rid: string;
	text: string;
}

/** What became of a letter: what the node says, and how often the phone got it. */
export interface Fate {
	outcome: 'accepted' | 'rejected' | 'unknown';
	copies: number;
}

/** One send of one vendor at a simulator, with every letter counted on its phone. */
export class Scene {
	private constructor(
		private readonly world: World,
		readonly send: Send,
		readonly app: App,
	) {}

	static open(world: World, send: Send, phones: number): Scene {
		return new Scene(world, send, world.addApp({ ...send.app, phones }));
	}

	/** One letter for each phone: as many texts as letters, or `texts` of them in turn. */
	letters(texts = this.app.rids.length): Letter[] {
		return this.app.rids.map((rid, index) => ({ rid, text: `Message ${index % texts}` }));
	}

	fail(...faults: FaultSpec[]): void {
		const { vendor } = this.send.app;
		for (const fault of faults) {
			this.world.sim.frame.faults.add({
				...fault,
				match: { vendor, operation: this.send.operation },
			});
		}
	}

	/** What the node under test is; the vendor's limits are none of these tests' business. */
	get node(): NodeUnderTest {
		const { parameters, app } = this.send;
		return { type: 'sendPush', parameters: { resource: app.vendor, ...parameters } };
	}

	get credentials(): App['credentials'] {
		const own = this.send.group === true ? this.app.groupCredentials : this.app.credentials;
		const limits = { pushCallsPerMinute: PLENTY, callsPerSecond: PLENTY };
		return Object.fromEntries(
			Object.entries(own).map(([type, data]) => [type, { ...data, ...limits }]),
		);
	}

	async run(host: HostName, letters: Letter[], node: Partial<NodeUnderTest>): Promise<RunReport> {
		return await (
			await openHost(host)
		).run({ node: { ...this.node, ...node }, items: letters, credentials: this.credentials });
	}

	/** How often the phone of each letter got its text. */
	copies(letters: readonly Letter[]): number[] {
		const phones = new Map(
			this.world.sim[this.send.app.vendor].devices(this.app.appKey).map((one) => [one.id, one]),
		);
		return letters.map(
			({ rid, text }) =>
				phones.get(rid)?.stack.filter(({ face }) => face.body === text).length ?? 0,
		);
	}

	/** All that arrived, so that nothing but the letters did. */
	arrived(): number {
		return this.world.received(this.app).reduce((sum, count) => sum + count, 0);
	}

	/** The fate of each letter; every one has exactly one outcome. */
	fates(letters: readonly Letter[], report: RunReport): Fate[] {
		const outcomes = new Map<number, Fate['outcome']>();
		const note = (index: number, outcome: Fate['outcome']) => {
			if (outcomes.has(index)) throw new Error(`Row ${index} came out twice`);
			outcomes.set(index, outcome);
		};
		for (const { json, pairedItem } of [...report.accepted, ...report.refused]) {
			const index = (pairedItem as { item: number }).item;
			const error = json.error as { outcome: Fate['outcome'] } | undefined;
			note(index, error?.outcome ?? 'accepted');
		}
		const copies = this.copies(letters);
		return letters.map((_, index) => {
			const outcome = outcomes.get(index);
			if (outcome === undefined) throw new Error(`Row ${index} did not come out`);
			return { outcome, copies: copies[index] ?? 0 };
		});
	}
}

/** Letters whose fate is not what the node says: doubled, lost, or called refused although they arrived. */
export function untrue(fates: readonly Fate[]): Fate[] {
	return fates.filter(({ outcome, copies }) => {
		if (outcome === 'accepted') return copies !== 1;
		return outcome === 'unknown' ? copies > 1 : copies !== 0;
	});
}
