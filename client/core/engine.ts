import { unlessAborted } from './abort';
import type { Clock } from './clock';
import {
	asUnclear,
	CancelledError,
	PushError,
	RateLimitError,
	TransportError,
	VendorError,
} from './errors';
import { parseJson, stringifyJson, type JsonValue } from './json';
import type { RateLimiter } from './limiter';
import { describeLoss } from './loss';
import type { HttpParts, Operation, UploadPart } from './operation';
import type { CredentialState } from './process';
import type { Interpretation, VendorFailure, VendorProfile } from './profile';
import { createRedactor, type Redactor } from './redact';
import { backoffMs, DEFAULT_RETRY, readRetryAfter, type RetryPolicy } from './retry';
import { ExchangeError, type HttpReply, type HttpRequest, type Transport } from './transport';
import { buildUrl } from './url';
import { validateInput } from './validate';

/** What a caller may add to any call. */
export interface CallOptions {
	/** Stops waiting, retrying and reading. */
	signal?: AbortSignal;
	/** Told when a try may have been carried out though its reply was lost; another one may follow. */
	onLostReply?: () => void;
}

export interface EngineParts<Family extends string> {
	profile: VendorProfile<Family>;
	transport: Transport;
	state: CredentialState;
	clock: Clock;
	retry?: Partial<RetryPolicy>;
	random?: () => number;
}

/** How often a request that came too soon is sent again; each time after the vendor's own wait. */
const THROTTLED_TRIES = 6;
const THROTTLED_WAIT_MS = 1000;

/** Carries out a vendor's operations: checks, limits, sends, retries and reads. */
export class Engine<Family extends string = string> {
	readonly redact: Redactor;
	private readonly retry: RetryPolicy;

	constructor(readonly parts: EngineParts<Family>) {
		this.redact = redactorOf(parts.profile);
		this.retry = { ...DEFAULT_RETRY, ...parts.retry };
	}

	/**
	 * The request that {@link call} would send, without sending it.
	 * @throws InvalidInputError when the input breaks a documented rule
	 */
	preview<I, O>(
		operation: Operation<I, O, Family>,
		input: I,
	): { method: string; url: string; body: JsonValue } {
		const checked = this.check(operation, input);
		const parts = operation.http(checked);
		return {
			method: parts.method,
			url: this.url(operation.family, parts).href,
			body: parts.json === undefined ? (parts.form ?? null) : parseJson(stringifyJson(parts.json)),
		};
	}

	/**
	 * Sends one operation and returns its checked reply.
	 * @throws PushError for every failure; its `outcome` tells whether anything may have been done
	 */
	async call<I, O>(
		operation: Operation<I, O, Family>,
		input: I,
		options: CallOptions = {},
	): Promise<O> {
		const checked = this.check(operation, input);
		const draft = await this.draft(operation.family, operation.http(checked));
		const mayResend =
			operation.resend === 'safe' ||
			(operation.resend === 'keyed' && operation.key?.(checked) !== undefined);
		let begun = false;
		const body = this.parts.state.slots(async () => {
			begun = true;
			return await this.persist(operation, draft, mayResend, options);
		});
		// The places may be held by other runs, which this one's signal does not reach.
		const { vendor } = this.parts.profile;
		return this.read(operation, await unlessAborted(body, vendor, options.signal, () => !begun));
	}

	/** @throws InvalidInputError when the input breaks a documented rule */
	check<I, O>(operation: Operation<I, O, Family>, input: I): I {
		return validateInput(this.parts.profile.vendor, operation.request, input, this.redact);
	}

	private url(family: Family, parts: HttpParts): URL {
		const { profile } = this.parts;
		return buildUrl(profile.vendor, profile.baseUrl(family), parts.path, parts.query);
	}

	private async draft(family: Family, parts: HttpParts): Promise<HttpRequest> {
		const request: HttpRequest = {
			method: parts.method,
			url: this.url(family, parts),
			headers: { accept: 'application/json' },
		};
		for (const [name, value] of Object.entries(parts.headers ?? {})) {
			if (value !== undefined) request.headers[name] = value;
		}
		if (parts.json !== undefined) {
			request.body = stringifyJson(parts.json);
			request.headers['content-type'] = 'application/json; charset=utf-8';
		} else if (parts.form !== undefined) {
			request.body = new URLSearchParams(parts.form).toString();
			request.headers['content-type'] = 'application/x-www-form-urlencoded';
		} else if (parts.multipart !== undefined) {
			Object.assign(request, await encodeMultipart(request, parts.multipart));
		}
		return request;
	}

	/** Tries until there is a body, a failure that no retry mends, or no right to try again. */
	private async persist<I, O>(
		operation: Operation<I, O, Family>,
		draft: HttpRequest,
		mayResend: boolean,
		{ signal, onLostReply }: CallOptions,
	): Promise<JsonValue> {
		let unclear = false;
		const onUnclear = () => {
			unclear = true;
			onLostReply?.();
		};
		try {
			return await this.tryOn(operation, draft, mayResend, { signal, onLostReply: onUnclear });
		} catch (error) {
			// Whatever ends the tries says nothing about an earlier one whose reply was lost.
			throw unclear && error instanceof PushError ? asUnclear(error) : error;
		}
	}

	private async tryOn<I, O>(
		operation: Operation<I, O, Family>,
		draft: HttpRequest,
		mayResend: boolean,
		{ signal, onLostReply }: CallOptions,
	): Promise<JsonValue> {
		let attempt = 1;
		let throttled = 0;
		let renewed = false;
		for (;;) {
			const { read, sent } = await this.attempt(operation, draft, signal);
			if (read.failure === undefined) {
				this.parts.state.budget.refill(attempt - 1);
				return read.body;
			}
			const reason = read.failure;
			if (reason.outcome === 'unknown') onLostReply?.();
			if (reason.tokenExpired && !renewed && sent !== undefined) {
				renewed = true;
				this.parts.profile.renewToken?.(sent);
				continue;
			}
			if (reason.throttled) {
				throttled += 1;
				if (throttled < THROTTLED_TRIES) continue;
				throw this.error(reason, attempt);
			}
			const allowed = reason.retryable && (reason.outcome === 'rejected' || mayResend);
			if (!allowed || attempt >= this.retry.attempts || !this.parts.state.budget.spend()) {
				throw this.error(reason, attempt);
			}
			await this.wait(reason, attempt, signal);
			attempt += 1;
		}
	}

	private async attempt<I, O>(
		operation: Operation<I, O, Family>,
		draft: HttpRequest,
		signal: AbortSignal | undefined,
	): Promise<{ read: Interpretation; sent?: HttpRequest }> {
		const { profile, transport } = this.parts;
		const limiter = this.limiter(operation.bucket);
		const ticket = await this.guard(limiter.acquire(signal), signal);
		let reply: HttpReply | undefined;
		let sent: HttpRequest;
		try {
			sent = await profile.authorize(draft, operation.family, signal);
			reply = await transport.exchange(sent, signal);
		} catch (error) {
			if (error instanceof ExchangeError) return { read: this.lost(error) };
			throw error;
		} finally {
			limiter.release(ticket, reply === undefined ? {} : profile.readRate(reply.headers));
		}
		const read = profile.interpret(reply, operation.family);
		if (read.failure?.throttled) limiter.pause(this.throttledWait(read.failure, reply));
		return { read, sent };
	}

	private throttledWait(failure: VendorFailure, reply: HttpReply): number {
		return (
			failure.retryAfterMs ??
			this.parts.profile.readRate(reply.headers).resetMs ??
			readRetryAfter(reply.headers['retry-after'], this.parts.clock) ??
			THROTTLED_WAIT_MS
		);
	}

	private limiter(bucket: string): RateLimiter {
		const limit = this.parts.profile.limits[bucket];
		if (limit === undefined) throw new TypeError(`There is no rate limit named ${bucket}`);
		return this.parts.state.limiter(bucket, limit);
	}

	private async wait(failure: VendorFailure, attempt: number, signal?: AbortSignal): Promise<void> {
		const random = this.parts.random ?? Math.random;
		const ms = failure.retryAfterMs ?? backoffMs(attempt, this.retry, random);
		await this.guard(this.parts.clock.sleep(ms, signal), signal);
	}

	/** Turns the rejection of an aborted wait into our own error; nothing was sent while waiting. */
	private async guard<T>(waiting: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
		try {
			return await waiting;
		} catch (error) {
			if (signal?.aborted) throw new CancelledError(this.parts.profile.vendor, 'rejected');
			throw error;
		}
	}

	private lost(error: ExchangeError): Interpretation {
		const outcome = error.delivery === 'notSent' ? 'rejected' : 'unknown';
		if (error.kind === 'cancelled') throw new CancelledError(this.parts.profile.vendor, outcome);
		return { failure: { ...describeLoss(error), outcome } };
	}

	private error(failure: VendorFailure, attempts: number): PushError {
		const details = {
			...failure,
			vendor: this.parts.profile.vendor,
			// A gateway may repeat what it was sent in any text of its reply.
			code: this.redact(failure.code),
			requestId: failure.requestId && this.redact(failure.requestId),
			message: this.redact(
				attempts > 1 ? `${failure.message} (after ${attempts} tries)` : failure.message,
			),
			hint: this.redact(failure.hint),
		};
		if (failure.throttled) return new RateLimitError(details);
		if (failure.httpStatus === undefined) return new TransportError(details);
		return new VendorError(details);
	}

	private read<I, O>(operation: Operation<I, O, Family>, body: JsonValue): O {
		const result = operation.response.safeParse(body);
		if (result.success) return result.data;
		const where = result.error.issues[0]?.path.join('.') ?? '';
		throw new TransportError({
			vendor: this.parts.profile.vendor,
			code: 'UNEXPECTED_REPLY',
			message: this.redact(
				`The vendor's reply to ${operation.name} is not of the documented form${where && ` (at ${where})`}`,
			),
			outcome: 'unknown',
			retryable: operation.resend === 'safe',
			hint:
				operation.resend === 'safe'
					? 'Try again later, and check that the base URL of the credential leads to the vendor.'
					: 'The vendor may have carried out the request. Check its console before sending again.',
		});
	}
}

function redactorOf({ secrets, issuedSecrets }: VendorProfile): Redactor {
	const redact = createRedactor(secrets);
	if (issuedSecrets === undefined) return redact;
	return (text) => createRedactor(issuedSecrets())(redact(text));
}

async function encodeMultipart(
	request: HttpRequest,
	fields: Record<string, string | UploadPart>,
): Promise<Pick<HttpRequest, 'body' | 'headers'>> {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		if (typeof value === 'string') form.set(name, value);
		else form.set(name, new Blob([value.content], { type: value.contentType }), value.fileName);
	}
	const encoded = new Response(form);
	return {
		body: Buffer.from(await encoded.arrayBuffer()),
		headers: { ...request.headers, 'content-type': encoded.headers.get('content-type') ?? '' },
	};
}
