import { unlessAborted } from '../core/abort';
import type { CallOptions } from '../core/engine';
import type { Clock } from '../core/clock';

/** A cid lives a day; one that could end during a retry is not handed out. */
const USABLE_MS = 23 * 60 * 60 * 1000;
/** Asked for at least, since a call costs the same for one or many. Without a contract the vendor gives 10. */
const REFILL = 100;
const MOST_PER_CALL = 1000;

/** What a cid is good for. */
export type CidType = 'push' | 'schedule';

interface PooledCid {
	cid: string;
	fetchedAt: number;
}

type FetchCids = (count: number, options: CallOptions) => Promise<string[]>;

/**
 * The process's stock of cids of one type for one credential: the keys that keep a push from being sent twice.
 * The vendor issues them; each is handed out once.
 */
export class CidPool {
	private readonly stock: PooledCid[] = [];
	private refill: Promise<void> = Promise.resolve();

	constructor(private readonly clock: Clock) {}

	/**
	 * Takes `count` cids, fetching what is missing.
	 * @throws PushError when the vendor issues none
	 */
	async take(count: number, fetch: FetchCids, options: CallOptions = {}): Promise<string[]> {
		const taken: string[] = [];
		// One at a time, so that calls which start together do not each fetch a stock of their own.
		const turn = this.refill.then(async () => {
			while (taken.length < count && options.signal?.aborted !== true) {
				const next = this.next();
				if (next !== undefined) taken.push(next);
				else await this.fill(count - taken.length, fetch, options);
			}
		});
		this.refill = turn.catch(() => undefined);
		await unlessAborted(turn, 'jpush', options.signal);
		return taken;
	}

	private next(): string | undefined {
		for (;;) {
			const oldest = this.stock.shift();
			if (oldest === undefined) return undefined;
			if (this.clock.now() - oldest.fetchedAt < USABLE_MS) return oldest.cid;
		}
	}

	private async fill(missing: number, fetch: FetchCids, options: CallOptions): Promise<void> {
		const fetchedAt = this.clock.now();
		const cids = await fetch(Math.min(MOST_PER_CALL, Math.max(REFILL, missing)), options);
		this.stock.push(...cids.map((cid) => ({ cid, fetchedAt })));
	}
}
