import type { CallOptions } from './core/engine';
import type { PushError } from './core/errors';
import type { JsonObject, JsonValue } from './core/json';
import type {
	EntryResult,
	PushMessage,
	PushTarget,
	SendResult,
	TargetType,
	VendorName,
} from './message';

/** The HTTP request of a send, shown and not sent. */
export interface RequestPreview {
	method: string;
	url: string;
	body: JsonValue;
	/** The request that follows, where a send takes two. */
	then?: RequestPreview;
}

/**
 * The vendor-neutral way to send: what a node needs to turn items into few calls that never repeat.
 * Each vendor folder makes one from its client.
 */
export interface PushSender {
	readonly vendor: VendorName;
	/**
	 * Most targets of a kind in one call; 1 where targets of several items cannot share a call. Without a
	 * body: of the kind at best.
	 */
	capacity(type: TargetType, body?: JsonObject): number;
	/**
	 * Writes everything of a request but its target. `around` is what the vendor wants beside the message, such
	 * as when a scheduled one goes out; only senders that say so take it.
	 * @throws InvalidInputError when the message breaks a documented rule
	 */
	compose(message: PushMessage, raw?: JsonObject, around?: JsonObject): JsonObject;
	/** @throws InvalidInputError when the target breaks a documented rule */
	checkTarget(target: PushTarget): void;
	/**
	 * The idempotency key of a send; undefined where the vendor has none.
	 * `seed` is the same for the same send of an execution, for vendors whose callers choose the key.
	 * `target` is for vendors that have keys for some kinds of sends only.
	 */
	takeKey(seed: string, options: CallOptions, target?: PushTarget): Promise<string | undefined>;
	/**
	 * False where the vendor takes a key and yet does not promise to drop a repetition that carries it: then
	 * a send whose outcome is unknown is not repeated either.
	 */
	readonly keyStopsRepetition?: boolean;
	send(
		body: JsonObject,
		target: PushTarget,
		key: string | undefined,
		options: CallOptions,
	): Promise<SendResult>;
	/** The request that {@link send} would make. */
	preview(body: JsonObject, target: PushTarget): RequestPreview;
	/** Has the vendor check a send without carrying it out, where it can. */
	validate?(body: JsonObject, target: PushTarget, options: CallOptions): Promise<JsonObject>;
	/** Whether a refusal may be due to single targets of a call. */
	blamesTargets: (error: PushError) => boolean;
	/**
	 * Set where personal messages can share a call that every credential may use; the node then gathers
	 * messages with one target each. An endpoint that costs extra is an operation of its own instead.
	 */
	batch?: PushBatchSender;
}

/** One personal message of a call that carries many. */
export interface BatchEntry {
	body: JsonObject;
	/** One registration id, alias or the like. */
	target: string;
	key: string | undefined;
}

/** Sends different messages to different targets in one call, where the vendor can. */
export interface PushBatchSender extends Pick<
	PushSender,
	'vendor' | 'compose' | 'checkTarget' | 'blamesTargets' | 'keyStopsRepetition'
> {
	/** Most entries in one call. */
	readonly capacity: number;
	/**
	 * What a body has in common with those it can share a call with; undefined for one that cannot share any.
	 * Absent: all bodies go together.
	 */
	shareKey?(body: JsonObject): string | undefined;
	/** One key for each entry, fixed before the first attempt. */
	takeKeys(seeds: readonly string[], options: CallOptions): Promise<Array<string | undefined>>;
	/** One result for each entry, in the order of the entries. */
	sendBatch(
		type: TargetType,
		entries: readonly BatchEntry[],
		options: CallOptions,
	): Promise<EntryResult[]>;
	preview(type: TargetType, entries: readonly BatchEntry[]): RequestPreview;
}
