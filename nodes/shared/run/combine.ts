import { isPushError, StoppedError } from './failure';
import type { TargetOutcome, Work } from './operation';
import { planCalls, type BatchCall, type Call, type Prepared } from './plan';
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

	has(groupKey: string, target: string): boolean {
		return this.groups.get(groupKey)?.has(target) === true;
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
	const book = new OutcomeBook<R>();
	let fatal: Error | undefined;
	await forEachConcurrently(planCalls(work, prepared), hooks.concurrency, async (call) => {
		const stop = reasonToStop(fatal, hooks.signal);
		if (stop !== undefined) refuseAny(book, call, stop);
		else if ('parts' in call) fatal = (await carryOutBatch(work, call, book, hooks)) ?? fatal;
		else fatal = (await carryOut(work, call, book, hooks)) ?? fatal;
		hooks.onProgress?.('parts' in call ? call.parts.length : call.targets.length);
	});
	return book;
}

function refuseAny<G, R>(book: OutcomeBook<R>, call: Call<G> | BatchCall<G>, error: Error): void {
	if ('parts' in call) refuseParts(book, call, error);
	else refuse(book, call, error);
}

/** A refused batch is taken apart into calls of one part each, which tell the bad part by themselves. */
async function carryOutBatch<G, R>(
	work: Work<G, R>,
	call: BatchCall<G>,
	book: OutcomeBook<R>,
	hooks: CombineHooks,
): Promise<Error | undefined> {
	const replies = await settle(
		async () => await work.batch?.call(call.parts, { signal: hooks.signal }),
	);
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
		return undefined;
	}
	const { error } = replies;
	if (isFatal(error) || work.blamesTargets?.(error) !== true) {
		refuseParts(book, call, error);
		return isFatal(error) ? error : undefined;
	}
	for (const { group, groupKey, target } of call.parts) {
		const single = { group, groupKey, targets: [target] };
		const stop = reasonToStop(await carryOut(work, single, book, hooks), hooks.signal);
		if (stop !== undefined) {
			refuseUnsettled(book, call, stop);
			return stop;
		}
	}
	return undefined;
}

function refuseParts<G, R>(book: OutcomeBook<R>, call: BatchCall<G>, error: Error): void {
	for (const { groupKey, target } of call.parts)
		book.record(groupKey, [target], { ok: false, error });
}

function refuseUnsettled<G, R>(book: OutcomeBook<R>, call: BatchCall<G>, error: Error): void {
	for (const { groupKey, target } of call.parts) {
		if (!book.has(groupKey, target)) book.record(groupKey, [target], { ok: false, error });
	}
}

/** Returns the error that makes all further calls pointless, if there was one. */
async function carryOut<G, R>(
	work: Work<G, R>,
	call: Call<G>,
	book: OutcomeBook<R>,
	hooks: CombineHooks,
): Promise<Error | undefined> {
	const reply = await settle(
		async () => await work.call(call.group, call.targets, { signal: hooks.signal }),
	);
	if (reply.ok) {
		accept(book, call, reply.value);
		return undefined;
	}
	if (isFatal(reply.error)) {
		refuse(book, call, reply.error);
		return reply.error;
	}
	if (call.targets.length === 1 || work.blamesTargets?.(reply.error) !== true) {
		refuse(book, call, reply.error);
		return undefined;
	}
	return await narrowDown(work, call, reply.error, book, hooks);
}

/**
 * Splits a refused call until each bad target is known: at most 2·b·log2(n)+1 calls for b bad targets
 * among n. Targets that the vendor names are set aside at once. A half whose sister was accepted holds the
 * fault for certain and is split without asking again.
 */
async function narrowDown<G, R>(
	work: Work<G, R>,
	call: Call<G>,
	refusal: Error,
	book: OutcomeBook<R>,
	hooks: CombineHooks,
): Promise<Error | undefined> {
	work.onSplit?.(call.group, call.targets, refusal);
	const named = namedTargets(refusal, call.targets);
	if (named.bad.length > 0) {
		refuse(book, { ...call, targets: named.bad }, refusal);
		if (named.rest.length === 0) return undefined;
		return await carryOut(work, { ...call, targets: named.rest }, book, hooks);
	}
	const middle = Math.floor(call.targets.length / 2);
	const left = { ...call, targets: call.targets.slice(0, middle) };
	const right = { ...call, targets: call.targets.slice(middle) };
	const stop = await carryOut(work, left, book, hooks);
	const reason = reasonToStop(stop, hooks.signal);
	if (reason !== undefined) {
		refuse(book, right, reason);
		return stop;
	}
	const leftIsClean = book.of(call.groupKey, left.targets).every((outcome) => outcome.ok);
	if (!leftIsClean) return await carryOut(work, right, book, hooks);
	if (right.targets.length > 1) return await narrowDown(work, right, refusal, book, hooks);
	refuse(book, right, refusal);
	return undefined;
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
function reasonToStop(
	fatal: Error | undefined,
	signal: AbortSignal | undefined,
): Error | undefined {
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
