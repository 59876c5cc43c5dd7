import type { JsonObject } from '../core/json';
import type { Redactor } from '../core/redact';
import type { EntryResult } from '../message';
import { explainJPushEntry } from './errors';
import type { JPushEntryReply } from './schemas/replies';

const asIs: Redactor = (text) => text;

/** A reply that passes a push over. */
export const UNMENTIONED = {
	vendor: 'jpush',
	outcome: 'unknown',
	code: 'UNEXPECTED_REPLY',
	message: 'The reply of the vendor does not say what became of this push',
	hint: 'Check the push history in the Jiguang console before sending again.',
	retryable: false,
} as const;

/**
 * What became of each push of a batch, in the order of `cids`. A push that the reply does not mention has an
 * unknown outcome; its cid keeps a repetition from sending it twice. `redact` is the client's.
 */
export function readBatchResults(
	reply: Readonly<Record<string, JPushEntryReply>>,
	cids: readonly string[],
	redact: Redactor = asIs,
): EntryResult[] {
	return cids.map((cid) =>
		readEntry(Object.hasOwn(reply, cid) ? reply[cid] : undefined, redact, { idempotencyKey: cid }),
	);
}

/** What became of a group push in each of its apps; the app key is among the details. */
export function readGroupResults(
	reply: { apps: Readonly<Record<string, JPushEntryReply>> },
	redact: Redactor = asIs,
): Array<EntryResult & { appKey: string }> {
	return Object.entries(reply.apps).map(([appKey, entry]) => ({
		...readEntry(entry, redact),
		appKey,
	}));
}

function readEntry(
	entry: JPushEntryReply | undefined,
	redact: Redactor,
	key: { idempotencyKey?: string } = {},
): EntryResult {
	if (entry?.error !== undefined && entry.error.code !== '0') {
		return readFailure(entry, entry.error, redact);
	}
	if (entry?.msg_id === undefined) return UNMENTIONED;
	const { msg_id: messageId, ...details } = entry;
	return {
		vendor: 'jpush',
		outcome: 'accepted',
		messageId,
		...key,
		details: details as JsonObject,
	};
}

function readFailure(
	entry: JPushEntryReply,
	error: NonNullable<JPushEntryReply['error']>,
	redact: Redactor,
): EntryResult {
	const { code, message, hint, outcome, retryable } = explainJPushEntry(
		error.code ?? 'NO_CODE',
		redact(error.message ?? ''),
	);
	return {
		vendor: 'jpush',
		outcome,
		code,
		message,
		hint,
		retryable,
		// The id of a push that failed is none to ask a report for, but support knows it.
		...(entry.msg_id === undefined ? {} : { requestId: entry.msg_id }),
	};
}
