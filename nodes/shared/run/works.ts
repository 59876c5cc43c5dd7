import type { IDataObject } from 'n8n-workflow';

import type { RunContext, Task, Work } from './operation';
import { onlyReply } from './outcomes';
import { chunk } from './plan';

type Json = IDataObject | IDataObject[];

/** Work with one call for each different request; items with equal requests share the reply. */
export function requestWork<G extends object>(
	read: (itemIndex: number) => G,
	call: (request: G, options: { signal?: AbortSignal }) => Promise<Json>,
): Work<G, Json> {
	return {
		cap: () => 1,
		prepare: (itemIndex) => {
			const group = read(itemIndex);
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
	call: Work<G, R>['call'];
	blamesTargets(error: Error): boolean;
	present: Work<G, R>['present'];
}

export function listWork<G extends object, R>(list: ListWork<G, R>): Work<G, R> {
	return {
		cap: () => list.cap,
		prepare: (itemIndex): Task<G> => {
			const { group, targets } = list.read(itemIndex);
			for (const part of chunk(targets, list.cap)) list.check?.(group, part);
			return { key: JSON.stringify(group), group, targets };
		},
		call: list.call,
		blamesTargets: (error) => list.blamesTargets(error),
		present: list.present,
	};
}

/** What every operation's output starts with. */
export function stamp(
	context: Pick<RunContext<unknown>, 'parameters'>,
	json: IDataObject,
): IDataObject {
	return { vendor: context.parameters.get('resource', 0) as string, ...json };
}
