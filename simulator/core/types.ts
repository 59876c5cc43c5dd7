import type { IncomingHttpHeaders } from 'node:http';

/** Time as the simulated vendors see it; tests and the page may run it faster or by hand. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Runs `task` once the clock reaches `time`; returns a function that calls it off. */
	at(time: number, task: () => void): () => void;
	/** Moves the clock forward, running every task that falls due on the way. */
	advance(ms: number): void;
	/** Clock milliseconds per real millisecond; 0 stands still until `advance`. */
	speed: number;
	/** Drops all waiting tasks and goes back to the time of the start. */
	reset(): void;
	/** Drops all waiting tasks. */
	stop(): void;
}

/** One file or text part of a multipart upload. */
export interface UploadedFile {
	field: string;
	filename: string;
	data: Buffer;
	/** The part was larger than the frame accepts; `data` holds its beginning. */
	truncated: boolean;
}

export interface MultipartForm {
	fields: Record<string, string>;
	files: UploadedFile[];
}

/** What a vendor's route handler sees of a request. */
export interface SimRequest {
	method: string;
	/** Path without the query, as sent. */
	path: string;
	operation: string;
	/** Path parameters, percent-decoded exactly once. */
	params: Record<string, string>;
	/** First value of each query parameter. */
	query: Record<string, string>;
	headers: IncomingHttpHeaders;
	ip: string;
	/** Came in over TLS. */
	secure: boolean;
	body: Buffer | undefined;
	/** Parses the body; throws `MalformedBodyError`. Integers beyond 2^53 come as bigint. */
	json(): unknown;
	/** Reads a multipart body; throws `MalformedBodyError` for any other kind. */
	form(): Promise<MultipartForm>;
}

/** What a handler answers; `body` undefined means an empty body. */
export interface SimReply {
	status: number;
	headers?: Record<string, string>;
	/** Serialised as JSON, a bigint as a bare number; a Buffer goes out as it is. */
	body?: unknown;
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One documented operation. `url` uses `:name` for a path parameter. */
export interface Route {
	operation: string;
	method: HttpMethod;
	url: string;
	handle(request: SimRequest): SimReply | Promise<SimReply>;
}

/** The request never reaches an operation, or a fault asks for one of the vendor's own refusals. */
export type Refusal =
	| { kind: 'notFound' }
	| { kind: 'wrongMethod' }
	| { kind: 'malformedUrl' }
	| { kind: 'malformedBody'; reason: string }
	| { kind: 'bodyTooLarge' }
	| { kind: 'rateLimited'; resetSeconds: number }
	| { kind: 'unauthorized' }
	| { kind: 'code'; code: number; message?: string }
	| { kind: 'crash'; reason: string };

/** A line of the request log; it never holds headers or bodies. */
export interface RequestRecord {
	n: number;
	/** Clock time of arrival. */
	at: number;
	vendor: string;
	operation: string;
	method: string;
	path: string;
	/** HTTP status sent; 0 while unanswered or when the connection was cut. */
	status: number;
	/** The fault applied, if any. */
	fault?: FaultKind;
}

export type FaultKind =
	/** TCP reset before the vendor acts. */
	| 'reset'
	/** The vendor acts, then the connection is reset without a reply. */
	| 'resetAfter'
	/** The vendor acts, then the reply is cut off half way. */
	| 'resetDuring'
	/** No reply, ever. */
	| 'stall'
	/** The reply comes `delayMs` late. */
	| 'slow'
	/** A bare HTTP status with a JSON, HTML or empty body. */
	| 'status'
	/** One of the vendor's own error codes. */
	| 'vendorError'
	/** A login page of a captive portal: 200 with HTML. */
	| 'html200'
	| 'emptyBody'
	| 'invalidJson'
	/** A JSON reply of `megabytes` MB. */
	| 'hugeBody'
	| 'noContentType'
	/** The body in many chunks, cutting multi-byte characters in two. */
	| 'chunked'
	| 'rateLimited'
	| 'unauthorized';

/** Which requests a fault hits; every field given must fit. */
export interface FaultMatch {
	vendor?: string;
	/** An operation's name, as in `Route.operation`. */
	operation?: string;
	/** A regular expression over the path. */
	path?: string;
	method?: string;
}

export interface FaultSpec {
	match?: FaultMatch;
	kind: FaultKind;
	/** Does the vendor act on the request first? The default depends on the kind. */
	when?: 'before' | 'after';
	/** Hit only the nth matching request (1 = first). */
	nth?: number;
	/** Hit at most this many requests; default unlimited, 1 when `nth` is given. */
	times?: number;
	/** Hit with this probability (0..1), drawn from a generator seeded with `seed`. */
	probability?: number;
	seed?: number;
	delayMs?: number;
	status?: number;
	body?: 'json' | 'html' | 'empty';
	/** For `vendorError`. */
	code?: number;
	message?: string;
	megabytes?: number;
	/** For `rateLimited`: what the reset header says; default 1. */
	resetSeconds?: number;
}

/** A fault in force and how often it hit. */
export interface Fault extends FaultSpec {
	id: string;
	seen: number;
	hits: number;
}

/** What one phone shows of one message. */
export interface Face {
	kind: 'notification' | 'message';
	title: string;
	body: string;
	image?: string;
	icon?: string;
	/** Changes the app icon's number: set to, or add to. */
	badge?: { mode: 'set' | 'add'; value: number };
}

export type NoticeState = 'shown' | 'withdrawn' | 'replaced';

/** One entry of a phone's notification stack. */
export interface Notice {
	n: number;
	msgId: string;
	at: number;
	state: NoticeState;
	face: Face;
}

/** One simulated handset, the same for every vendor. */
export interface Phone {
	/** Position in the registry; deliveries refer to it. */
	index: number;
	vendor: string;
	/** The vendor's id of the app it belongs to. */
	app: string;
	/** The vendor's id of the device: registration id, client id, ... */
	id: string;
	platform: string;
	/** Handset maker, when it is reached over that maker's channel. */
	brand?: string;
	alias: string | null;
	tags: Set<string>;
	mobile: string | null;
	badge: number;
	online: boolean;
	registeredAt: number;
	lastSeenAt: number;
	/** Clock time of the last delivery, 0 before the first. */
	lastDeliveryAt: number;
	received: number;
	stack: Notice[];
}

export interface PhoneSpec {
	id: string;
	platform?: string;
	brand?: string;
	alias?: string | null;
	tags?: string[];
	mobile?: string | null;
	online?: boolean;
	registeredAt?: number;
	lastSeenAt?: number;
}

/** Many phones at once; ids are numbered from `start`. */
export interface PhoneBatch {
	count: number;
	prefix?: string;
	platforms?: string[];
	start?: number;
	/** Gives phone n the alias `{aliasPrefix}{n}`. */
	aliasPrefix?: string;
	tags?: string[];
}

/** One message on its way to phones. */
export interface Message {
	vendor: string;
	app: string;
	id: string;
	at: number;
	/** Offline phones get it until then. */
	expiresAt: number;
	/** What a phone shows of it. */
	faces(phone: Phone): readonly Face[];
	/** Is the phone reached through its maker's service even while the app is offline? */
	reachesOffline: (phone: Phone) => boolean;
	/** Phone indexes. */
	targets: number[];
	/** Phone indexes, once per delivery, in order of arrival; a doubled index is a doubled delivery. */
	delivered: number[];
	withdrawn: boolean;
	/** An earlier message this one takes the place of on Android. */
	replaces?: string;
	/** Notification, in-app message or both, as the vendor counts them. */
	carries: { notification: boolean; message: boolean };
}

export interface Totals {
	requests: number;
	connections: number;
	phones: number;
	messages: number;
	deliveries: number;
	withdrawn: number;
}
