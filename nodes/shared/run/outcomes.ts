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
	const failed = outcomes.filter((outcome) => !outcome.ok);
	const unclear = failed.find(({ error }) => isPushError(error) && error.outcome === 'unknown');
	if (unclear !== undefined) throw unclear.error;
	const [first, ...others] = outcomes.filter((outcome) => outcome.ok);
	if (first === undefined) throw failed[0]?.error ?? new TypeError('An item has no targets');
	return { done: [first, ...others], failed };
}

/** The reply to an item whose targets all succeeded; throws the failure of the first that did not. */
export function onlyReply<R>(outcomes: Array<TargetOutcome<R>>): R {
	const { done, failed } = sortOutcomes(outcomes);
	if (failed[0] !== undefined) throw failed[0].error;
	return done[0].reply;
}
