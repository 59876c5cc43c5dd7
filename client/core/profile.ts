import type { PushErrorDetails } from './errors';
import type { JsonValue } from './json';
import type { RateLimit, RateReading } from './limiter';
import type { HttpReply, HttpRequest } from './transport';

/** A failure as a vendor's reply tells it. */
export interface VendorFailure extends Omit<PushErrorDetails, 'vendor'> {
	/** The request was refused for coming too soon; it is repeated after `retryAfterMs`. */
	throttled?: boolean;
	/** The token is no longer valid; the request is repeated once with a new one. */
	tokenExpired?: boolean;
}

export type Interpretation =
	{ readonly body: JsonValue; readonly failure?: undefined } | { readonly failure: VendorFailure };

/** What the engine has to know of a vendor; everything else is the same for all. */
export interface VendorProfile<Family extends string = string> {
	readonly vendor: string;
	/** Tells credentials apart: two with the same key share limits, budget and tokens. Holds no secret. */
	readonly credentialKey: string;
	/** Values that must never show. */
	readonly secrets: readonly string[];
	/** Those that the vendor has given out meanwhile, such as a token. */
	readonly issuedSecrets?: () => readonly string[];
	readonly limits: Readonly<Record<string, RateLimit>>;
	/** The URL below which a family's paths lie; no trailing slash. */
	baseUrl(family: Family): string;
	/** Adds what the vendor demands as proof: headers, a signature, a token. */
	authorize(request: HttpRequest, family: Family, signal?: AbortSignal): Promise<HttpRequest>;
	/** Forgets the token that `request` carried and the vendor no longer takes, unless it was replaced already. */
	renewToken?(request: HttpRequest): void;
	/** Tells success from failure; HTTP 200 alone is neither. */
	interpret(reply: HttpReply, family: Family): Interpretation;
	readRate(headers: Readonly<Record<string, string>>): RateReading;
}
