import { AsyncLocalStorage } from 'node:async_hooks';

import type { LogEntry } from './types';

/** The run that is logging; runs may overlap, and n8n has one logger a process. */
const current = new AsyncLocalStorage<LogEntry[]>();

export function collectLogs<T>(into: LogEntry[], work: () => T): T {
	return current.run(into, work);
}

/** Stands in for n8n's logger: keeps what is logged instead of printing it. */
export class RecordingLogger {
	error = this.recorder('error');

	warn = this.recorder('warn');

	info = this.recorder('info');

	debug = this.recorder('debug');

	scoped(): this {
		return this;
	}

	private recorder(level: LogEntry['level']) {
		return (message: string, meta?: unknown): void => {
			current.getStore()?.push({ level, message, meta });
		};
	}
}
