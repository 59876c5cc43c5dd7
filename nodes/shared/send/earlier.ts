import type { Address } from './ledger';

/** What is asked of the earlier sends. */
type Wanted = Pick<Address, 'type' | 'message' | 'apart'>;

export interface Resumed {
	/** The earlier sends that hold some of the targets; `whole` tells that no other target is in it. */
	earlier: Array<{ address: Address; whole: boolean }>;
	/** The targets that none of them holds. */
	open: string[];
}

/**
 * The sends that earlier tries of a run made, by whom they were for. A row that was mended, or that the vendor
 * refuses no more, makes the calls of the next try other calls: a target must not get its message in one of these
 * when it got it before.
 */
export class EarlierSends {
	private readonly sends = new Map<string, Map<string, Address[]>>();

	constructor(addresses: Iterable<Address>) {
		for (const address of addresses) {
			const known = this.sends.get(keyOf(address)) ?? new Map<string, Address[]>();
			this.sends.set(keyOf(address), known);
			for (const target of address.targets) {
				known.set(target, [...(known.get(target) ?? []), address]);
			}
		}
	}

	/** Whether the message went to anybody. */
	know(message: Pick<Address, 'type' | 'message'>): boolean {
		return this.sends.has(keyOf(message));
	}

	resume(wanted: Wanted, targets: string[]): Resumed {
		const known = this.sends.get(keyOf(wanted));
		if (known === undefined) return { earlier: [], open: targets };
		const found = targets.map((target) => known.get(target)?.find((one) => isFor(one, wanted)));
		const asked = new Set(targets);
		const earlier = [...new Set(found)].flatMap((address) =>
			address === undefined
				? []
				: [{ address, whole: address.targets.every((target) => asked.has(target)) }],
		);
		return { earlier, open: targets.filter((_, index) => found[index] === undefined) };
	}
}

/** Items that are kept apart in both tries are different sends, even with one message for one target. */
function isFor(address: Address, { apart }: Wanted): boolean {
	return address.apart === apart || address.apart === '' || apart === '';
}

function keyOf({ type, message }: Pick<Address, 'type' | 'message'>): string {
	return `${type}:${message}`;
}
