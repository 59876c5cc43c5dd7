import { randomUUID } from 'node:crypto';
import { JPushError } from '../errors';
import { LIMITS } from '../limits';

/** Pools are separate: a push cid cannot make a schedule, nor the other way round. */
export type CidType = 'push' | 'schedule';

interface Entry {
	type: CidType;
	issuedAt: number;
	/** The first successful result; a failed push leaves the cid unused. */
	result?: unknown;
}

/** The cids given to one app. */
export class CidPool {
	private readonly entries = new Map<string, Entry>();

	constructor(private readonly appKey: string) {}

	issue(count: number, type: CidType, now: number): string[] {
		this.forgetExpired(now);
		return Array.from({ length: count }, () => {
			const cid = `${this.appKey}-${randomUUID()}`;
			this.entries.set(cid, { type, issuedAt: now });
			return cid;
		});
	}

	has(cid: string): boolean {
		return this.entries.has(cid);
	}

	/**
	 * Runs an action once per cid: a repeated cid gets the first successful result and nothing is sent.
	 * The action is synchronous, so two requests with one cid can never both be in the middle of it.
	 */
	once<T>(cid: string, type: CidType, call: { now: number; foreign: boolean; run: () => T }): T {
		const entry = this.find(cid, type, call);
		if (entry.result !== undefined) return entry.result as T;
		const result = call.run();
		entry.result = result;
		return result;
	}

	private find(cid: string, type: CidType, call: { now: number; foreign: boolean }): Entry {
		const known = this.entries.get(cid);
		const live = known && call.now - known.issuedAt < LIMITS.cidLifeMs && known.type === type;
		if (live) return known;
		if (!call.foreign || cid === '') {
			throw new JPushError(type === 'push' ? 1003 : 8100, 'Invalid cid');
		}
		const entry = { type, issuedAt: call.now };
		this.entries.set(cid, entry);
		return entry;
	}

	private forgetExpired(now: number): void {
		for (const [cid, entry] of this.entries) {
			// Entries are in order of issue, so the first live one ends the walk.
			if (now - entry.issuedAt < LIMITS.cidLifeMs) return;
			this.entries.delete(cid);
		}
	}
}
