import { z } from 'zod';
import type { Task, UnipushApp } from '../app';
import { DAY_MS, formatDay, parseDay } from '../../core/dates';
import { badParameter, PushError, readArgument, type Envelope } from '../errors';
import { countTasks, printCounters } from '../push/stats';
import { readList, readWord, word } from '../words';
import { done } from './tasks';

const TASKS = 200;
const POINT_MS = 600_000;

const reportArgument = z.object({ taskid: word, actionIdList: z.string().optional() });

/** List and app tasks; unknown ones and single sends are left out. */
export function getReport(app: UnipushApp, value: unknown): Envelope {
	const { taskid, actionIdList } = readArgument(reportArgument, value, 'object');
	const actions = actionIdList ? readList(actionIdList, TASKS) : [];
	// Nobody taps in here, so custom events stay at zero.
	const actionCntMap = Object.fromEntries(actions.map((id) => [id, 0]));
	const extra = actions.length > 0 ? { actionCntMap } : {};
	const tasks = readTasks(app, taskid).filter((task) => task.reported);
	return done(
		Object.fromEntries(
			tasks.map((task) => [task.id, { ...printCounters(countTasks(app, [task])), ...extra }]),
		),
	);
}

function readTasks(app: UnipushApp, text: string): Task[] {
	return readList(text, TASKS).flatMap((id) => app.tasks.get(id) ?? []);
}

export function getReportByGroupName(app: UnipushApp, value: unknown): Envelope {
	const name = readWord(value);
	const tasks = [...app.tasks.values()].filter((task) => task.reported && task.groupName === name);
	const data = tasks.length === 0 ? {} : { [name]: printCounters(countTasks(app, tasks)) };
	return { ...done(data), errCode: app.settings.groupReportCode };
}

/** With what was lost on the way: 12 offline, 13 invalid device. */
export function getReportDetailByTaskid(app: UnipushApp, value: unknown): Envelope {
	const text = readWord(value);
	app.require('live_report', 30017);
	const tasks = readTasks(app, text);
	app.quotas.perMinute('liveReport', app.settings.limits.liveReportsPerMinute, 30018);
	return done(
		Object.fromEntries(
			tasks.map((task) => [
				task.id,
				{
					...printCounters(countTasks(app, [task]), { apns: 'apn' }),
					failed_detail: lossesOf(task),
				},
			]),
		),
	);
}

function lossesOf({ message, channels, invalid }: Task): Record<string, unknown> {
	const delivered = new Set(message.delivered);
	const offline = [...channels.keys()].filter((index) => !delivered.has(index)).length;
	const rs = offline > 0 ? { rs: { gt: { 12: { total: offline } } } } : {};
	const ts = invalid > 0 ? { ts: { gt: { 13: { 13001: invalid, total: invalid } } } } : {};
	return { ...rs, ...ts };
}

/** Days that are over. */
function readDay(app: UnipushApp, value: unknown): string {
	const day = readWord(value);
	if (parseDay(day, 0) === undefined) throw badParameter('date must be yyyy-MM-dd');
	if (day >= app.today()) throw new PushError(app.cases.dayNotOver, 'only days that are over');
	return day;
}

export function getReportByDate(app: UnipushApp, value: unknown): Envelope {
	const day = readDay(app, value);
	const zone = app.settings.timeZoneOffsetHours;
	const tasks = [...app.tasks.values()].filter((task) => formatDay(task.message.at, zone) === day);
	return done({ [day]: printCounters(countTasks(app, tasks), { dayReport: true }) });
}

/** Numbers come as strings for some makers, as the sample has them. */
export function getTodayReport(app: UnipushApp): Envelope {
	app.quotas.perMinute('todayReport', app.settings.limits.todayReportsPerMinute, 10005);
	const { broadcastsPerDay, tagPushesPerDay, listsPerDay } = app.settings.limits;
	const quota = (name: string, total: number) => {
		const left = Math.max(0, total - app.quotas.used(name));
		return { total_num: total, limit: left === 0, remain_num: left };
	};
	const vivo = (total: string) => ({ push_num: 0, total_num: total, limit: false });
	return done({
		vv: { special: vivo('10000'), general: vivo('10000'), grouppush: vivo('1000') },
		op: { general: { total_num: '100000', limit: false, remain_num: '100000' } },
		xm: { general: { total_num: 20000, limit: false, remain_num: 20000 } },
		gt: {
			app: quota('all', broadcastsPerDay),
			app_with_tag: quota('app', tagPushesPerDay),
			list: quota('list', listsPerDay),
		},
	});
}

export function getClientReportByDate(app: UnipushApp, value: unknown): Envelope {
	const day = readDay(app, value);
	const of = (time: number) => formatDay(time, app.settings.timeZoneOffsetHours);
	const known = app.phones.all().filter((phone) => of(phone.registeredAt) <= day);
	const active = known.filter((phone) => of(phone.lastSeenAt) >= day);
	return done({
		[day]: {
			accumulative_num: known.length,
			register_num: known.filter((phone) => of(phone.registeredAt) === day).length,
			active_num: active.length,
			online_num: active.filter((phone) => phone.online).length,
		},
	});
}

/** One point in ten minutes over a day; who is online now counts since it registered. */
export function getTodayOnlineClientReport(app: UnipushApp): Envelope {
	const online = app.phones.all().filter((phone) => phone.online);
	const last = Math.floor(app.now() / POINT_MS) * POINT_MS;
	const points = Array.from({ length: DAY_MS / POINT_MS }, (_, n): [string, number] => {
		const time = last - DAY_MS + (n + 1) * POINT_MS;
		return [String(time), online.filter((phone) => phone.registeredAt <= time).length];
	});
	return done({ online_statics: Object.fromEntries(points) });
}
