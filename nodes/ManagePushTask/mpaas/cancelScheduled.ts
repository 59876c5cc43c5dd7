import { NodeFailure } from '../../shared/run/failure';
import { lookUpWork } from '../../shared/run/works';
import { changeOnce } from '../../shared/send/changeOnce';
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
		lookUpWork(context, {
			cap: context.module.MPAAS_MAX.uniqueIds,
			read: (itemIndex) => ({
				group: {},
				targets: [readScheduleId(context.parameters, itemIndex)],
			}),
			check: (_group, UniqueIds) => {
				context.client.check.cancelPushScheduler({ UniqueIds });
			},
			...changeOnce(context, {
				call: async (_group, UniqueIds, options) => {
					const { results } = await context.client.cancelPushScheduler({ UniqueIds }, options);
					return new Map(
						UniqueIds.map((id) => [id, results[id] === true ? {} : notCancelled(id)] as const),
					);
				},
				repeatable: true,
			}),
			blamesTargets: () => false,
			present: (scheduleId) => ({ scheduleId, cancelled: true }),
			missing: 'mPaaS did not answer for this push',
		}),
});

function notCancelled(id: string): NodeFailure {
	return new NodeFailure(
		'NOT_CANCELLED',
		`mPaaS did not cancel the scheduled push ${id}`,
		'It is not known, was cancelled before, or has gone out already. Look at Get Many Scheduled Pushes.',
	);
}
