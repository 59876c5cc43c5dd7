import type { ServerResponse } from 'node:http';
import type { Frame } from './frame';
import type { Phone, Totals } from './types';
import { matches, viewPhone, type PhoneView } from './view';

const FLUSH_MS = 100;
const SHOWN_PHONES = 60;

interface Listener {
	stream: ServerResponse;
	filter: string;
	/** Missed a batch because its connection was full; it gets a whole snapshot next. */
	behind: boolean;
}

/** Server-sent events for the page: at most one batch every 100 ms, however much happens. */
export class Hub {
	private readonly listeners = new Set<Listener>();
	// A Set keeps insertion order; re-adding a phone moves it to the end, so the newest come last.
	private readonly changed = new Set<Phone>();
	private timer: NodeJS.Timeout | undefined;
	private lastRequests = 0;

	constructor(private readonly frame: Frame) {}

	/** Notes that a phone changed. */
	touch(phone: Phone): void {
		if (this.listeners.size === 0) return;
		this.changed.delete(phone);
		this.changed.add(phone);
	}

	/** Adds a page; `filter` narrows it to phones whose id, alias, tag or platform holds the text. */
	connect(stream: ServerResponse, filter: string): void {
		const listener = { stream, filter: filter.trim().toLowerCase(), behind: false };
		this.listeners.add(listener);
		stream.on('close', () => this.disconnect(listener));
		this.send(listener, 'snapshot', this.snapshot(listener.filter));
		this.timer ??= setInterval(() => this.flush(), FLUSH_MS).unref();
	}

	/** Sends every page a fresh snapshot, after a reset. */
	restart(): void {
		this.changed.clear();
		for (const listener of this.listeners) {
			this.send(listener, 'snapshot', this.snapshot(listener.filter));
		}
	}

	close(): void {
		clearInterval(this.timer);
		this.timer = undefined;
		for (const { stream } of this.listeners) stream.end();
		this.listeners.clear();
	}

	private disconnect(listener: Listener): void {
		this.listeners.delete(listener);
		if (this.listeners.size > 0) return;
		clearInterval(this.timer);
		this.timer = undefined;
		this.changed.clear();
	}

	private flush(): void {
		const totals = this.frame.totals();
		const idle = this.changed.size === 0 && totals.requests === this.lastRequests;
		this.lastRequests = totals.requests;
		const newest = [...this.changed].reverse();
		this.changed.clear();
		for (const listener of this.listeners) {
			if (listener.stream.writableNeedDrain) listener.behind = true;
			else if (listener.behind) this.send(listener, 'snapshot', this.snapshot(listener.filter));
			else if (!idle) this.send(listener, 'batch', this.batch(totals, newest, listener.filter));
		}
	}

	private batch(totals: Totals, newest: Phone[], filter: string): unknown {
		return { totals, matching: this.count(filter), phones: this.pick(newest, filter) };
	}

	private snapshot(filter: string): unknown {
		const newest = this.frame.registry.phones
			.filter((phone) => matches(phone, filter))
			.sort((a, b) => b.lastDeliveryAt - a.lastDeliveryAt || a.index - b.index);
		return {
			totals: this.frame.totals(),
			matching: newest.length,
			limit: SHOWN_PHONES,
			phones: newest.slice(0, SHOWN_PHONES).map(viewPhone),
		};
	}

	private pick(newest: Phone[], filter: string): PhoneView[] {
		const views: PhoneView[] = [];
		for (const phone of newest) {
			if (views.length === SHOWN_PHONES) break;
			if (matches(phone, filter)) views.push(viewPhone(phone));
		}
		return views;
	}

	private count(filter: string): number {
		const { phones } = this.frame.registry;
		if (filter === '') return phones.length;
		return phones.reduce((sum, phone) => sum + (matches(phone, filter) ? 1 : 0), 0);
	}

	private send(listener: Listener, event: string, data: unknown): void {
		if (event === 'snapshot') listener.behind = false;
		listener.stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
	}
}
