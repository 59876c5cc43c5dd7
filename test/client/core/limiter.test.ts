import fc from 'fast-check';

import { RateLimiter } from '../../../client/core/limiter';
import { ManualClock } from '../support/manualClock';

const MINUTE = 60_000;

test('never starts more calls in a window than the limit, and uses every window whole', async () => {
	const clock = new ManualClock();
	const limiter = new RateLimiter({ calls: 600, windowMs: MINUTE }, clock);
	const starts: number[] = [];
	const began = clock.now();
	const work = Promise.all(
		Array.from({ length: 5000 }, async () => {
			const ticket = await limiter.acquire();
			starts.push(clock.now() - began);
			limiter.release(ticket);
		}),
	);
	await clock.runUntil(work);
	for (let window = 0; window <= 8; window += 1) {
		const inWindow = starts.filter((at) => at >= window * MINUTE && at < (window + 1) * MINUTE);
		expect(inWindow.length).toBe(window < 8 ? 600 : 200);
	}
	expect(Math.max(...starts)).toBe(8 * MINUTE);
});

test('follows the headers when another process draws on the same window', async () => {
	const clock = new ManualClock();
	const limiter = new RateLimiter({ calls: 10, windowMs: MINUTE }, clock);
	const ticket = await limiter.acquire();
	limiter.release(ticket, { limit: 10, remaining: 2, resetMs: 5000 });
	await limiter.acquire();
	await limiter.acquire();
	expect(limiter.waitMs()).toBeGreaterThanOrEqual(5000);
	expect(limiter.waitMs()).toBeLessThan(6000);
});

test('takes the limit of a contract from the headers', async () => {
	const clock = new ManualClock();
	const limiter = new RateLimiter({ calls: 1, windowMs: MINUTE }, clock);
	limiter.release(await limiter.acquire(), { limit: 3, remaining: 2, resetMs: 30_000 });
	await limiter.acquire();
	await limiter.acquire();
	expect(limiter.waitMs()).toBeGreaterThan(0);
});

test('a reply of an old window does not shorten the new one', async () => {
	const clock = new ManualClock();
	const limiter = new RateLimiter({ calls: 1, windowMs: MINUTE }, clock);
	const old = await limiter.acquire();
	await clock.runUntil(limiter.acquire());
	limiter.release(old, { remaining: 0, resetMs: 1 });
	expect(limiter.waitMs()).toBeGreaterThan(MINUTE / 2);
});

test('a refused call keeps all others back for the time the vendor names', async () => {
	const clock = new ManualClock();
	const limiter = new RateLimiter({ calls: 100, windowMs: MINUTE }, clock);
	const ticket = await limiter.acquire();
	limiter.pause(7000);
	limiter.release(ticket);
	const began = clock.now();
	await clock.runUntil(limiter.acquire());
	expect(clock.now() - began).toBeGreaterThanOrEqual(7000);
	expect(clock.now() - began).toBeLessThan(7200);
});

test('no reply closes a window for longer than it lasts, nor holds calls back for days', async () => {
	const clock = new ManualClock();
	const limiter = new RateLimiter({ calls: 1, windowMs: MINUTE }, clock);
	const ticket = await limiter.acquire();
	limiter.release(ticket, { remaining: 0, resetMs: 999_999_999_000 });
	expect(limiter.waitMs()).toBeLessThan(MINUTE + 1000);
	limiter.pause(999_999_999_000);
	expect(limiter.waitMs()).toBeGreaterThan(MINUTE);
	expect(limiter.waitMs()).toBeLessThan(15 * MINUTE);
});

test('an aborted wait rejects at once', async () => {
	const clock = new ManualClock();
	const limiter = new RateLimiter({ calls: 1, windowMs: MINUTE }, clock);
	await limiter.acquire();
	const controller = new AbortController();
	const waiting = limiter.acquire(controller.signal);
	controller.abort();
	await expect(waiting).rejects.toThrow();
});

test('whatever a vendor answers, no window carries more calls than the largest limit it named', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.record({
					limit: fc.integer({ min: 1, max: 20 }),
					remaining: fc.integer({ min: 0, max: 20 }),
				}),
				{ minLength: 1, maxLength: 40 },
			),
			async (readings) => {
				const clock = new ManualClock();
				const limiter = new RateLimiter({ calls: 5, windowMs: MINUTE }, clock);
				const counts = new Map<number, number>();
				const work = (async () => {
					for (const reading of readings) {
						const ticket = await limiter.acquire();
						counts.set(ticket.window, (counts.get(ticket.window) ?? 0) + 1);
						limiter.release(ticket, reading);
					}
				})();
				await clock.runUntil(work);
				const most = Math.max(5, ...readings.map(({ limit }) => limit));
				expect(Math.max(...counts.values())).toBeLessThanOrEqual(most);
			},
		),
		{ numRuns: 30 },
	);
});
