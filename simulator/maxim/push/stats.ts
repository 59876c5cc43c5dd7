import type { MaximApp, PushTask } from '../app';
import { CHANNELS, type Channel } from '../channels';
import { bare } from '../int64';

interface Counter {
	target: number;
	sent: number;
	received: number;
}

/** Counters of a task per channel, as `/push/task/detail` prints them. */
export function detailOf(app: MaximApp, taskId: string): Record<string, unknown> | undefined {
	const task = app.tasks.get(taskId);
	if (!task && app.settings.unknownTask === 'omit') return undefined;
	const counters = task ? count(app, task) : new Map<Channel, Counter>();
	const entries = CHANNELS.flatMap((channel): [string, number][] => {
		const { target = 0, sent = 0, received = 0 } = counters.get(channel) ?? {};
		return [
			[`${channel}_target`, target],
			[`${channel}_sent`, sent],
			[`${channel}_received`, received],
		];
	});
	return { task_id: bare(taskId), ...Object.fromEntries(entries) };
}

function count(app: MaximApp, task: PushTask): Map<Channel, Counter> {
	const delivered = new Set(task.message.delivered);
	const held = app.now() < task.shownFrom;
	const counters = new Map<Channel, Counter>();
	for (const [index, channel] of task.channels) {
		const counter = counters.get(channel) ?? { target: 0, sent: 0, received: 0 };
		counters.set(channel, counter);
		counter.target += 1;
		if (held || delivered.has(index)) counter.sent += 1;
	}
	const share = receivedShare(app, task);
	for (const counter of counters.values()) counter.received = Math.floor(counter.sent * share);
	return counters;
}

/** Receipts come in bit by bit as the clock moves on. */
function receivedShare(app: MaximApp, { message }: PushTask): number {
	const { statsDelayMs, statsRampMs } = app.settings;
	const share = (app.now() - message.at - statsDelayMs) / Math.max(1, statsRampMs);
	return Math.min(1, Math.max(0, share));
}
