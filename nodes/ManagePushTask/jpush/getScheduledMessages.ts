import { toTime } from '../../shared/run/times';
import { requestWork, stamp } from '../../shared/run/works';
import { readScheduleId, scheduleField } from '../../shared/vendors/jpush/fields';
import { defineJPushOperation } from '../../shared/vendors/jpush/vendor';

export const getScheduledMessages = defineJPushOperation({
	value: 'getScheduledMessages',
	name: 'Get Messages of Scheduled Push',
	action: 'Get messages of scheduled push with JPush',
	description: 'Get the message IDs that a scheduled push has led to, for reports and for revoking',
	fields: [scheduleField],
	start: (context) =>
		requestWork(
			(itemIndex) => ({ schedule_id: readScheduleId(context.parameters, itemIndex) }),
			async (request, options) => {
				const { msgids } = await context.client.getScheduleMessageIds(request, options);
				return stamp(context, {
					scheduleId: request.schedule_id,
					messageIds: msgids.flatMap(({ msg_id, error }) =>
						msg_id === undefined || isRefusal(error) ? [] : [msg_id],
					),
					messages: msgids.map(({ msg_id: messageId = null, error, ts }) => ({
						messageId,
						outcome: isRefusal(error) ? 'rejected' : 'accepted',
						code: isRefusal(error) ? String(error.code) : null,
						message: isRefusal(error) ? (error.message ?? '') : null,
						time: toTime(ts),
					})),
				});
			},
		),
});

type Refusal = { code: number; message?: string };

/** The vendor writes an error of code 0 beside what it accepted. */
function isRefusal(error: Refusal | undefined): error is Refusal {
	return error !== undefined && error.code !== 0;
}
