import type { IDataObject } from 'n8n-workflow';

import { isPushError } from './failure';
import type { TargetOutcome } from './operation';

type Done<R> = Extract<TargetOutcome<R>, { ok: true }>;
type Failed<R> = Extract<TargetOutcome<R>, { ok: false }>;

export interface SortedOutcomes<R> {
	done: [Done<R>, ...Array<Done<R>>];
	failed: Array<Failed<R>>;
}

/**
 * Sorts what came of an item's targets. Throws when no target succeeded, or when what happened to one is
 * unknown: such an item must not look like a success.
 */
export function sortOutcomes<R>(outcomes: Array<TargetOutcome<R>>): SortedOutcomes<R> {
	const done: Array<Done<R>> = [];
	const failed: Array<Failed<R>> = [];
	for (const outcome of outcomes) {
		if (outcome.ok) done.push(outcome);
		else failed.push(outcome);
	}
	const unclear = failed.find(({ error }) => isPushError(error) && error.outcome === 'unknown');
	if (unclear !== undefined) throw nameTarget(unclear);
	if (!isFilled(done)) {
		throw failed[0] === undefined ? new TypeError('An item has no targets') : nameTarget(failed[0]);
	}
	return { done, failed };
}

function isFilled<T>(list: T[]): list is [T, ...T[]] {
	return list.length > 0;
}

/** The reply to an item whose targets all succeeded; throws the failure of the first that did not. */
export function onlyReply<R>(outcomes: Array<TargetOutcome<R>>): R {
	const { done, failed } = sortOutcomes(outcomes);
	if (failed[0] !== undefined) throw nameTarget(failed[0]);
	return done[0].reply;
}

/** Targets of an item that failed beside others that went through. */
export function tellRefused(failed: ReadonlyArray<Failed<unknown>>): IDataObject {
	if (failed.length === 0) return {};
	const refused = failed.map(({ target, error: { message }, error }) => ({
		target,
		message,
		...(isPushError(error) ? { code: error.code } : {}),
	}));
	return { refused };
}

/** Ids, aliases and the like; whole targets such as a combination of tags have no short name. */
const SHORT_NAME = /^[^{["]{1,64}$/;

/** A vendor's refusal of a call with many ids does not say which of them is meant; the item's message does. */
function nameTarget<R>({ target, error }: Failed<R>): Error {
	// A wrong credential is no fault of the target.
	if (isPushError(error) && error.fatal) return error;
	if (!SHORT_NAME.test(target) || error.message.includes(target)) return error;
	return addToMessage(error, ` [${target}]`);
}

/** The same failure of a call with more in its message; other failures stay as they are. */
export function addToMessage(error: Error, more: string): Error {
	if (!isPushError(error)) return error;
	const amended = new Error(`${error.message}${more}`, { cause: error });
	return Object.assign(amended, {
		vendor: error.vendor,
		code: error.code,
		outcome: error.outcome,
		retryable: error.retryable,
		httpStatus: error.httpStatus,
		requestId: error.requestId,
		hint: error.hint,
		field: error.field,
	});
}

/** The failure of a call after others for the same item were carried out: not all is as it was. */
export function partlyDone(error: Error, done: string): Error {
	if (!isPushError(error)) return error;
	const hint = error.hint.replace(/^Nothing was sent\. /, '');
	const { fatal } = error;
	return Object.assign(addToMessage(error, `; ${done}`), { outcome: 'unknown', hint, fatal });
}
