import type { GetuiApp } from './app';
import { brandCode } from './devices';
import { OWN, type Task } from './push/tasks';

/** One line of statistics. */
export interface Counter {
	target_num: number;
	receive_num: number;
	display_num: number;
	click_num: number;
}

/** Counters by channel, and within the own one by maker. */
export interface Stats {
	/** Deliverable; stands in totals only. */
	messages: number;
	channels: Map<string, Counter>;
	ownByBrand: Map<string, Counter>;
	/** Waited for phones that did not come back in time. */
	expired: number;
}

const CLICK_SHARE = 0.1;

/** Counts of tasks taken together; undefined before any row exists. */
export function statsOf(app: GetuiApp, tasks: Task[]): Stats | undefined {
	const { statsDelayMs } = app.settings;
	const counted = tasks.filter(({ message }) => {
		return message.targets.length > 0 && app.now() - message.at >= statsDelayMs;
	});
	if (counted.length === 0) return undefined;
	const stats: Stats = { messages: 0, channels: new Map(), ownByBrand: new Map(), expired: 0 };
	for (const task of counted) addTask(app, stats, task);
	return stats;
}

function addTask(app: GetuiApp, stats: Stats, task: Task): void {
	const { message, channels } = task;
	const sent = countSent(app, task);
	stats.messages += message.targets.length;
	const grown = shareGrown(app, task);
	for (const [key, count] of sent.channels) add(stats.channels, key, count, grown, task);
	for (const [key, count] of sent.brands) add(stats.ownByBrand, key, count, grown, task);
	if (message.expiresAt > app.now()) return;
	const arrived = new Set(message.delivered);
	const left = message.targets.filter((index) => !arrived.has(index) && channels.has(index));
	stats.expired += new Set(left).size;
}

function countSent(app: GetuiApp, { message, channels }: Task) {
	const counts = { channels: new Map<string, number>(), brands: new Map<string, number>() };
	const { phones } = app.frame.registry;
	for (const index of message.delivered) {
		const channel = channels.get(index) ?? OWN;
		bump(counts.channels, channel);
		const brand = phones[index]?.brand;
		if (channel === OWN) bump(counts.brands, brand === undefined ? 'other' : brandCode(brand));
	}
	return counts;
}

function bump(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Receipts come in bit by bit as the clock moves on. */
function shareGrown(app: GetuiApp, task: Task): number {
	const { statsDelayMs, statsRampMs } = app.settings;
	const share = (app.now() - task.message.at - statsDelayMs) / Math.max(1, statsRampMs);
	return Math.min(1, Math.max(0, share));
}

function add(
	counters: Map<string, Counter>,
	key: string,
	sent: number,
	grown: number,
	{ message }: Task,
): void {
	const counter = counters.get(key) ?? emptyCounter();
	const received = Math.floor(sent * grown);
	// Raw payloads are not displayed by the vendor.
	const displayed = message.carries.notification ? received : 0;
	counter.target_num += sent;
	counter.receive_num += received;
	counter.display_num += displayed;
	counter.click_num += Math.floor(displayed * CLICK_SHARE);
	counters.set(key, counter);
}

function emptyCounter(): Counter {
	return { target_num: 0, receive_num: 0, display_num: 0, click_num: 0 };
}

/** The counter object of a report: `total` and one entry a channel. */
export function describe(stats: Stats, byBrand: boolean): Record<string, unknown> {
	const total = emptyCounter();
	for (const counter of stats.channels.values()) {
		total.target_num += counter.target_num;
		total.receive_num += counter.receive_num;
		total.display_num += counter.display_num;
		total.click_num += counter.click_num;
	}
	// UNCONFIRMED: the keys under which the own channel is split.
	const split = byBrand ? [...stats.ownByBrand] : [];
	const brands = split.map(([key, value]) => [`gt_${key}`, value] as const);
	return {
		total: { msg_num: stats.messages, ...total },
		...Object.fromEntries(stats.channels),
		...Object.fromEntries(brands),
	};
}
