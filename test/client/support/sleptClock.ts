import { systemClock, type Clock } from '../../../client';
import { SimClock } from '../../../simulator';

/**
 * A clock whose time passes only while somebody sleeps on it, and then `speed` times as fast: however long the
 * machine leaves a test waiting, nothing expires meanwhile. A simulator that is given `simulated` keeps the same
 * time.
 */
export class SleptClock implements Clock {
	readonly simulated = new SimClock({ speed: 0 });

	constructor(private readonly speed = 1000) {}

	now(): number {
		return this.simulated.now();
	}

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		const end = this.now() + Math.ceil(ms);
		await systemClock.sleep(ms / this.speed, signal);
		this.simulated.advance(Math.max(0, end - this.now()));
	}
}
