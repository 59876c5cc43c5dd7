import { encodeJson } from '../../core/json';
import type { JPushApp } from '../app';
import { JPushError } from '../errors';
import type { Draft } from '../push/parse';
import { push } from '../push/send';
import { nextFiring, type Trigger } from './trigger';

/** A schedule made by API. */
export interface ScheduleTask {
	id: string;
	name: string;
	enabled: boolean;
	/** As given, to be read back. */
	triggerJson: unknown;
	pushJson: unknown;
	trigger: Trigger;
	draft: Draft;
	/** No firing is left; the vendor no longer knows the task. */
	expired: boolean;
	/** What each firing led to, in the vendor's JSON-in-a-string form. */
	results: string[];
	cancel: () => void;
}

/** Puts the next firing on the clock; without one the task expires. */
export function arm(app: JPushApp, task: ScheduleTask): void {
	task.cancel();
	const next = nextFiring(task.trigger, app.now(), app.settings.timeZoneOffsetHours);
	if (next === undefined) {
		task.expired = true;
		return;
	}
	task.cancel = app.frame.clock.at(next, () => {
		if (task.enabled) fire(app, task);
		arm(app, task);
	});
}

function fire(app: JPushApp, task: ScheduleTask): void {
	let msgId: string | null = null;
	let error = { code: 0, message: '' };
	try {
		// A cid inside `push` is ignored: the task has its own.
		msgId = String(push(app, task.draft).msgId);
	} catch (cause) {
		if (!(cause instanceof JPushError)) throw cause;
		msgId = cause.msgId === undefined ? null : String(cause.msgId);
		error = { code: cause.code, message: cause.message };
	}
	const id = msgId === null ? {} : { msg_id: msgId };
	task.results.push(encodeJson({ ...id, error, needRetry: false, ts: Math.floor(app.now()) }));
}
