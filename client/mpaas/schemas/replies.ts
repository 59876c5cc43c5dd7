import * as z from 'zod';

import { isPlainObject, parseJson, type JsonValue } from '../../core/json';
import { idText, lazily } from '../../core/schema';

/** A failure never gets this far; what is left of the frame must not turn a success into one. */
const frame = { RequestId: idText.nullish(), ResultCode: idText.nullish() };

/** Not `false` any more; one reply or another prints it as text. */
const verdict = z.union([z.boolean(), z.literal('true')]);

/** What mPaaS says of a push, a revocation or a change of a device. */
export const pushReply = lazily(() =>
	z.looseObject({
		...frame,
		PushResult: z
			.looseObject({
				Success: verdict,
				ResultMsg: z.string().nullish(),
				/** Task id of a multiple push or a broadcast, id of the schedule for a later push. */
				Data: idText.nullish(),
			})
			.nullish(),
	}),
);

export type MpaasPushReply = z.infer<typeof pushReply>;

/**
 * A reply with `ResultContent.Data`. The documents print the content as an object or as JSON text, with
 * names in either capitalisation; here it is an object with names as the SDKs have them.
 */
export function contentReply<T extends z.ZodType>(data: T) {
	return z.looseObject({
		...frame,
		ResultContent: z.preprocess(toContent, z.looseObject({ Data: data })),
	});
}

function toContent(value: unknown): unknown {
	// Where there is nothing to tell, there may be no content either.
	if (value === undefined || value === null || value === '') return {};
	let content: unknown = value;
	if (typeof value === 'string') {
		try {
			content = parseJson(value);
		} catch {
			return value;
		}
	}
	return capitalised(content as JsonValue);
}

function capitalised(value: JsonValue): JsonValue {
	if (Array.isArray(value)) return value.map(capitalised);
	if (!isPlainObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [
			name.charAt(0).toUpperCase() + name.slice(1),
			capitalised(member),
		]),
	);
}

/** The frame of template and device operations. */
export const wrapper = {
	RequestId: idText.nullish(),
	Success: verdict.nullish(),
	Code: idText.nullish(),
};

export const doneReply = lazily(() => z.looseObject(wrapper));
