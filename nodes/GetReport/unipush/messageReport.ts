import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { UniPushClient } from '../../../client';
import { readList } from '../../shared/fields/lists';
import { NodeFailure } from '../../shared/run/failure';
import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import { blamesValues } from '../../shared/vendors/unipush/blame';

export const messageIdsField: INodeProperties = {
	displayName: 'Message IDs',
	name: 'messageIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASL_0501_d1d8e1b7a9c04d3f',
	description:
		'Task IDs that Send Push returned, separated by commas or lines, or an expression. Items share calls of up to 200 IDs.',
};

type Rows = Readonly<Record<string, Record<string, unknown>>>;
type Load = (ids: string[], options: { signal?: AbortSignal }) => Promise<Rows>;

/** One output for each message id; ids of many items share calls, and each item gets its own rows. */
export function messageReportWork(context: RunContext<UniPushClient>, load: Load) {
	return listWork({
		cap: context.module.UNIPUSH_MAX.tasks,
		read: (itemIndex) => ({ group: {}, targets: readIds(context, itemIndex) }),
		check: (_group, taskid) => context.client.check.getReport({ taskid }),
		call: async (_group, ids, options) => await load(ids, options),
		blamesTargets: blamesValues,
		present: (outcomes) => outcomes.map((outcome) => stamp(context, presentRow(outcome))),
	});
}

function readIds(context: RunContext<UniPushClient>, itemIndex: number): string[] {
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

function presentRow(outcome: TargetOutcome<Rows>): IDataObject {
	const rows = onlyReply([outcome]);
	const row = Object.hasOwn(rows, outcome.target) ? rows[outcome.target] : undefined;
	if (row === undefined) {
		throw new NodeFailure(
			'NO_REPORT',
			`uni-push has no statistics of the message ${outcome.target}`,
			'They appear some time after the push and are kept for about 90 days. A message to a single device is counted only when it was sent with the option Count in Reports.',
		);
	}
	return {
		messageId: outcome.target,
		totalReceived: received(row.total),
		...(row as IDataObject),
	};
}

/** Receptions over all channels; null while the vendor names none. */
function received(total: unknown): number | null {
	const count = (total as { receive_num?: unknown } | null | undefined)?.receive_num;
	return typeof count === 'number' ? count : null;
}
