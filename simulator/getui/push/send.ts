import type { Phone } from '../../core/types';
import type { GetuiApp } from '../app';
import { invalid } from '../errors';
import { requireFeature } from '../gate';
import { dispatch, type Status } from './dispatch';
import type { Draft } from './schema';
import type { Task, TaskKind } from './tasks';

const SECOND_MS = 1000;

/** Refuses settings for which the vendor opened nothing. */
export function checkPermissions(app: GetuiApp, { settings }: Draft): void {
	const ways = Object.values(settings?.strategy ?? {});
	if (ways.some((way) => way !== 1)) requireFeature(app, 'strategy');
	if (settings?.custom_callback !== undefined) requireFeature(app, 'custom_callback');
}

/** As above, for a push that is not app-wide: those have no schedule and no speed. */
export function checkNarrow(app: GetuiApp, draft: Draft): void {
	checkPermissions(app, draft);
	if (app.settings.appOnlySettings === 'ignore') return;
	if (draft.settings?.schedule_time !== undefined) throw invalid('schedule_time');
	if ((draft.settings?.speed ?? 0) > 0) throw invalid('speed');
}

/** Makes a task of any kind and uses up a push of the day. */
export function createTask(app: GetuiApp, kind: TaskKind, draft: Draft): Task {
	app.takeDay('push', 30009);
	const task = app.tasks.create(kind, draft);
	recallOf(app, draft);
	return task;
}

/** Sends to each phone once, whatever the statuses say. */
export function sendTo(app: GetuiApp, task: Task, phones: Iterable<Phone>): Map<Phone, Status> {
	const statuses = new Map<Phone, Status>();
	for (const phone of phones) statuses.set(phone, dispatch(app, task, phone));
	return statuses;
}

/** Statuses by cid. */
export function byCid(statuses: Map<Phone, Status>): Record<string, Status> {
	return Object.fromEntries([...statuses].map(([{ id }, status]) => [id, status]));
}

/** Sends to many, at most `speed` a second on the simulated clock. */
export function spread(app: GetuiApp, task: Task, phones: Phone[]): void {
	const speed = task.draft.settings?.speed ?? 0;
	const size = speed === 0 ? Math.max(1, phones.length) : speed;
	const { clock } = app.frame;
	const next = (start: number) => {
		if (task.stopped) return;
		sendTo(app, task, phones.slice(start, start + size));
		if (start + size < phones.length) clock.at(clock.now() + SECOND_MS, () => next(start + size));
	};
	next(0);
}

/** Recalls an earlier task: what phones show is struck, what waits is dropped. */
function recallOf(app: GetuiApp, { push_message: message, push_channel: channel }: Draft): void {
	const recalls = [message.revoke, channel?.android?.ups.revoke, channel?.harmony?.revoke];
	const { courier, registry } = app.frame;
	for (const recall of recalls) {
		const old = recall && app.tasks.get(recall.old_task_id);
		if (old) courier.withdraw(old.message, registry.phones);
		else if (recall && 'force' in recall && recall.force) {
			for (const task of app.tasks.all()) courier.withdraw(task.message, registry.phones);
		}
	}
}
