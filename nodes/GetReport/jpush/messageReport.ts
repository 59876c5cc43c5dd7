import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { NodeFailure } from '../../shared/run/failure';
import { readList } from '../../shared/fields/lists';
import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { onlyReply } from '../../shared/run/outcomes';
import { blamesIds } from '../../shared/vendors/jpush/blame';
import { listWork, stamp } from '../../shared/run/works';

export const messageIdsField: INodeProperties = {
	displayName: 'Message IDs',
	name: 'messageIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 20266199012345678',
	description:
		'IDs that Send Push returned, separated by commas or lines, or an expression. Items share calls of up to 100 IDs.',
};

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

/** One output for each message id; ids of many items share calls, and each item gets its own rows. */
export function messageReportWork(context: RunContext<unknown>, { cap, check, load }: Report) {
	return listWork({
		cap,
		read: (itemIndex) => ({
			group: {},
			targets: readIds(context, itemIndex),
		}),
		check: (_group, ids) => check(ids),
		call: async (_group, ids, options) => {
			const rows = await load(ids, options);
			return new Map(rows.map((row) => [row.msg_id, row]));
		},
		blamesTargets: blamesIds,
		present: (outcomes) => outcomes.map((outcome) => stamp(context, presentRow(outcome))),
	});
}

function readIds(context: RunContext<unknown>, itemIndex: number): string[] {
	const ids = readList(
		context.parameters.get('messageIds', itemIndex, ''),
		messageIdsField.displayName,
	);
	if (ids.length > 0) return ids;
	throw new NodeFailure(
		'INVALID_INPUT',
		'Message IDs: no id is given',
		'Pass the messageId that Send Push returned, or filter out items without one.',
	);
}

function presentRow(outcome: TargetOutcome<Map<string, Row>>): IDataObject {
	const row = onlyReply([outcome]).get(outcome.target);
	if (row === undefined) {
		throw new NodeFailure(
			'NO_REPORT',
			`JPush has no statistics of the message ${outcome.target}`,
			'They appear some time after the push and are kept for about a month. Try again later, or check the ID.',
		);
	}
	const { msg_id: messageId, ...counters } = row;
	return { messageId, totalReceived: sum(counters), ...(counters as IDataObject) };
}

/** Receptions over all channels; null while no channel has reported any. */
function sum(counters: Record<string, unknown>): number | null {
	const received = Object.entries(counters)
		.filter(([name, count]) => name.endsWith('_received') && typeof count === 'number')
		.map(([, count]) => count as number);
	return received.length === 0 ? null : received.reduce((total, count) => total + count, 0);
}
