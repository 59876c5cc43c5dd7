import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { GetuiApp } from './app';
import { GetuiError, invalid } from './errors';
import { parseWith } from './push/parse';

/** Tokens in force; kept as digests, so that looking one up takes the same time whatever was sent. */
export class TokenStore {
	private readonly expiry = new Map<string, number>();

	constructor(private readonly now: () => number) {}

	issue(lifeMs: number): { token: string; expiresAt: number } {
		const token = randomBytes(32).toString('hex');
		const expiresAt = Math.floor(this.now() + lifeMs);
		this.expiry.set(digest(token), expiresAt);
		return { token, expiresAt };
	}

	accepts(token: string): boolean {
		return (this.expiry.get(digest(token)) ?? 0) > this.now();
	}

	revoke(token: string): boolean {
		return this.expiry.delete(digest(token));
	}

	/** Ends every token, as a restart of the vendor might. */
	clear(): void {
		this.expiry.clear();
	}

	/** Tokens given out and not ended, expired ones included. */
	get size(): number {
		return this.expiry.size;
	}
}

const body = z.strictObject({
	sign: z.string().min(1),
	// The documents say text; an official SDK sends a number.
	timestamp: z.union([z.string(), z.number()]),
	appkey: z.string().min(1),
});

/** Checks a request for a token and gives one out. */
export function grantToken(app: GetuiApp, given: unknown): { token: string; expiresAt: number } {
	const { settings, config } = app;
	// Also a refused attempt is a call.
	app.takeMinute('auth', 10003);
	app.takeDay('auth', settings.authPerDayCode);
	const { sign, timestamp, appkey } = parseWith(body, given, settings);
	const time = String(timestamp);
	if (!/^\d{13}$/.test(time)) throw invalid('timestamp');
	if (Math.abs(Number(time) - app.now()) > settings.signToleranceMs) throw invalid('timestamp');
	if (!sameText(appkey, config.appKey)) throw invalid('appkey');
	const expected = digest(config.appKey + time + config.masterSecret);
	if (!sameText(sign, expected)) throw invalid('sign');
	if (settings.newTokenEndsOld) app.tokens.clear();
	return app.tokens.issue(settings.tokenLifeMs);
}

/** Refuses a call without a token in force. */
export function checkToken(app: GetuiApp | undefined, header: unknown): asserts app is GetuiApp {
	const token = typeof header === 'string' ? header : '';
	if (!app?.tokens.accepts(token)) throw new GetuiError(10001);
}

function digest(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Compares digests, so that neither length nor the first differing byte shows in the time taken. */
function sameText(given: string, expected: string): boolean {
	return timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(expected)));
}
