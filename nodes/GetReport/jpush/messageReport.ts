import type { IDataObject } from 'n8n-workflow';

import type { RunContext } from '../../shared/run/operation';
import { blamesIds } from '../../shared/vendors/jpush/blame';
import { messageIdsField, messageReportWork, sumOf } from '../shared/messageReport';

export const jpushMessageIdsField = messageIdsField(
	'e.g. 20266199012345678',
	'IDs that Send Push returned, separated by commas or lines, or an expression. Items share calls of up to 100 IDs.',
);

interface Row {
	msg_id: string;
	[counter: string]: unknown;
}

/** The report's operation, and the check of its ids. */
interface Report {
	cap: number;
	check: (ids: string[]) => void;
	load: (ids: string[], options: { signal?: AbortSignal }) => Promise<Row[]>;
}

/** A report on messages of JPush, whose replies are lists of rows. */
export function jpushReportWork(context: RunContext<unknown>, { cap, check, load }: Report) {
	return messageReportWork<Row>(context, {
		cap,
		check,
		load: async (ids, options) =>
			new Map((await load(ids, options)).map((row) => [row.msg_id, row])),
		blames: blamesIds,
		present: ({ msg_id: _messageId, ...counters }) => ({
			totalReceived: receptions(counters),
			...(counters as IDataObject),
		}),
		missing: {
			vendor: 'JPush',
			hint: 'They appear some time after the push and are kept for about a month. Try again later, or check the ID.',
		},
	});
}

/** Receptions over all channels; the details tell again what the blocks of the older scheme count. */
export function receptions(counters: Readonly<Record<string, unknown>>): number | null {
	const { details, ...blocks } = counters;
	return sumOf(counters, '_received') ?? sumInside(details) ?? sumInside(blocks);
}

/** Of the objects in an object. */
function sumInside(blocks: unknown): number | null {
	const sums = Object.values(blocks ?? {}).map((block) =>
		sumOf((block ?? {}) as Record<string, unknown>, 'received'),
	);
	const known = sums.filter((sum) => sum !== null);
	return known.length === 0 ? null : known.reduce((total, sum) => total + sum, 0);
}
