import type * as z from 'zod';

import type { HttpRequest } from './transport';

/**
 * When a request whose outcome is unknown may be sent again.
 * - `safe`: always; repeating it changes nothing.
 * - `keyed`: only when its input carries an idempotency key.
 * - `never`: only when it is certain that the vendor did not see it.
 */
export type Resend = 'safe' | 'keyed' | 'never';

/** A file part of a multipart body. */
export interface UploadPart {
	fileName: string;
	contentType: string;
	content: Uint8Array;
}

/** The HTTP form of an operation's input. */
export interface HttpParts {
	method: HttpRequest['method'];
	/**
	 * Path segments below the family's base; each is percent-encoded, so none can change the path's depth.
	 * A list is one segment of values with commas between them.
	 */
	path: ReadonlyArray<string | readonly string[]>;
	/** Undefined members are left out. */
	query?: Record<string, string | number | undefined>;
	/** Headers that belong to the operation's input. Undefined members are left out. */
	headers?: Record<string, string | undefined>;
	/** A JSON body. */
	json?: unknown;
	/** An `application/x-www-form-urlencoded` body. */
	form?: Record<string, string>;
	/** A `multipart/form-data` body. */
	multipart?: Record<string, string | UploadPart>;
}

/** One operation of a vendor: what it takes, what it answers and how it travels. */
export interface Operation<Input, Output, Family extends string = string> {
	/** Name of the client method. */
	readonly name: string;
	/** Whether the operation is in the vendor document that the project was asked to implement. */
	readonly seed: boolean;
	/** The vendor's page that describes it. */
	readonly source: string;
	/** Selects base URL, authorisation and error table. */
	readonly family: Family;
	/** The rate limit that a call counts against. */
	readonly bucket: string;
	readonly resend: Resend;
	/** Strict: an unknown key is a mistake. */
	readonly request: z.ZodType<Input>;
	/** Loose: unknown fields are kept. */
	readonly response: z.ZodType<Output>;
	readonly http: (input: Input) => HttpParts;
	/** The idempotency key inside an input, for `keyed` operations. */
	readonly key?: (input: Input) => string | undefined;
}

/** Keeps the inferred input and output types of an operation's definition. */
export function defineOperation<Input, Output, Family extends string>(
	operation: Operation<Input, Output, Family>,
): Operation<Input, Output, Family> {
	return operation;
}
