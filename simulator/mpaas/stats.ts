import type { MpaasApp } from './app';
import type { Sent } from './push/sent';

/** What is counted of some pushes. */
export interface Counts {
	/** Targets asked for. */
	total: number;
	/** Handed to a channel. */
	pushed: number;
	arrived: number;
	opened: number;
	ignored: number;
}

export interface Filter {
	platform?: string;
	channel?: string;
}

/** Counts pushes; receipts come in bit by bit as the clock moves on. */
export function countOf(app: MpaasApp, sent: readonly Sent[], filter: Filter = {}): Counts {
	const counts: Counts = { total: 0, pushed: 0, arrived: 0, opened: 0, ignored: 0 };
	for (const one of sent) add(app, counts, one, filter);
	counts.opened = Math.round(counts.arrived * app.settings.openShare);
	counts.ignored = Math.round(counts.arrived * app.settings.ignoreShare);
	return counts;
}

function add(app: MpaasApp, counts: Counts, sent: Sent, filter: Filter): void {
	const unfiltered = filter.platform === undefined && filter.channel === undefined;
	// A target nobody is bound to has neither platform nor channel.
	if (sent.phones.length === 0 && sent.target !== undefined && unfiltered) counts.total += 1;
	const phones = sent.phones.filter(
		(phone) =>
			fits(filter.platform, phone.platform === 'hmos' ? 'harmonyos' : phone.platform) &&
			fits(filter.channel, sent.channelOf(phone)),
	);
	const reached = new Set(sent.message.delivered);
	const arrivals = phones.filter((phone) => reached.has(phone.index)).length;
	const age = app.now() - sent.at;
	const grown = Math.min(1, Math.max(0, age / Math.max(1, app.settings.statsRampMs)));
	counts.total += phones.length;
	counts.pushed += phones.filter((phone) => !sent.refused.has(phone)).length;
	counts.arrived += Math.floor(arrivals * grown);
}

function fits(wanted: string | undefined, actual: string): boolean {
	return wanted === undefined || wanted.toLowerCase() === actual;
}

/** A share of a number, 0 when there is nothing to share. */
export function rate(app: MpaasApp, part: number, whole: number): number {
	const share = whole === 0 ? 0 : part / whole;
	return app.settings.rates === 'percent' ? share * 100 : share;
}
