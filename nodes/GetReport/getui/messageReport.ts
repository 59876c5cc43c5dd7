import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { GetuiClient } from '../../../client';
import { readList } from '../../shared/fields/lists';
import { NodeFailure } from '../../shared/run/failure';
import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';

export const messageIdsField: INodeProperties = {
	displayName: 'Message IDs',
	name: 'messageIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. RASL_0723_0123456789abcdef0123456789abcdef',
	description:
		'IDs that Send Push returned, separated by commas or lines, or an expression. Getui counts pushes to lists, tags and everyone only. Items share calls of up to 200 IDs.',
};

interface Counts {
	total?: { receive_num?: number | null };
	[channel: string]: unknown;
}

type Reply = Record<string, Counts>;
type Load = (ids: string[], options: { signal?: AbortSignal }) => Promise<Reply>;

/** One output for each message id; ids of many items share calls, and each item gets its own counts. */
export function messageReportWork(context: RunContext<GetuiClient>, load: Load) {
	return listWork({
		cap: context.module.GETUI_MAX.reportTasks,
		read: (itemIndex) => ({ group: {}, targets: readIds(context, itemIndex) }),
		check: (_group, taskid) => {
			context.client.check.getTaskReport({ taskid });
		},
		call: async (_group, ids, options) => await load(ids, options),
		blamesTargets: (error) => 'code' in error && error.code === '20001',
		present: (outcomes) => outcomes.map((outcome) => stamp(context, presentCounts(outcome))),
	});
}

function readIds(context: RunContext<unknown>, itemIndex: number): string[] {
	const ids = readList(
		context.parameters.get('messageIds', itemIndex, ''),
		messageIdsField.displayName,
	);
	if (ids.length > 0) return [...new Set(ids)];
	throw new NodeFailure(
		'INVALID_INPUT',
		'Message IDs: no id is given',
		'Pass the messageId that Send Push returned, or filter out items without one.',
	);
}

function presentCounts(outcome: TargetOutcome<Reply>): IDataObject {
	const counts = onlyReply([outcome])[outcome.target];
	if (counts === undefined) {
		throw new NodeFailure(
			'NO_REPORT',
			`Getui has no statistics of the message ${outcome.target}`,
			'They appear some time after the push and are kept for 90 days; pushes to a single device or alias have none. Try again later, or check the ID.',
		);
	}
	return {
		messageId: outcome.target,
		totalReceived: counts.total?.receive_num ?? null,
		...(counts as IDataObject),
	};
}
