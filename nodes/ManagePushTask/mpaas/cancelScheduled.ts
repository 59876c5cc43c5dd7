import { NodeFailure } from '../../shared/run/failure';
import { onlyReply } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import { defineMpaasOperation } from '../../shared/vendors/mpaas/vendor';
import { readScheduleId, scheduleField } from '../shared/fields';

export const cancelScheduled = defineMpaasOperation({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled Push',
	action: 'Cancel scheduled push with mPaaS',
	description:
		'Cancel scheduled pushes that have not gone out yet; items share calls of up to 30 IDs',
	fields: [scheduleField],
	start: (context) =>
		listWork({
			cap: context.module.MPAAS_MAX.uniqueIds,
			read: (itemIndex) => ({
				group: {},
				targets: [readScheduleId(context.parameters, itemIndex)],
			}),
			check: (_group, UniqueIds) => context.client.check.cancelPushScheduler({ UniqueIds }),
			call: async (_group, UniqueIds, options) =>
				(await context.client.cancelPushScheduler({ UniqueIds }, options)).results,
			blamesTargets: () => false,
			present: (outcomes) =>
				outcomes.map((outcome) => {
					if (onlyReply([outcome])[outcome.target] !== true) throw notCancelled(outcome.target);
					return stamp(context, { scheduleId: outcome.target, cancelled: true });
				}),
		}),
});

function notCancelled(id: string): NodeFailure {
	return new NodeFailure(
		'NOT_CANCELLED',
		`mPaaS did not cancel the scheduled push ${id}`,
		'It is not known, was cancelled before, or has gone out already. Look at Get Many Scheduled Pushes.',
	);
}
