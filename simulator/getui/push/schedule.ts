import { DAY_MS } from '../../core/dates';
import type { GetuiApp } from '../app';
import { GetuiError } from '../errors';
import { requireFeature } from '../gate';
import { LIMITS, MINUTE_MS } from '../limits';
import type { Draft } from './schema';
import { ttlOf, type Task } from './tasks';

/** The time a push is for, to the minute; undefined for at once. */
export function readScheduleTime(app: GetuiApp, { settings }: Draft): number | undefined {
	const given = settings?.schedule_time;
	if (given === undefined) return undefined;
	requireFeature(app, 'schedule');
	const time = /^\d{13}$/.test(String(given)) ? Number(given) : 0;
	const latest = app.now() + LIMITS.scheduleDays * DAY_MS;
	if (time <= app.now() || time > latest) throw new GetuiError(22002);
	return Math.max(Math.ceil(app.now()), Math.floor(time / MINUTE_MS) * MINUTE_MS);
}

/** Puts a task on the clock. */
export function arm(app: GetuiApp, task: Task, time: number, run: () => void): void {
	const cancel = app.frame.clock.at(time, () => {
		if (task.stopped || task.schedule?.state !== 'waiting') return;
		task.schedule.state = 'sent';
		task.message.at = app.now();
		task.message.expiresAt = app.now() + ttlOf(task.draft);
		run();
	});
	task.schedule = { time, state: 'waiting', cancel };
}
