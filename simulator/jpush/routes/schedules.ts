import type { Route, SimReply } from '../../core/types';
import type { JPushApp } from '../app';
import { JPushError } from '../errors';
import { appRoutes, EMPTY, ok, readObject, takeFromBucket, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import { createTask, liveTasks, readName, readPush, readTrigger } from '../schedule/create';
import { arm, type ScheduleTask } from '../schedule/task';
import type { JPushSim } from '../sim';

/** Schedules: create, list, get, msg_ids, update, delete (S1 to S6). */
export function scheduleRoutes(sim: JPushSim): Route[] {
	const route = (operation: string, method: Route['method'], rest: string, handle: Handler) =>
		appRoutes(sim, {
			operation,
			method,
			urls: [`/v3/schedules${rest}`, `/v3/push/schedules${rest}`],
			family: 'schedule',
			bucket: 'schedule',
			handle,
		});
	return [
		...route('scheduleCreate', 'POST', '', create),
		...route('scheduleList', 'GET', '', list),
		...route('scheduleGet', 'GET', '/:id', (call) => ok(describe(findTask(call)))),
		...route('scheduleMsgIds', 'GET', '/:id/msg_ids', msgIds),
		...route('scheduleUpdate', 'PUT', '/:id', update),
		...route('scheduleDelete', 'DELETE', '/:id', remove),
	];
}

type Handler = (call: AppCall) => SimReply;

function create(call: AppCall) {
	const { app, now } = call;
	const { cid, name, enabled, trigger, push, ...rest } = readObject(call, 8100);
	refuseUnknown(rest);
	const run = () => {
		const task = createTask(app, { name, enabled, trigger, push });
		return { schedule_id: task.id, name: task.name };
	};
	takeFileBudget(app, push);
	if (cid === undefined) return ok(run());
	if (typeof cid !== 'string') throw new JPushError(8100, 'Invalid cid');
	return ok(app.cids.once(cid, 'schedule', { now, foreign: app.settings.acceptForeignCids, run }));
}

/** Schedules that push to a file use up the file API's budget as well. */
function takeFileBudget(app: JPushApp, push: unknown): void {
	if (typeof push !== 'object' || push === null || !('audience' in push)) return;
	const { audience } = push;
	if (typeof audience === 'object' && audience !== null && 'file' in audience) {
		takeFromBucket(app, 'file');
	}
}

function refuseUnknown(rest: Record<string, unknown>): void {
	const unknown = Object.keys(rest)[0];
	if (unknown !== undefined) throw new JPushError(8100, `Unsupported key: ${unknown}`);
}

function findTask({ app, request }: AppCall): ScheduleTask {
	const task = app.schedules.get(request.params.id ?? '');
	if (!task || task.expired) throw new JPushError(8104);
	return task;
}

function describe(task: ScheduleTask) {
	const { id, name, enabled, triggerJson: trigger, pushJson: push } = task;
	return { schedule_id: id, name, enabled, trigger, push };
}

function list({ app, request }: AppCall) {
	const { page = '1' } = request.query;
	if (!/^[1-9]\d{0,5}$/.test(page)) throw new JPushError(8100, 'Invalid page');
	const size = LIMITS.schedulesPerPage;
	const tasks = liveTasks(app);
	const from = (Number(page) - 1) * size;
	return ok({
		total_count: tasks.length,
		total_pages: Math.ceil(tasks.length / size),
		page: Number(page),
		schedules: tasks.slice(from, from + size).map(describe),
	});
}

function msgIds({ app, request }: AppCall) {
	const task = app.schedules.get(request.params.id ?? '');
	const gone = task?.expired === true && !app.settings.msgIdsAfterExpiry;
	if (!task || gone) throw new JPushError(8104);
	return ok({ count: task.results.length, msgids: task.results });
}

function update(call: AppCall) {
	const { app, request } = call;
	const known = app.schedules.get(request.params.id ?? '');
	if (known?.expired) throw new JPushError(8100, 'The task has expired');
	const task = findTask(call);
	const { name, enabled, trigger, push, ...rest } = readObject(call, 8100);
	refuseUnknown(rest);
	// Everything is read before anything is changed: a bad part leaves the task as it was.
	const next = {
		name: name === undefined ? task.name : readName(name),
		enabled: enabled === undefined ? task.enabled : readEnabled(enabled),
		trigger: trigger === undefined ? task.trigger : readTrigger(app, trigger),
		draft: push === undefined ? task.draft : readPush(app, push),
	};
	if (next.trigger.kind !== task.trigger.kind) {
		throw new JPushError(8100, 'single and periodical cannot be converted into each other');
	}
	Object.assign(task, next, {
		triggerJson: trigger ?? task.triggerJson,
		pushJson: push ?? task.pushJson,
	});
	arm(app, task);
	return ok(describe(task));
}

function readEnabled(value: unknown): boolean {
	if (typeof value !== 'boolean') throw new JPushError(8100, 'Invalid enabled');
	return value;
}

function remove(call: AppCall) {
	const task = findTask(call);
	task.cancel();
	call.app.schedules.delete(task.id);
	return EMPTY;
}
