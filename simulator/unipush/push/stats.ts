import type { Task, UnipushApp } from '../app';
import { CHANNELS, type Channel } from '../channels';

export interface Counter {
	msg_num: number;
	target_num: number;
	receive_num: number;
	display_num: number;
	click_num: number;
}

const DISPLAY_SHARE = 0.8;
const CLICK_SHARE = 0.1;

const zero = (): Counter => ({
	msg_num: 0,
	target_num: 0,
	receive_num: 0,
	display_num: 0,
	click_num: 0,
});

/** Counters of one or several tasks, in all and by channel; receipts come in as the clock moves on. */
export function countTasks(app: UnipushApp, tasks: Task[]): Map<Channel | 'total', Counter> {
	const counters = new Map<Channel | 'total', Counter>([['total', zero()]]);
	for (const task of tasks) {
		const delivered = new Set(task.message.delivered);
		const share = Math.min(
			1,
			(app.now() - task.message.at) / Math.max(1, app.settings.statsRampMs),
		);
		for (const channel of CHANNELS) {
			const indexes = [...task.channels].filter(([, one]) => one === channel);
			if (indexes.length === 0) continue;
			const sent = indexes.filter(([index]) => delivered.has(index)).length;
			const received = Math.floor(sent * share);
			const one: Counter = {
				msg_num: indexes.length,
				target_num: sent,
				receive_num: received,
				display_num: Math.floor(received * DISPLAY_SHARE),
				click_num: Math.floor(received * CLICK_SHARE),
			};
			add(counters, channel, one);
			add(counters, 'total', one);
		}
	}
	return counters;
}

function add(counters: Map<Channel | 'total', Counter>, key: Channel | 'total', one: Counter) {
	const sum = counters.get(key) ?? zero();
	counters.set(key, sum);
	for (const name of Object.keys(sum) as (keyof Counter)[]) sum[name] += one[name];
}

/** As reports print them: `msg_num` stands in the total alone, and in day reports nowhere. */
export function printCounters(
	counters: Map<Channel | 'total', Counter>,
	options: { dayReport?: boolean; apns?: string } = {},
): Record<string, unknown> {
	const entries = [...counters].map(([channel, { msg_num, ...counter }]) => {
		const name = channel === 'ios' ? (options.apns ?? 'ios') : channel;
		const whole = channel === 'total' && options.dayReport !== true;
		return [name, whole ? { msg_num, ...counter } : counter] as const;
	});
	return Object.fromEntries(entries);
}
