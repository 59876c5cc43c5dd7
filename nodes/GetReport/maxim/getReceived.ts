import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readList } from '../../shared/fields/lists';
import { isPushError, NodeFailure } from '../../shared/run/failure';
import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';

const MESSAGE_IDS: INodeProperties = {
	displayName: 'Message IDs',
	name: 'messageIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 123456',
	description:
		'IDs that Send Push returned, separated by commas or lines, or an expression. Items share calls of up to 100 IDs.',
};

interface Row {
	task_id: string;
	[counter: string]: unknown;
}

export const getReceived = defineMaximOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with MaxIM',
	description: 'Count the targets, sends and receptions of messages, for each channel',
	fields: [MESSAGE_IDS],
	start: (context) =>
		listWork({
			cap: context.module.MAXIM_MAX.taskIds,
			read: (itemIndex) => ({ group: {}, targets: readIds(context, itemIndex) }),
			check: (_group, list) => context.client.check.getTaskDetail({ list }),
			call: async (_group, list, options) => {
				const { data } = await context.client.getTaskDetail({ list }, options);
				return new Map((data ?? []).map((row) => [row.task_id, row]));
			},
			// Reading again costs little, so an id that spoils the whole list is looked for.
			blamesTargets: (error) => isPushError(error) && error.code === '10002',
			present: (outcomes) => outcomes.map((outcome) => stamp(context, presentRow(outcome))),
		}),
});

function readIds(context: RunContext<unknown>, itemIndex: number): string[] {
	const ids = readList(
		context.parameters.get('messageIds', itemIndex, ''),
		MESSAGE_IDS.displayName,
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
			`MaxIM has no statistics of the message ${outcome.target}`,
			'They appear some time after the push. Try again later, or check the ID and that the credential is of the app that sent it.',
		);
	}
	const { task_id: messageId, ...counters } = row;
	return {
		messageId,
		totalTarget: sum(counters, 'target'),
		totalSent: sum(counters, 'sent'),
		totalReceived: sum(counters, 'received'),
		...(counters as IDataObject),
	};
}

/** The counts of a stage over all channels; null while no channel has reported any. */
function sum(counters: Record<string, unknown>, stage: string): number | null {
	const counts = Object.entries(counters)
		.filter(([name, count]) => name.endsWith(`_${stage}`) && typeof count === 'number')
		.map(([, count]) => count as number);
	return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
}
