import type { IDataObject } from 'n8n-workflow';

import { shown } from '../../shared/fields/shown';
import { NodeFailure } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { onlyReply } from '../../shared/run/outcomes';
import { toTime } from '../../shared/run/times';
import { listWork, stamp } from '../../shared/run/works';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { messageIdsField, noReport, readMessageIds } from '../shared/messageReport';

const MESSAGE_IDS = messageIdsField(
	'e.g. 20842863, 20842864',
	'Task IDs that Send Push returned as messageId for templates and broadcasts, separated by commas or lines, or an expression. Single messages have no report of their own.',
);

const WHY_NONE =
	'They appear some time after the push. Try again later, or check the ID and that the credential is of the app that sent it.';

/** Task ids are numbers; the message ids of single pushes are not. */
const TASK_ID = /^\d{1,19}$/;

export const getReceived = defineMpaasOperation({
	value: 'getReceived',
	name: 'Get Received',
	action: 'Get received counts with mPaaS',
	description: 'Count what a push with a template or a broadcast sent and delivered',
	fields: [MESSAGE_IDS],
	start: (context) =>
		listWork({
			cap: 1,
			read: (itemIndex) => ({ group: {}, targets: readTaskIds(context, itemIndex) }),
			call: async (_group, [id = ''], options) =>
				await context.client.queryPushAnalysisTaskDetail({ TaskId: id }, options),
			blamesTargets: () => false,
			present: (outcomes) =>
				outcomes.map((outcome) => {
					const { Data: task } = onlyReply([outcome]).ResultContent;
					const pushNum = task?.PushNum ?? null;
					const pushSuccessNum = task?.PushSuccessNum ?? null;
					const pushArrivalNum = task?.PushArrivalNum ?? null;
					if (pushNum === null && pushSuccessNum === null && pushArrivalNum === null) {
						throw noReport('mPaaS', outcome.target, WHY_NONE);
					}
					return stamp(context, {
						messageId: outcome.target,
						totalReceived: pushArrivalNum,
						...{ pushNum, pushSuccessNum, pushArrivalNum },
						startTime: toTime(task?.StartTime),
						endTime: toTime(task?.EndTime),
						duration: task?.Duration ?? null,
					} satisfies IDataObject);
				}),
		}),
});

function readTaskIds(context: RunContext<unknown>, itemIndex: number): string[] {
	const ids = readMessageIds(context, itemIndex);
	const other = ids.find((id) => !TASK_ID.test(id));
	if (other === undefined) return ids;
	throw new NodeFailure(
		'INVALID_INPUT',
		`Message IDs: ${shown(other)} is not a task ID`,
		'mPaaS reports on pushes with a template and on broadcasts only. For all others use Get Statistics.',
	);
}
