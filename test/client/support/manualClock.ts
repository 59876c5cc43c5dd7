import type { Clock, Runtime } from '../../../client';
import { SimClock } from '../../../simulator';

/** Turns of the event loop without a request under way, after which whoever is left can only be asleep. */
const QUIET_TURNS = 10;

/**
 * A clock that jumps to the next wake-up when nothing else is left to do, so that a test of minutes takes
 * seconds and comes out the same on a machine of any speed. A simulator that is given `simulated` keeps the
 * same time.
 */
export class ManualClock implements Clock {
	readonly simulated = new SimClock({ speed: 0 });
	private sleepers: Array<{ at: number; wake: () => void }> = [];
	private underWay = 0;

	now(): number {
		return this.simulated.now();
	}

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			this.sleepers.push({ at: this.now() + ms, wake: resolve });
			signal?.addEventListener('abort', () => {
				reject(signal.reason as Error);
			});
		});
	}

	/** The same runtime, whose requests take `travelMs` on this clock to reach the vendor, and again to come back. */
	travel(runtime: Runtime, travelMs: number): Runtime {
		const { transport } = runtime;
		const exchange: typeof transport.exchange = async (request, signal) => {
			await this.sleep(travelMs);
			const reply = await this.count(transport.exchange(request, signal));
			await this.sleep(travelMs);
			return reply;
		};
		return { ...runtime, transport: { exchange, close: () => transport.close() } };
	}

	/** Moves on until `done` settles. */
	async runUntil(done: Promise<unknown>): Promise<void> {
		let settled = false;
		void done.finally(() => (settled = true)).catch(() => undefined);
		for (let quiet = 0; !settled; quiet += 1) {
			await new Promise((resolve) => setImmediate(resolve));
			if (this.underWay > 0) quiet = 0;
			if (quiet < QUIET_TURNS) continue;
			this.jump();
			quiet = 0;
		}
	}

	private async count<T>(request: Promise<T>): Promise<T> {
		this.underWay += 1;
		try {
			return await request;
		} finally {
			this.underWay -= 1;
		}
	}

	private jump(): void {
		const next = Math.min(...this.sleepers.map(({ at }) => at));
		if (next === Infinity) return;
		this.simulated.advance(Math.max(0, next - this.now()));
		const due = this.sleepers.filter(({ at }) => at <= next);
		this.sleepers = this.sleepers.filter(({ at }) => at > next);
		for (const { wake } of due) wake();
	}
}
