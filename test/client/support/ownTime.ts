const TICK_MS = 10;

/**
 * Milliseconds that this process lived through, at work or waiting. What the machine holds it back for does not
 * count, so that "within a second" means the same on a busy machine.
 */
export class OwnTime {
	private readonly cpu = process.cpuUsage();
	private ticks = 0;
	private readonly ticking = setInterval(() => (this.ticks += 1), TICK_MS);

	/** Stops counting. */
	end(): number {
		clearInterval(this.ticking);
		const { user, system } = process.cpuUsage(this.cpu);
		return Math.max(this.ticks * TICK_MS, (user + system) / 1000);
	}
}
