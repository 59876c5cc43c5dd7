import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeProperties,
} from 'n8n-workflow';

import type { ClientModule } from './client';
import type { FieldNames } from './fieldNames';
import type { ParameterReader } from './parameters';
import type { Settled } from './settle';

/** What an operation works with while it runs. */
export interface RunContext<C> {
	n8n: IExecuteFunctions;
	parameters: ParameterReader;
	/** The vendor's client, opened with the node's credential. */
	client: C;
	module: ClientModule;
	/** What the editor calls the operation's fields. */
	names: FieldNames;
	signal: AbortSignal | undefined;
}

/** One item's part in the work: what it shares with other items, and its own targets. */
export interface Task<G> {
	/** Items with equal keys have equal `group`s and may share calls. */
	key: string;
	group: G;
	/** What the item adds to a shared call, e.g. ids; at least one. */
	targets: string[];
	/** The calls of a turn are made when those of the turns before are over; 0 by default. */
	turn?: number;
}

/** How one target fared. */
export type TargetOutcome<R> =
	| { target: string; ok: true; reply: R; callSize: number }
	| { target: string; ok: false; error: Error };

/** An operation's work, cut so that items can share calls. */
export interface Work<G, R> {
	/** Most targets of a group in one call. */
	cap(group: G): number;
	/** Reads one item's parameters. May throw ParameterError or the client's InvalidInputError. */
	prepare(itemIndex: number): Task<G>;
	call(group: G, targets: string[], options: { signal?: AbortSignal }): Promise<R>;
	/**
	 * Parts a group's targets into those that earlier tries of the run put into one call, which stay together and
	 * may be more than asked for, and the rest. Absent: all are to be packed anew.
	 */
	resume?(group: G, targets: string[]): Array<{ group: G; targets: string[] }>;
	/**
	 * Stands for `call` when the run has to stop: what came of the call in an earlier try of the run.
	 * Throws `stop`, or what is known better, when that is nothing. Absent: nothing is known of earlier tries.
	 */
	recall?(group: G, targets: string[], stop: Error): R;
	/** Set where single targets of different groups can share a call. */
	batch?: BatchWork<G, R>;
	/** Whether a refusal may be due to some of the targets, so that smaller calls can find them. */
	blamesTargets?(error: Error): boolean;
	/** Told when a refused call is about to be taken apart. */
	onSplit?(group: G, targets: string[], refusal: Error): void;
	/** One output item's JSON, or several, from what came of the item's targets. */
	present(
		outcomes: Array<TargetOutcome<R>>,
		group: G,
		itemIndex: number,
	): IDataObject | IDataObject[];
	/**
	 * Of an item's targets, those that the vendor names as invalid, for nodes with an output of their own for
	 * them; `present` leaves these out.
	 */
	invalid?(outcomes: Array<TargetOutcome<R>>, group: G): IDataObject[];
}

/** Calls that carry one target each of several groups, such as personal messages. */
export interface BatchWork<G, R> {
	/** Most parts in one call. */
	cap: number;
	accepts(group: G): boolean;
	/** Groups share a call only with groups of the same key. */
	shareKey(group: G): string;
	/** One result for each part, in their order. */
	call(
		parts: ReadonlyArray<{ group: G; target: string }>,
		options: { signal?: AbortSignal },
	): Promise<Array<Settled<R>>>;
}

/** One entry of a node's "Operation" list: its fields and what it calls. */
export interface NodeOperation<C> {
	value: string;
	/** Name in the Operation list, in title case. */
	name: string;
	/** Name in the node panel, in sentence case without articles. */
	action: string;
	description: string;
	/** Required fields first, one "Options" collection last. */
	fields: INodeProperties[];
	/** Set when the operation needs another credential than the vendor's usual one. */
	credential?: string;
	start(context: RunContext<C>): Work<never, never> | Promise<Work<never, never>>;
}

/** An operation before its work's types are put aside. */
export type OperationOf<C, G, R> = Omit<NodeOperation<C>, 'start'> & {
	start(context: RunContext<C>): Work<G, R> | Promise<Work<G, R>>;
};

/** What defines the operations of a client, so that those of different work types stand in one list. */
export function operationsOf<C>() {
	return <G, R>(operation: OperationOf<C, G, R>) => operation as unknown as NodeOperation<never>;
}

export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** What the nodes have to know of a vendor. */
export interface NodeVendor {
	/** Value of the "Vendor" parameter. */
	value: string;
	name: string;
	description: string;
	credential: string;
	/** The editor's name for a path in the vendor's request, e.g. `audience.tag` -> `Tags`; several joined by "or". */
	labelOf(module: ClientModule, path: string): string | undefined;
	/** Opens the client that the given credential is for. */
	open(module: ClientModule, credential: string, data: IDataObject, helpers: object): unknown;
}
