import { DAY_MS } from '../core/dates';
import type { Message } from '../core/types';
import type { JPushApp } from './app';
import { JPushError } from './errors';
import { LIMITS } from './limits';

/** One line of statistics: a channel on a platform. */
export interface Counter {
	target: number;
	sent: number;
	received: number;
	display: number;
	click: number;
}

/** Counters by platform, and by handset maker within Android. */
export interface MessageStats {
	message: Message;
	platforms: Map<string, Counter>;
	brands: Map<string, Counter>;
}

const CLICK_SHARE = 0.1;
const MSG_ID = /^\d{1,20}$/;

/** What a list of msg_ids stands for: statistics, too early for any, or unknown. */
export type StatsRow = { msgId: string } & (
	{ state: 'known'; stats: MessageStats } | { state: 'early' | 'unknown' }
);

/** Reads a comma list of ids. */
export function readIds(text: string | undefined, max: number, pattern = MSG_ID): string[] {
	if (text === undefined || text === '') throw new JPushError(3003, 'ids are required');
	const ids = text.split(',');
	if (ids.length > max) throw new JPushError(3003, `More than ${max} ids`);
	if (!ids.every((id) => pattern.test(id))) throw new JPushError(3003, 'Invalid id');
	return ids;
}

/** The rows of a statistics call, in the order asked for. */
export function readStats(app: JPushApp, msgIds: string | undefined): StatsRow[] {
	const rows = readIds(msgIds, LIMITS.reportIds).map((id) => rowOf(app, id));
	const { unknownStats, earlyStats } = app.settings;
	for (const { state } of rows) {
		const refused =
			(state === 'unknown' && unknownStats === '3002') ||
			(state === 'early' && earlyStats === '3002');
		if (refused) throw new JPushError(3002);
	}
	return rows.filter(({ state }) => state !== 'unknown' || unknownStats === 'null');
}

function rowOf(app: JPushApp, msgId: string): StatsRow {
	const message = app.message(msgId);
	const age = app.now() - (message?.at ?? 0);
	if (!message || age > LIMITS.reportDays * DAY_MS) return { msgId, state: 'unknown' };
	if (age < app.settings.statsDelayMs) return { msgId, state: 'early' };
	return { msgId, state: 'known', stats: statsOf(app, message) };
}

/** Counts a message; receipts come in bit by bit as the clock moves on. */
export function statsOf(app: JPushApp, message: Message): MessageStats {
	const { statsDelayMs, statsRampMs } = app.settings;
	const share = (app.now() - message.at - statsDelayMs) / Math.max(1, statsRampMs);
	const grown = Math.min(1, Math.max(0, share));
	const { phones } = app.frame.registry;
	const delivered = new Set(message.delivered);
	const platforms = new Map<string, Counter>();
	const brands = new Map<string, Counter>();
	for (const index of message.targets) {
		const phone = phones[index];
		if (!phone) continue;
		count(platforms, phone.platform, delivered.has(index));
		if (phone.platform === 'android')
			count(brands, phone.brand ?? 'jg_android', delivered.has(index));
	}
	for (const counters of [platforms, brands]) {
		for (const counter of counters.values()) grow(counter, grown);
	}
	return { message, platforms, brands };
}

function count(counters: Map<string, Counter>, key: string, arrived: boolean): void {
	const counter = counters.get(key) ?? { target: 0, sent: 0, received: 0, display: 0, click: 0 };
	counters.set(key, counter);
	counter.target += 1;
	if (arrived) counter.sent += 1;
}

function grow(counter: Counter, grown: number): void {
	counter.received = Math.floor(counter.sent * grown);
	counter.display = counter.received;
	counter.click = Math.floor(counter.received * CLICK_SHARE);
}
