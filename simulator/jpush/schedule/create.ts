import { randomUUID } from 'node:crypto';
import type { JPushApp } from '../app';
import { JPushError } from '../errors';
import { LIMITS } from '../limits';
import { parsePush, type Draft } from '../push/parse';
import { byteLength } from '../words';
import { arm, type ScheduleTask } from './task';
import { parseTrigger } from './trigger';

// CJK, letters, digits, underscore.
const NAME = /^[A-Za-z0-9_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+$/;

/** The parts of a schedule as a client sends them. */
export interface ScheduleInput {
	name: unknown;
	enabled: unknown;
	trigger: unknown;
	push: unknown;
}

/** Makes a schedule and puts it on the clock. */
export function createTask(app: JPushApp, input: ScheduleInput): ScheduleTask {
	const name = readName(input.name);
	if (input.enabled !== true) throw new JPushError(8100, 'enabled must be true');
	const trigger = readTrigger(app, input.trigger);
	const draft = readPush(app, input.push);
	if (liveTasks(app).length >= app.settings.maxSchedules) {
		throw new JPushError(app.sim.cases.scheduleCount, 'Too many live schedules');
	}
	const task: ScheduleTask = {
		id: randomUUID(),
		name,
		enabled: true,
		triggerJson: input.trigger,
		pushJson: input.push,
		trigger,
		draft,
		expired: false,
		results: [],
		cancel: () => undefined,
	};
	app.schedules.set(task.id, task);
	arm(app, task);
	return task;
}

/** Tasks that will still fire. */
export function liveTasks(app: JPushApp): ScheduleTask[] {
	return [...app.schedules.values()].filter((task) => !task.expired);
}

export function readName(value: unknown): string {
	const valid = typeof value === 'string' && NAME.test(value);
	if (!valid || byteLength(value) > LIMITS.scheduleNameBytes)
		throw new JPushError(8100, 'Invalid name');
	return value;
}

export function readTrigger(app: JPushApp, value: unknown): ScheduleTask['trigger'] {
	return parseTrigger(value, app.now(), app.settings.timeZoneOffsetHours);
}

/** Reads the push of a schedule; a bad one is refused in the schedule family's terms. */
export function readPush(app: JPushApp, value: unknown): Draft {
	try {
		if (value === undefined) throw new JPushError(1002, 'Missing parameter: push');
		return parsePush(value, 'also');
	} catch (error) {
		if (!(error instanceof JPushError)) throw error;
		throw new JPushError(
			app.sim.cases.schedulePush,
			`Invalid push (${error.code}): ${error.message}`,
		);
	}
}
