import { isPushError, isRetold, StoppedError } from './failure';
import type { TargetOutcome, Work } from './operation';
import { inTurns, planCalls, type BatchCall, type Call, type Prepared } from './plan';
import { settle } from './settle';

export interface CombineHooks {
	signal: AbortSignal | undefined;
	/** Calls that may be on their way at the same time. */
	concurrency: number;
	/** Called after each finished call with the targets it settled. */
	onProgress?(settledTargets: number): void;
}

/** What came of a call for its targets; all of them share it, so that rows by the thousand cost little. */
type Share<R> =
	TargetOutcome<R> extends infer O ? (O extends O ? Omit<O, 'target'> : never) : never;

/** Outcomes by group and target. Grows with the targets, not with the calls. */
export class OutcomeBook<R> {
	private readonly groups = new Map<string, Map<string, Share<R>>>();

	record(groupKey: string, targets: Iterable<string>, share: Share<R>): void {
		let group = this.groups.get(groupKey);
		if (group === undefined) {
			group = new Map();
			this.groups.set(groupKey, group);
		}
		for (const target of targets) group.set(target, share);
	}

	of(groupKey: string, targets: readonly string[]): Array<TargetOutcome<R>> {
		const group = this.groups.get(groupKey);
		return targets.map((target) => {
			const share = group?.get(target);
			if (share === undefined) throw new TypeError(`No call was made for ${target}`);
			return { target, ...share };
		});
	}
}

/**
 * Carries out the prepared items in as few calls as the vendor allows. Equal targets of a group are
 * sent once. A refusal that may be due to single targets is narrowed down to them.
 */
export async function combine<G, R>(
	work: Work<G, R>,
	prepared: ReadonlyArray<Prepared<G>>,
	hooks: CombineHooks,
): Promise<OutcomeBook<R>> {
	const round = { work, book: new OutcomeBook<R>(), signal: hooks.signal, fatal: undefined };
	for (const turn of inTurns(prepared)) {
		await forEachConcurrently(planCalls(work, turn), hooks.concurrency, async (call) => {
			if ('parts' in call) await carryOutBatch(round, call);
			else await carryOut(round, call);
			hooks.onProgress?.('parts' in call ? call.parts.length : call.targets.length);
		});
	}
	return round.book;
}

/** What all calls of a run have in common. */
interface Round<G, R> {
	readonly work: Work<G, R>;
	readonly book: OutcomeBook<R>;
	readonly signal: AbortSignal | undefined;
	/** A failure that every further call would meet as well. */
	fatal: Error | undefined;
}

/** A refused batch is taken apart into calls of one part each, which tell the bad part by themselves. */
async function carryOutBatch<G, R>(round: Round<G, R>, call: BatchCall<G>): Promise<void> {
	const { work, book, signal } = round;
	const stop = reasonToStop(round);
	const replies = await settle(async () => {
		if (stop !== undefined) throw stop;
		return await work.batch?.call(call.parts, { signal });
	});
	if (replies.ok) {
		const callSize = call.parts.length;
		call.parts.forEach(({ groupKey, target }, index) => {
			const reply = replies.value?.[index];
			if (reply === undefined) throw new TypeError(`The batch brought no result for ${target}`);
			book.record(
				groupKey,
				[target],
				reply.ok ? { ok: true, reply: reply.value, callSize } : { ok: false, error: reply.error },
			);
		});
		return;
	}
	const { error } = replies;
	if (isFatal(error)) round.fatal ??= error;
	const isOfTargets = !isFatal(error) && work.blamesTargets?.(error) === true;
	// A batch that is not sent any more may hold parts that an earlier try sent.
	if (stop !== undefined || isOfTargets) {
		for (const { group, groupKey, target } of call.parts)
			await carryOut(round, { group, groupKey, targets: [target] });
	} else refuseParts(book, call, error);
}

function refuseParts<G, R>(book: OutcomeBook<R>, call: BatchCall<G>, error: Error): void {
	for (const { groupKey, target } of call.parts)
		book.record(groupKey, [target], { ok: false, error });
}

async function carryOut<G, R>(round: Round<G, R>, call: Call<G>): Promise<void> {
	const { work, book, signal } = round;
	const { group, targets } = call;
	const stop = reasonToStop(round);
	const reply = await settle(async () => {
		if (stop === undefined) return await work.call(group, targets, { signal });
		if (work.recall === undefined) throw stop;
		return work.recall(group, targets, stop);
	});
	if (reply.ok) {
		accept(book, call, reply.value);
		return;
	}
	const { error } = reply;
	if (isFatal(error)) round.fatal ??= error;
	const isOfTargets = !isFatal(error) && work.blamesTargets?.(error) === true;
	if (targets.length > 1 && isOfTargets) await narrowDown(round, call, error);
	else refuse(book, call, error);
}

/**
 * Splits a refused call until each bad target is known: at most 2·b·log2(n)+1 calls for b bad targets
 * among n. Targets that the vendor names are set aside at once. A half whose sister was accepted holds the
 * fault for certain and is split without asking again.
 */
async function narrowDown<G, R>(round: Round<G, R>, call: Call<G>, refusal: Error): Promise<void> {
	const { work, book } = round;
	work.onSplit?.(call.group, call.targets, refusal);
	const named = namedTargets(refusal, call.targets);
	if (named.bad.length > 0) {
		refuse(book, { ...call, targets: named.bad }, refusal);
		if (named.rest.length > 0) await carryOut(round, { ...call, targets: named.rest });
		return;
	}
	const middle = Math.floor(call.targets.length / 2);
	const left = { ...call, targets: call.targets.slice(0, middle) };
	const right = { ...call, targets: call.targets.slice(middle) };
	await carryOut(round, left);
	const leftIsClean = book.of(call.groupKey, left.targets).every((outcome) => outcome.ok);
	// When the refusal is an earlier try's, that try may have had the right half accepted.
	if (!leftIsClean || isRetold(refusal)) await carryOut(round, right);
	else if (right.targets.length > 1) await narrowDown(round, right, refusal);
	else refuse(book, right, refusal);
}

function namedTargets(refusal: Error, targets: string[]): { bad: string[]; rest: string[] } {
	const named = new Set(isPushError(refusal) ? refusal.invalidTargets : []);
	return {
		bad: targets.filter((target) => named.has(target)),
		rest: targets.filter((target) => !named.has(target)),
	};
}

function accept<G, R>(book: OutcomeBook<R>, call: Call<G>, reply: R): void {
	book.record(call.groupKey, call.targets, { ok: true, reply, callSize: call.targets.length });
}

function refuse<G, R>(book: OutcomeBook<R>, call: Call<G>, error: Error): void {
	book.record(call.groupKey, call.targets, { ok: false, error });
}

function isFatal(error: Error): boolean {
	return isPushError(error) && error.fatal;
}

/** Why a call is not even made: the user stopped the run, or it would fail like the one before. */
function reasonToStop<G, R>({ fatal, signal }: Round<G, R>): Error | undefined {
	return signal?.aborted ? new StoppedError() : fatal;
}

/** Runs `step` over a list, a bounded number at a time, without a promise for each entry that waits. */
export async function forEachConcurrently<T>(
	list: readonly T[],
	concurrency: number,
	step: (entry: T) => Promise<void>,
): Promise<void> {
	let next = 0;
	const worker = async () => {
		while (next < list.length) {
			const entry = list[next] as T;
			next += 1;
			await step(entry);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, list.length) }, worker));
}
