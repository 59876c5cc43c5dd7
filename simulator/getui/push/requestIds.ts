import type { GetuiSettings } from '../config';
import { invalid } from '../errors';
import { newTaskId } from './tasks';

const KEPT = 300_000;

/** What a push answers: task id and the status of each target, where the operation has one. */
export interface Sent {
	taskid: string;
	statuses: Record<string, string>;
}

/** Remembers request ids, so that a repeated push sends nothing. */
export class RequestIds {
	private readonly seen = new Map<string, { at: number; sent: Sent }>();
	repeats = 0;

	constructor(
		private readonly now: () => number,
		private readonly settings: GetuiSettings,
	) {}

	/** Runs `send` unless the id was used; undefined stands for a reply without data. */
	once(requestId: string | undefined, send: () => Sent): Sent | undefined {
		if (requestId === undefined) return send();
		const known = this.seen.get(requestId);
		if (known && this.now() - known.at <= this.settings.dedupeWindowMs)
			return this.repeat(known.sent);
		const sent = send();
		this.seen.delete(requestId);
		this.seen.set(requestId, { at: this.now(), sent });
		const oldest = this.seen.keys().next().value;
		if (this.seen.size > KEPT && oldest !== undefined) this.seen.delete(oldest);
		return sent;
	}

	private repeat(sent: Sent): Sent | undefined {
		this.repeats += 1;
		switch (this.settings.repeatReply) {
			case 'same':
				return sent;
			case 'newTask':
				return { ...sent, taskid: newTaskId(sent.taskid.slice(0, 9)) };
			case 'noData':
				return undefined;
			case 'reject':
				throw invalid('request_id');
		}
	}
}
