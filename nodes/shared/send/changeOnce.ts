import type { IDataObject } from 'n8n-workflow';

import type { CallOptions } from '../../../client';
import { stillUnclear, isUnclear } from '../run/failure';
import type { RunContext, Work } from '../run/operation';
import { onlyReply } from '../run/outcomes';
import { settle } from '../run/settle';
import { Turns } from '../run/turns';
import { InvalidTarget, stamp, type Answer, type Answers } from '../run/works';
import { Ledger } from './ledger';

/** A call that changes targets at the vendor: each to the same, which the group says. */
export interface Change<G> {
	/** The vendor's answers by target; one that is missing or invalid was not changed. */
	call(group: G, targets: string[], options: CallOptions): Promise<Answers>;
	/** Whether making it twice comes to the same. Otherwise one whose outcome is unknown is not repeated. */
	repeatable: boolean | ((group: G) => boolean);
	/** Whether a refusal may be due to single targets, so that the call is to be taken apart. */
	blamesTargets?(error: Error): boolean;
}

/** How a work makes a change, and what it tells where nothing more is to be changed. */
type Once<G> = Required<Pick<Work<G, Answers>, 'call' | 'recall'>>;

/**
 * The call of a change, made for what is still to be changed. Retry On Fail runs the node again for all
 * items: what an earlier try of the run changed is left out of the call and answered as before, as replayed.
 */
export function changeOnce<G extends object>(
	{ n8n }: Pick<RunContext<unknown>, 'n8n'>,
	change: Change<G>,
): Once<G> {
	const ledger = new Ledger(n8n);
	const namesOf = (group: G) => {
		const what = JSON.stringify(group);
		return (target: string) => ledger.name('change', what, target);
	};
	return {
		call: async (group, targets, options) => {
			const nameOf = namesOf(group);
			const answers = earlierAnswers(ledger, targets, nameOf);
			const open = targets.filter((target) => !answers.has(target));
			if (open.length === 0) return answers;
			const { made, lost } = await make(change, group, open, options);
			const repeatable = isRepeatable(change, group);
			for (const target of open) {
				const answer = made.ok ? made.value.get(target) : made.error;
				if (answer === undefined) continue;
				remember(ledger, nameOf(target), answer, repeatable, lost);
				const isDoubtful = ledger.isDoubtful(nameOf(target));
				answers.set(target, isDoubtful ? inDoubt(change, answer) : answer);
			}
			const refusal = made.ok ? undefined : answers.get(open[0] ?? '');
			if (refusal instanceof Error && isOfWholeCall(change, refusal, targets, open)) throw refusal;
			return answers;
		},
		recall: (group, targets, stop) => {
			const nameOf = namesOf(group);
			const answers = earlierAnswers(ledger, targets, nameOf);
			for (const target of targets.filter((one) => !answers.has(one))) {
				answers.set(target, ledger.isDoubtful(nameOf(target)) ? stillUnclear(stop) : stop);
			}
			const [answer] = targets.length === 1 ? answers.values() : [];
			if (answer instanceof Error) throw answer;
			return answers;
		},
	};
}

function earlierAnswers(
	ledger: Ledger,
	targets: readonly string[],
	nameOf: (target: string) => string,
): Map<string, Answer> {
	const answers = new Map<string, Answer>();
	for (const target of targets) {
		const earlier = ledger.changed(nameOf(target));
		if (earlier !== undefined) answers.set(target, earlier);
	}
	return answers;
}

/** Makes the call; `lost` tells that the reply to one of its tries was lost. */
async function make<G>(change: Change<G>, group: G, open: string[], options: CallOptions) {
	let lost = false;
	const onLostReply = () => {
		lost = true;
	};
	const made = await settle(
		async () => await change.call(group, open, { ...options, onLostReply }),
	);
	return { made, lost };
}

function isRepeatable<G>({ repeatable }: Change<G>, group: G): boolean {
	return typeof repeatable === 'boolean' ? repeatable : repeatable(group);
}

function remember(
	ledger: Ledger,
	name: string,
	answer: Answer,
	repeatable: boolean,
	lost: boolean,
): void {
	if (answer instanceof InvalidTarget) return;
	if (!(answer instanceof Error)) ledger.record(name, answer);
	else if (!repeatable) ledger.bar([name], answer);
	else if (lost || isUnclear(answer)) ledger.doubt(name);
}

/** A "no" to what a lost try may have changed proves nothing, unless it says that the target is wrong. */
function inDoubt<G>(change: Change<G>, answer: Answer): Answer {
	const isOpen = answer instanceof Error && change.blamesTargets?.(answer) !== true;
	return isOpen ? stillUnclear(answer) : answer;
}

/** The answers of earlier tries must not fall with a call, unless it comes again for fewer targets. */
function isOfWholeCall<G>(
	change: Change<G>,
	refusal: Error,
	targets: string[],
	open: string[],
): boolean {
	const apart = open.length > 1 && change.blamesTargets?.(refusal) === true;
	return apart || open.length === targets.length;
}

/** Something that one call for each different request changes at the vendor. */
export interface ChangeWork<G> {
	read(itemIndex: number): G;
	/** Makes the change and tells the output item. */
	call(request: G, options: CallOptions): Promise<IDataObject>;
	repeatable: boolean;
	/** What a request changes; of several changes of the same, the last row's is made last. */
	thing?(request: G): string;
}

/** Work that changes something, which a retry of n8n does not change again. */
export function changeWork<G extends object>(
	context: Pick<RunContext<unknown>, 'n8n' | 'parameters'>,
	change: ChangeWork<G>,
): Work<G, IDataObject | IDataObject[]> {
	const turns = new Turns();
	const once = changeOnce<G>(context, {
		call: async (request, [turn = ''], options) =>
			new Map([[turn, await change.call(request, options)]]),
		repeatable: change.repeatable,
	});
	const only = (answers: Answers) => {
		const [answer] = answers.values();
		if (answer instanceof Error) throw answer;
		return stamp(context, answer as IDataObject);
	};
	return {
		cap: () => 1,
		prepare: (itemIndex) => {
			const group = change.read(itemIndex);
			const key = JSON.stringify(group);
			const things = change.thing === undefined ? [] : [change.thing(group)];
			const turn = turns.take(key, things, change.repeatable);
			// The turn tells a change from an equal one before another row changed the same.
			return { key: `${turn}:${key}`, group, targets: [turn === 0 ? '' : String(turn)], turn };
		},
		call: async (request, turn, options) => only(await once.call(request, turn, options)),
		recall: (request, turn, stop) => only(once.recall(request, turn, stop)),
		present: (outcomes) => onlyReply(outcomes),
	};
}
