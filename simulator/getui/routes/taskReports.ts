import type { SimReply, SimRequest } from '../../core/types';
import type { GetuiApp } from '../app';
import { DAY_MS, formatDay, parseDay } from '../../core/dates';
import { invalid } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { LIMITS } from '../limits';
import type { Task } from '../push/tasks';
import { describe, statsOf, type Stats } from '../stats';
import { readList } from '../words';

/** Results of tasks, of groups of tasks, and in real time with the reasons of failures. */
export const taskReportOperations: Operation[] = [
	{ operation: 'reportTasks', method: 'GET', path: '/report/push/task/:taskid', handle: tasks },
	{
		operation: 'reportGroup',
		method: 'GET',
		path: '/report/push/task_group/:group_name',
		handle: group,
	},
	{
		operation: 'reportTaskDetail',
		method: 'GET',
		path: '/report/push/task/:taskid/detail',
		requires: 'real_time_report',
		handle: details,
	},
];

/** `needGetuiByBrand` of a query. */
export function byBrand({ query }: SimRequest): boolean {
	const value = query.needGetuiByBrand ?? 'false';
	if (value !== 'true' && value !== 'false') throw invalid('needGetuiByBrand');
	return value === 'true';
}

/** Rows by name; without any, the vendor answers success all the same. */
export function rows(app: GetuiApp, entries: (readonly [string, unknown])[]): SimReply {
	if (entries.length === 0 && app.settings.emptyReport === 'absent') return ok();
	return ok(Object.fromEntries(entries));
}

/** Tasks of the list that have rows: no single pushes, none of long ago. */
function readTasks({ app, request, now }: Call): { task: Task; stats: Stats }[] {
	const ids = readList(request.params.taskid, 'taskid', LIMITS.reportTasks);
	const oldest = now - LIMITS.reportDays * DAY_MS;
	return ids.flatMap((id) => {
		const task = app.tasks.get(id);
		if (!task || task.kind === 'RASS' || task.message.at < oldest) return [];
		const stats = statsOf(app, [task]);
		return stats ? [{ task, stats }] : [];
	});
}

function tasks(call: Call) {
	const { app, request } = call;
	const actionIds = request.query.actionIdList?.split(',') ?? [];
	const split = byBrand(request);
	const entries = readTasks(call).map(({ task, stats }) => {
		const actions = actionIds.map((id) => [id, task.actions.get(id) ?? 0] as const);
		const extra = actions.length > 0 ? { actionCntMap: Object.fromEntries(actions) } : {};
		return [task.id, { ...describe(stats, split), ...extra }] as const;
	});
	return rows(app, entries);
}

function group({ app, request, now }: Call) {
	const { group_name: name = '' } = request.params;
	const zone = app.settings.timeZoneOffsetHours;
	const { startDate, endDate } = request.query;
	const first = formatDay(now - LIMITS.groupReportDays * DAY_MS, zone);
	const from = parseDay(startDate ?? first, zone);
	const to = parseDay(endDate ?? formatDay(now, zone), zone);
	if (from === undefined) throw invalid('startDate');
	if (to === undefined || to < from) throw invalid('endDate');
	const own = [...app.tasks.all()].filter(({ draft, kind, message }) => {
		const within = message.at >= from && message.at < to + DAY_MS;
		return draft.group_name === name && kind !== 'RASS' && within;
	});
	const stats = statsOf(app, own);
	return rows(app, stats ? [[name, describe(stats, byBrand(request))]] : []);
}

function details(call: Call) {
	const { app } = call;
	app.takeMinute('realTimeReport', 30018);
	const entries = readTasks(call).map(({ task, stats }) => {
		const { ios, ...channels } = describe(stats, false);
		// Here, and nowhere else, the key of Apple's channel is `apn`.
		const apn = ios === undefined ? {} : { apn: ios };
		return [task.id, { ...channels, ...apn, failed_detail: failures(stats) }] as const;
	});
	return rows(app, entries);
}

/** Stage `rs` is between deliverable and sent; category 12 is offline until the ttl ended. */
function failures({ expired }: Stats): Record<string, unknown> {
	return expired === 0 ? {} : { rs: { gt: { 12: { total: expired } } } };
}
