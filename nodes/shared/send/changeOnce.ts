import type { SendResult, VendorName } from '../../../client';
import type { RunContext } from '../run/operation';
import { settle } from '../run/settle';
import type { Answer, Answers } from '../run/works';
import { Ledger } from './ledger';

export interface Change {
	vendor: VendorName;
	/** What is changed, and to what; a change is known by this and its target. */
	kind: string;
	/** Whether making it twice comes to the same. Otherwise one whose outcome is unknown is not repeated. */
	repeatable: boolean;
	/** Whether a refusal may be due to single targets, so that the call is to be taken apart. */
	blamesTargets?(error: Error): boolean;
}

/**
 * Keeps changes from being made again by Retry On Fail, which runs the node once more for all items: what an
 * earlier try of the run changed is left out of the call and answered as done.
 */
export class ChangeBook {
	private readonly ledger: Ledger;

	constructor(context: Pick<RunContext<unknown>, 'n8n'>) {
		this.ledger = new Ledger(context.n8n);
	}

	/** @throws what `make` throws, unless some targets were done before: then it is the answer of the others */
	async make(
		change: Change,
		targets: string[],
		make: (targets: string[]) => Promise<unknown>,
	): Promise<Answers> {
		const nameOf = (target: string) => this.ledger.name(change.vendor, change.kind, target);
		const answers = new Map<string, Answer>(
			targets.flatMap((target) => {
				const earlier = this.earlier(nameOf(target));
				return earlier === undefined ? [] : [[target, earlier]];
			}),
		);
		const open = targets.filter((target) => !answers.has(target));
		if (open.length === 0) return answers;
		const made = await settle(async () => await make(open));
		if (made.ok) {
			for (const target of open) {
				this.ledger.record(nameOf(target), doneBy(change.vendor));
				answers.set(target, {});
			}
			return answers;
		}
		if (!change.repeatable) this.ledger.bar(open.map(nameOf), made.error);
		const apart = open.length > 1 && change.blamesTargets?.(made.error) === true;
		if (apart || answers.size === 0) throw made.error;
		for (const target of open) answers.set(target, made.error);
		return answers;
	}

	private earlier(name: string): Answer | undefined {
		return this.ledger.accepted(name) === undefined ? this.ledger.refusal(name) : {};
	}
}

function doneBy(vendor: VendorName): SendResult {
	return { vendor, outcome: 'accepted', messageId: '' };
}
