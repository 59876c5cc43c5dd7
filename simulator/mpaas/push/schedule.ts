import type { MpaasApp } from '../app';
import type { Call } from '../call';
import { BusinessError } from '../errors';
import type { Draft } from './draft';
import { checkKeys, send } from './send';
import { readStrategy, type Strategy } from './strategy';

/** One moment of a scheduled task. */
export interface Child {
	id: string;
	at: number;
	executed: boolean;
	cancelled: boolean;
	callOff: () => void;
}

/** A scheduled or recurring push. */
export interface Schedule {
	id: string;
	draft: Draft;
	strategy: Strategy;
	createdAt: number;
	children: Child[];
}

/** Sends a push now, or keeps it for later; answers `PushResult`'s own members. */
export function sendOrSchedule(call: Call, draft: Draft): Record<string, unknown> {
	const strategy = readStrategy(call);
	checkKeys(call.app, draft);
	return { Data: strategy ? schedule(call.app, draft, strategy) : send(call.app, draft) };
}

function schedule(app: MpaasApp, draft: Draft, strategy: Strategy): string {
	const { maxPendingSchedules, scheduleQuotaCode } = app.settings;
	const pending = [...app.schedules.values()].filter(({ children }) => children.some(isPending));
	if (pending.length >= maxPendingSchedules) {
		throw new BusinessError(scheduleQuotaCode, `more than ${maxPendingSchedules} pending tasks`);
	}
	const id = app.newUniqueId();
	const children = strategy.times.map((at) =>
		plan(app, draft, {
			// A task that runs once is its own child.
			id: strategy.type === 1 ? id : app.newUniqueId(),
			at,
		}),
	);
	app.schedules.set(id, { id, draft, strategy, createdAt: app.now(), children });
	return id;
}

function plan(app: MpaasApp, draft: Draft, { id, at }: { id: string; at: number }): Child {
	const child: Child = { id, at, executed: false, cancelled: false, callOff: () => undefined };
	child.callOff = app.frame.clock.at(at, () => {
		child.executed = true;
		send(app, draft);
	});
	return child;
}

function isPending(child: Child): boolean {
	return !child.executed && !child.cancelled;
}

/** Cancels what has not run yet; false when there is nothing to cancel. */
export function cancel(children: Child[]): boolean {
	const pending = children.filter(isPending);
	for (const child of pending) {
		child.cancelled = true;
		child.callOff();
	}
	return pending.length > 0;
}
