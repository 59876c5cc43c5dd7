import type { IDataObject } from 'n8n-workflow';

import { isPushError, NodeFailure } from './failure';
import type { RunContext, TargetOutcome, Task, Work } from './operation';
import { addToMessage, onlyReply } from './outcomes';
import { chunk } from './plan';
import { settleSync, type Settled } from './settle';
import { Turns } from './turns';

type Json = IDataObject | IDataObject[];

/**
 * Work with one call for each different request; items with equal requests share the reply. `check` throws for
 * an item whose request breaks a rule, before any call is made.
 */
export function requestWork<G extends object>(
	read: (itemIndex: number) => G,
	call: (request: G, options: { signal?: AbortSignal }) => Promise<Json>,
	check?: (request: G) => void,
): Work<G, Json> {
	return {
		cap: () => 1,
		prepare: (itemIndex) => {
			const group = read(itemIndex);
			check?.(group);
			return { key: JSON.stringify(group), group, targets: [''] };
		},
		call: async (group, _targets, options) => await call(group, options),
		present: (outcomes) => onlyReply(outcomes),
	};
}

/** Work whose items hand in ids, many of which fit into one call. */
export interface ListWork<G, R> {
	cap: number;
	read(itemIndex: number): { group: G; targets: string[] };
	/** Checks what a call of these targets alone would send; throws for the item that brings them. */
	check?(group: G, targets: string[]): void;
	/**
	 * Set where the rows of one target are to be carried out in their order: whether a group's change comes to the
	 * same when it is made twice. The later ones find their turn in the group.
	 */
	inOrder?(group: G): boolean;
	call: Work<G, R>['call'];
	recall?: Work<G, R>['recall'];
	blamesTargets(error: Error): boolean;
	present: Work<G, R>['present'];
}

export function listWork<G extends object, R>(list: ListWork<G, R>): Work<G, R> {
	const turns = new Turns();
	return {
		cap: () => list.cap,
		prepare: (itemIndex): Task<G> => {
			const { group: read, targets } = list.read(itemIndex);
			for (const part of chunk(targets, list.cap)) list.check?.(read, part);
			const key = JSON.stringify(read);
			const turn = list.inOrder === undefined ? 0 : turns.take(key, targets, list.inOrder(read));
			if (turn === 0) return { key, group: read, targets };
			const group = { ...read, turn };
			return { key: JSON.stringify(group), group, targets, turn };
		},
		call: list.call,
		recall: list.recall,
		blamesTargets: (error) => list.blamesTargets(error),
		present: list.present,
	};
}

/** What the vendor says of an id: a row, that the id is invalid, or why this id alone failed. */
export type Answer = IDataObject | InvalidTarget | Error;

export type Answers = ReadonlyMap<string, Answer>;

/** Work that asks the vendor about ids, or changes them: each gets a row of its own, or is found to be invalid. */
export interface LookUpWork<G> extends Pick<
	ListWork<G, never>,
	'cap' | 'read' | 'check' | 'inOrder'
> {
	/** The vendor's answers by id; an id that is missing here is one that the vendor does not know. */
	call(group: G, ids: string[], options: { signal?: AbortSignal }): Promise<Answers>;
	recall?: Work<G, Answers>['recall'];
	blamesTargets(error: Error): boolean;
	/** Whether a refusal of a call with a single id says that this id is invalid. */
	isInvalid?(error: Error): boolean;
	/** The output items of an id that the vendor knows. */
	present(id: string, answer: IDataObject, group: G): Json;
	/** Why an id that the vendor's answer leaves out is invalid, e.g. "Getui does not know this client ID". */
	missing: string;
	/** The id in what the work calls one, where that holds more; `present` gets it whole. */
	idOf?(target: string): string;
}

/** The answers to a call that did the same for all its ids. */
export function allDone(ids: readonly string[]): Answers {
	return new Map(ids.map((id) => [id, {}]));
}

/** An id that the vendor names as invalid, and why. */
export class InvalidTarget {
	constructor(
		readonly reason: string,
		readonly code: string | null = null,
	) {}
}

/**
 * Ids of many items share calls. An id that the vendor knows comes out as a row; one that is invalid leaves
 * through the output "Invalid Targets", so that a flow can take it out of its own database. An item fails with
 * the first of its ids that failed in another way.
 */
export function lookUpWork<G extends object>(
	context: Pick<RunContext<unknown>, 'parameters'>,
	list: LookUpWork<G>,
): Work<G, Answers> {
	type Outcome = TargetOutcome<Answers>;
	const idOf = (outcome: Outcome) => list.idOf?.(outcome.target) ?? outcome.target;
	const answerOf = (outcome: Outcome): IDataObject | InvalidTarget => {
		const answer = outcome.ok
			? (outcome.reply.get(outcome.target) ?? leftOut(outcome.reply, outcome.target, list.missing))
			: outcome.error;
		if (!(answer instanceof Error)) return answer;
		if (list.isInvalid?.(answer) !== true) {
			return onlyReply<never>([{ target: idOf(outcome), ok: false, error: answer }]);
		}
		return new InvalidTarget(answer.message, isPushError(answer) ? answer.code : null);
	};
	const rowsOf = (target: string, answer: IDataObject, group: G) =>
		[list.present(target, answer, group)]
			.flat()
			.map((row) => stamp(context, { ...row, ...replayMark([answer]) }));
	return {
		...listWork({
			...list,
			present: (outcomes: Outcome[], group: G) =>
				allAnswers(outcomes.map((outcome) => settleSync(() => answerOf(outcome)))).flatMap(
					(answer, index) =>
						answer instanceof InvalidTarget
							? []
							: rowsOf(outcomes[index]?.target ?? '', answer, group),
				),
		}),
		invalid: (outcomes) =>
			outcomes.flatMap((outcome) => {
				const answer = answerOf(outcome);
				if (!(answer instanceof InvalidTarget)) return [];
				const { reason, code } = answer;
				return [stamp(context, { target: idOf(outcome), reason, code })];
			}),
	};
}

const inLowerCase = new WeakMap<Answers, ReadonlyMap<string, string>>();

/** An id that an answer leaves out is invalid, unless the answer spells it in other letters. */
function leftOut(answers: Answers, target: string, missing: string): Answer {
	let ids = inLowerCase.get(answers);
	if (ids === undefined) {
		ids = new Map([...answers.keys()].map((id) => [id.toLowerCase(), id]));
		inLowerCase.set(answers, ids);
	}
	const other = ids.get(target.toLowerCase());
	if (other === undefined) return new InvalidTarget(missing);
	return new NodeFailure(
		'OTHER_CASE',
		`The vendor answered for "${other}" and not for "${target}"`,
		'Write the ID in the letters that the vendor uses, capital or small.',
	);
}

/** What an output item tells when earlier tries of the run made all that it stands for. */
export function replayMark(answers: Iterable<Answer>): { replayed?: true } {
	const all = [...answers].every((answer) => 'replayed' in answer && answer.replayed === true);
	return all ? { replayed: true } : {};
}

/** The answers to an item; throws its first failure, with what became of the others. */
function allAnswers<T>(answers: Array<Settled<T>>): T[] {
	const failed = answers.find((answer) => !answer.ok);
	const done = answers.filter((answer) => answer.ok);
	if (failed === undefined) return done.map(({ value }) => value);
	if (done.length === 0) throw failed.error;
	throw addToMessage(
		failed.error,
		`; ${done.length} of the ${answers.length} targets of this item went through`,
	);
}

/** What every operation's output starts with. */
export function stamp(
	context: Pick<RunContext<unknown>, 'parameters'>,
	json: IDataObject,
): IDataObject {
	return { vendor: context.parameters.get('resource', 0) as string, ...json };
}
