import type { Clock } from './types';

interface Task {
	time: number;
	run: () => void;
}

// setTimeout takes 31-bit delays only; a task further away is looked at again by then.
const LONGEST_TIMEOUT_MS = 2_000_000_000;

/** A clock that runs at any speed and can be moved by hand. */
export class SimClock implements Clock {
	private anchorReal = Date.now();
	private anchorSim: number;
	private rate: number;
	private readonly tasks: Task[] = [];
	private timer: NodeJS.Timeout | undefined;

	constructor(private readonly options: { start?: number; speed?: number } = {}) {
		this.anchorSim = options.start ?? this.anchorReal;
		this.rate = options.speed ?? 1;
	}

	now(): number {
		return this.anchorSim + (Date.now() - this.anchorReal) * this.rate;
	}

	get speed(): number {
		return this.rate;
	}

	set speed(value: number) {
		this.moveTo(this.now());
		this.rate = value;
		this.arm();
	}

	at(time: number, run: () => void): () => void {
		const task = { time, run };
		const after = this.tasks.findIndex((other) => other.time > time);
		this.tasks.splice(after < 0 ? this.tasks.length : after, 0, task);
		this.arm();
		return () => {
			const index = this.tasks.indexOf(task);
			if (index >= 0) this.tasks.splice(index, 1);
		};
	}

	advance(ms: number): void {
		const end = this.now() + ms;
		for (let next = this.tasks[0]; next && next.time <= end; next = this.tasks[0]) {
			this.moveTo(Math.max(next.time, this.now()));
			this.tasks.shift();
			next.run();
		}
		this.moveTo(Math.max(end, this.now()));
		this.arm();
	}

	reset(): void {
		this.stop();
		this.moveTo(this.options.start ?? Date.now());
	}

	stop(): void {
		this.tasks.length = 0;
		clearTimeout(this.timer);
	}

	private moveTo(time: number): void {
		this.anchorSim = time;
		this.anchorReal = Date.now();
	}

	private arm(): void {
		clearTimeout(this.timer);
		const next = this.tasks[0];
		if (!next || this.rate <= 0) return;
		const delay = Math.max(0, (next.time - this.now()) / this.rate);
		this.timer = setTimeout(() => this.runDue(), Math.min(Math.ceil(delay), LONGEST_TIMEOUT_MS));
		this.timer.unref();
	}

	private runDue(): void {
		const now = this.now();
		for (let next = this.tasks[0]; next && next.time <= now; next = this.tasks[0]) {
			this.tasks.shift();
			next.run();
		}
		this.arm();
	}
}
