import { setTimeout as delay } from 'node:timers/promises';

/** Time as the client sees it. Tests inject a faster one. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: async (ms, signal) => {
		await delay(Math.max(0, ms), undefined, { signal });
	},
};

/** A clock that runs `speed` times as fast as the system's, for tests of limits counted in minutes. */
export function scaledClock(speed: number, startedAt = Date.now()): Clock {
	const origin = performance.now();
	return {
		now: () => startedAt + (performance.now() - origin) * speed,
		sleep: async (ms, signal) => {
			await systemClock.sleep(ms / speed, signal);
		},
	};
}
