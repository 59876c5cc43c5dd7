import type { IDataObject } from 'n8n-workflow';

import type { UniPushClient } from '../../../client';
import type { RunContext, TargetOutcome, Work } from '../../shared/run/operation';
import { listWork } from '../../shared/run/works';
import { blamesValues } from '../../shared/vendors/unipush/blame';

export interface Pair {
	cid: string;
	alias: string;
}

interface PairWork {
	read: (itemIndex: number) => Pair[];
	call: (pairs: Pair[], options: { signal?: AbortSignal }) => Promise<unknown>;
	present: (outcomes: Array<TargetOutcome<unknown>>) => IDataObject;
}

/** Pairs of devices and aliases; the pairs of many items share calls of up to 300. */
export function pairWork(
	context: RunContext<UniPushClient>,
	work: PairWork,
): Work<object, unknown> {
	return listWork({
		cap: context.module.UNIPUSH_MAX.bindingsOfAnyLength,
		read: (itemIndex) => ({
			group: {},
			targets: work.read(itemIndex).map((pair) => JSON.stringify(pair)),
		}),
		check: (_group, pairs) => context.client.check.cidBindAlias(pairs.map(toPair)),
		call: async (_group, pairs, options) => await work.call(pairs.map(toPair), options),
		blamesTargets: blamesValues,
		present: work.present,
	});
}

export function toPair(target: string): Pair {
	return JSON.parse(target) as Pair;
}
