import { randomUUID } from 'node:crypto';
import type { Frame } from '../../core/frame';
import type { Message } from '../../core/types';
import { formatMonthDay } from '../../core/dates';
import { LIMITS } from '../limits';
import { facesFor } from './faces';
import type { Draft } from './schema';

const KEPT = 300_000;

/** Single, list and app-wide tasks. */
export type TaskKind = 'RASS' | 'RASL' | 'RASA';

/** A push at a later time. */
export interface Schedule {
	time: number;
	state: 'waiting' | 'sent' | 'deleted';
	cancel: () => void;
}

/** What the vendor remembers of a push. */
export interface Task {
	id: string;
	kind: TaskKind;
	draft: Draft;
	createdAt: number;
	message: Message;
	/** By phone index: the maker's channel, or the vendor's own connection. */
	channels: Map<number, string>;
	/** Stopped by the caller; what is queued is not sent any more. */
	stopped: boolean;
	schedule?: Schedule;
	/** Custom events that apps reported for it; tests fill them in. */
	actions: Map<string, number>;
}

/** The vendor's own connection among the channels. */
export const OWN = 'gt';

/** Prefix and 32 hexadecimal digits. */
export function newTaskId(prefix: string): string {
	return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}

/** The tasks of an app. */
export class TaskStore {
	private readonly tasks = new Map<string, Task>();

	constructor(
		private readonly frame: Frame,
		private readonly appId: string,
		private readonly zone: number,
	) {}

	get(id: string): Task | undefined {
		return this.tasks.get(id);
	}

	all(): IterableIterator<Task> {
		return this.tasks.values();
	}

	/** Makes a task; its phones are served by `dispatch`. */
	create(kind: TaskKind, draft: Draft): Task {
		const now = this.frame.clock.now();
		const day = formatMonthDay(now, this.zone);
		const id = newTaskId(`${kind}_${day}`);
		const channels = new Map<number, string>();
		const message = this.messageOf(id, draft, channels);
		const actions = new Map<string, number>();
		const task = { id, kind, draft, createdAt: now, message, channels, stopped: false, actions };
		this.tasks.set(id, task);
		const oldest = this.tasks.keys().next().value;
		if (this.tasks.size > KEPT && oldest !== undefined) this.tasks.delete(oldest);
		this.frame.courier.accept(message);
		return task;
	}

	private messageOf(id: string, draft: Draft, channels: Map<number, string>): Message {
		const now = this.frame.clock.now();
		const { notification, transmission } = draft.push_message;
		return {
			vendor: 'getui',
			app: this.appId,
			id,
			at: now,
			expiresAt: now + ttlOf(draft),
			faces: (phone) => facesFor(draft, phone, channels.get(phone.index) === OWN),
			reachesOffline: (phone) => channels.get(phone.index) !== OWN,
			targets: [],
			delivered: [],
			withdrawn: false,
			carries: { notification: notification !== undefined, message: transmission !== undefined },
		};
	}
}

/** How long a message waits for phones; -1 is no time at all. */
export function ttlOf({ settings }: Draft): number {
	return settings?.ttl ?? LIMITS.defaultTtlMs;
}
