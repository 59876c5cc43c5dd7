import { z } from 'zod';
import type { UnipushApp } from '../app';
import { formatTime } from '../../core/dates';
import { badParameter, PushError, readArgument, type Envelope } from '../errors';
import { readWord, word } from '../words';

const MINUTE_MS = 60_000;

export const SUCCESS: Envelope = { errCode: 0, errMsg: 'success' };

/** A success with data. */
export function done(data: unknown): Envelope {
	return { ...SUCCESS, data };
}

/** Stops what has not arrived yet; what phones show stays. */
export function stopTaskByTaskid(app: UnipushApp, value: unknown): Envelope {
	const task = app.task(readWord(value));
	if (task.kind === 'RASS') throw badParameter('only list and app tasks can be stopped');
	task.message.withdrawn = true;
	task.schedule?.cancel();
	return SUCCESS;
}

export function getTaskScheduleByTaskid(app: UnipushApp, value: unknown): Envelope {
	const { id, message, schedule, transmission } = app.task(readWord(value));
	if (!schedule) throw new PushError(22002);
	return done({
		[id]: {
			create_time: String(message.at),
			status: message.withdrawn ? 'failed' : 'success',
			transmission_content: transmission,
			push_time: String(schedule.due),
		},
	});
}

/** Not in the last minute before the time set. */
export function deleteTaskScheduleByTaskid(app: UnipushApp, value: unknown): Envelope {
	const { id, schedule } = app.task(readWord(value));
	if (!schedule) throw new PushError(22002);
	if (schedule.done || schedule.due - app.now() < MINUTE_MS) throw new PushError(22001);
	schedule.cancel();
	app.tasks.delete(id);
	return SUCCESS;
}

const detailArgument = z.object({ taskId: word, cid: word });

export function getTaskDetail(app: UnipushApp, value: unknown): Envelope {
	const { taskId, cid } = readArgument(detailArgument, value, 'object');
	app.require('task_detail', 10004);
	const { message } = app.task(taskId);
	const phone = app.phone(cid);
	if (!message.targets.includes(phone.index)) throw badParameter('cid is no target of the task');
	const zone = app.settings.timeZoneOffsetHours;
	const events = [
		{ time: formatTime(message.at, zone), event: '\u6d88\u606f\u8bf7\u6c42\u6210\u529f' },
	];
	if (message.delivered.includes(phone.index)) {
		const time = formatTime(phone.lastDeliveryAt, zone);
		events.push({ time, event: '\u5230\u8fbe\u5ba2\u6237\u7aef' });
	}
	return done({ [app.settings.detailKey]: events });
}
