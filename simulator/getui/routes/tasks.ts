import type { GetuiApp } from '../app';
import { formatTime } from '../../core/dates';
import { GetuiError, unknownTask } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { MINUTE_MS } from '../limits';
import type { Schedule, Task } from '../push/tasks';
import { requirePhone } from '../words';

const SCHEDULE = '/task/schedule/:taskid';

/** Stop a task, query and delete a scheduled one, trace a message. */
export const taskOperations: Operation[] = [
	{ operation: 'taskStop', method: 'DELETE', path: '/task/:taskid', handle: stop },
	{ operation: 'scheduleGet', method: 'GET', path: SCHEDULE, handle: getSchedule },
	{ operation: 'scheduleDelete', method: 'DELETE', path: SCHEDULE, handle: deleteSchedule },
	{
		operation: 'taskDetail',
		method: 'GET',
		path: '/task/detail/:cid/:taskid',
		requires: 'trace',
		handle: trace,
	},
];

/** Ends what is still queued here; what phones or makers already have stays. */
function stop({ app, request, now }: Call) {
	const task = app.tasks.get(request.params.taskid ?? '');
	if (!task) throw unknownTask();
	const over = task.schedule?.state !== 'waiting' && task.message.expiresAt <= now;
	if (task.kind === 'RASS' || task.stopped || over) throw new GetuiError(20001, 'task cannot stop');
	task.stopped = true;
	task.schedule?.cancel();
	task.message.expiresAt = now;
	return ok();
}

type Scheduled = Task & { schedule: Schedule };

function requireScheduled(app: GetuiApp, id: string | undefined): Scheduled {
	const task = app.tasks.get(id ?? '');
	if (!task?.schedule || task.schedule.state === 'deleted') throw unknownTask();
	return { ...task, schedule: task.schedule };
}

function getSchedule({ app, request }: Call) {
	const task = requireScheduled(app, request.params.taskid);
	const { transmission, notification } = task.draft.push_message;
	return ok({
		[task.id]: {
			create_time: String(Math.floor(task.createdAt)),
			...sendResult(app, task),
			transmission_content: transmission ?? notification?.payload ?? '',
			push_time: String(task.schedule.time),
		},
	});
}

/** The field has had two names with words of their own. */
function sendResult({ settings }: GetuiApp, { schedule, stopped }: Scheduled) {
	const sent = schedule.state === 'sent';
	if (settings.scheduleField === 'status') return { status: sent ? 'success' : 'failed' };
	if (stopped && !sent) return { send_result: 'has_delete' };
	return { send_result: sent ? 'send_success' : 'do_not_send' };
}

function deleteSchedule({ app, request, now }: Call) {
	const { schedule } = requireScheduled(app, request.params.taskid);
	if (schedule.state === 'sent' || schedule.time - now < MINUTE_MS) throw new GetuiError(22001);
	schedule.cancel();
	schedule.state = 'deleted';
	return ok();
}

function trace({ app, request }: Call) {
	const { cid = '', taskid = '' } = request.params;
	const phone = requirePhone(app, cid);
	const task = app.tasks.get(taskid);
	if (!task?.message.targets.includes(phone.index)) throw unknownTask();
	const zone = app.settings.timeZoneOffsetHours;
	const events = [{ time: formatTime(task.message.at, zone), event: '消息请求成功' }];
	if (task.message.delivered.includes(phone.index)) {
		const notice = phone.stack.find(({ msgId }) => msgId === taskid);
		const time = formatTime(notice?.at ?? task.message.at, zone);
		events.push({ time, event: '到达客户端' });
	}
	return ok({ [app.settings.traceKey]: events });
}
