import { systemClock, type Clock } from '../../../client';

/** A clock that runs `speed` times as fast as the system's, as that of a simulator of the same speed does. */
export function scaledClock(speed: number, startedAt = Date.now()): Clock {
	const origin = performance.now();
	return {
		now: () => startedAt + (performance.now() - origin) * speed,
		sleep: async (ms, signal) => {
			await systemClock.sleep(ms / speed, signal);
		},
	};
}
