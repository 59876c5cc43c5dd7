import { unlessAborted } from '../core/abort';
import type { Clock } from '../core/clock';
import { PushError } from '../core/errors';
import { asUnsent } from '../core/unsent';

/** A token as the vendor issues it. */
export interface IssuedToken {
	token: string;
	/** Milliseconds since the epoch. */
	expire_time: string;
}

type FetchToken = () => Promise<IssuedToken>;

/** A token is replaced this long before its end, or a tenth of its life where that is shorter. */
const MARGIN_MS = 10 * 60_000;
/** Used for at least this long: clocks differ, and a token that did end is answered with 10001. */
const LEAST_MS = 60_000;
/** Calls that wait together for a token that is refused do not each ask for it again. */
const REFUSED_MS = 5000;

/**
 * The one token of a credential in this process. Any number of calls share one request for it, which no
 * single caller can cancel for the others.
 */
export class TokenStore {
	private current: IssuedToken | undefined;
	private latest: readonly string[] = [];
	private usableUntil = 0;
	private pending: Promise<IssuedToken> | undefined;
	private refusal: { error: PushError; until: number } | undefined;

	constructor(private readonly clock: Clock) {}

	/**
	 * The present token, or a new one when there is none or it is about to end.
	 * @throws PushError when the vendor issues none; nothing of the caller's own request was sent then
	 */
	async take(fetch: FetchToken, signal?: AbortSignal): Promise<IssuedToken> {
		const now = this.clock.now();
		if (this.current !== undefined && now < this.usableUntil) return this.current;
		if (this.refusal !== undefined && now < this.refusal.until) throw this.refusal.error;
		return await this.renew(fetch, signal);
	}

	/** A new token, whatever the present one is worth. */
	async renew(fetch: FetchToken, signal?: AbortSignal): Promise<IssuedToken> {
		this.pending ??= this.fetch(fetch).finally(() => {
			this.pending = undefined;
		});
		return await unlessAborted(this.pending, 'getui', signal);
	}

	/** Drops a token that the vendor no longer takes, unless it was replaced already. */
	forget(token: string | undefined): void {
		if (token === this.current?.token) this.usableUntil = 0;
	}

	/** The present token and the one before it, which a late reply may still repeat. */
	issued(): readonly string[] {
		return this.latest;
	}

	private async fetch(fetch: FetchToken): Promise<IssuedToken> {
		try {
			const issued = await fetch();
			const now = this.clock.now();
			const life = Number(issued.expire_time) - now;
			this.current = issued;
			this.latest = [issued.token, ...this.latest].slice(0, 2);
			this.usableUntil = now + Math.max(LEAST_MS, life - Math.min(MARGIN_MS, life / 10));
			this.refusal = undefined;
			return issued;
		} catch (error) {
			const failure = asUnsent(error, 'No token could be fetched');
			if (failure instanceof PushError && failure.fatal) {
				this.refusal = { error: failure, until: this.clock.now() + REFUSED_MS };
			}
			throw failure;
		}
	}
}
