import { setTimeout as sleep } from 'node:timers/promises';
import { SimClock } from '../../simulator';
import { START } from './helpers';

it('stands still at speed 0 and runs due tasks in order when advanced', () => {
	const clock = new SimClock({ start: START, speed: 0 });
	const seen: [string, number][] = [];
	clock.at(START + 2000, () => seen.push(['b', clock.now() - START]));
	clock.at(START + 1000, () => {
		seen.push(['a', clock.now() - START]);
		clock.at(START + 1500, () => seen.push(['nested', clock.now() - START]));
	});
	const cancel = clock.at(START + 1200, () => seen.push(['cancelled', 0]));
	cancel();
	clock.advance(3000);
	expect(seen).toEqual([
		['a', 1000],
		['nested', 1500],
		['b', 2000],
	]);
	expect(clock.now()).toBe(START + 3000);
});

it('runs faster than real time', async () => {
	const clock = new SimClock({ start: START, speed: 1000 });
	let fired = 0;
	clock.at(START + 20_000, () => (fired = clock.now()));
	await sleep(80);
	expect(fired).toBeGreaterThanOrEqual(START + 20_000);
	clock.stop();
});

it('goes back to its start on reset, and drops its tasks', () => {
	const clock = new SimClock({ start: START, speed: 0 });
	clock.at(START + 1, () => {
		throw new Error('dropped');
	});
	clock.reset();
	clock.advance(10);
	clock.reset();
	expect(clock.now()).toBe(START);
});
