import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../core/types';
import type { UnipushApp } from './app';
import { PushError, type Envelope } from './errors';
import { METHOD_NAMES, METHODS, type MethodName } from './methods';

/** What `uniCloud.getPushManager({ appId })` hands out. */
export type PushManager = Record<MethodName, (argument?: unknown) => Promise<Envelope>>;

/** One call of a method, for tests to count. */
export interface ManagerCall {
	method: MethodName;
	appId: string;
	argument: unknown;
	result: unknown;
}

const KEPT_CALLS = 20_000;

/** Makes managers, and remembers what was called on them. */
export class ManagerDesk {
	readonly calls: ManagerCall[] = [];

	constructor(
		private readonly findApp: (appId: string) => UnipushApp | undefined,
		private readonly unknownApp: number,
	) {}

	create(options: unknown): PushManager {
		const { appId } = (options ?? {}) as { appId?: unknown };
		if (typeof appId !== 'string' || appId === '')
			throw new Error('getPushManager: appId is required');
		const app = this.findApp(appId);
		const entries = METHOD_NAMES.map((method) => [
			method,
			(argument?: unknown) => this.call(method, appId, app, argument),
		]);
		return Object.fromEntries(entries) as PushManager;
	}

	private async call(
		method: MethodName,
		appId: string,
		app: UnipushApp | undefined,
		argument: unknown,
	): Promise<Envelope> {
		const call: ManagerCall = { method, appId, argument, result: undefined };
		this.calls.push(call);
		if (this.calls.length > KEPT_CALLS) this.calls.shift();
		if (!app) return new PushError(this.unknownApp, `unknown app ${appId}`).envelope();
		const fault = pickFault(app, method);
		const result = fault
			? await suffer(fault, () => answer(app, method, argument))
			: answer(app, method, argument);
		call.result = result;
		const failed = Number(result.errCode) !== 0;
		if (failed && app.settings.failures === 'throw') {
			throw new PushError(String(result.errCode), result.errMsg);
		}
		return result;
	}
}

function answer(app: UnipushApp, method: MethodName, argument: unknown): Envelope {
	try {
		if (app.settings.starting) throw new PushError(2);
		if (app.settings.blacklisted) throw new PushError(10002);
		app.quotas.perMinute('call', app.settings.limits.callsPerMinute, 10005);
		// What a function hands over is its own; the library keeps no reference into it.
		return METHODS[method](app, structuredClone(argument));
	} catch (error) {
		if (error instanceof PushError) return error.envelope();
		throw error;
	}
}

/** A fault that names a method is meant for the library; the others are for the function's URL. */
function pickFault(app: UnipushApp, method: MethodName): Fault | undefined {
	const { faults } = app.frame;
	if (!faults.list().some(({ match }) => match?.operation === method)) return undefined;
	return faults.pick({ vendor: 'unipush', operation: method, path: '', method: 'CALL' });
}

/** Faults as a function in the cloud meets them: refusals, waiting, or an exception. */
async function suffer(fault: Fault, act: () => Envelope): Promise<Envelope> {
	const acted = fault.when === 'after' ? act() : undefined;
	switch (fault.kind) {
		case 'vendorError':
			return new PushError(fault.code ?? 1, fault.message).envelope();
		case 'rateLimited':
			return new PushError(10005).envelope();
		case 'unauthorized':
			return new PushError(10001).envelope();
		case 'slow':
			// The server keeps the process; once it is closed, nobody waits any more.
			await sleep(fault.delayMs ?? 1000, undefined, { ref: false });
			return acted ?? act();
		case 'stall':
			return await new Promise<never>(() => undefined);
		default:
			throw new Error(`push service unavailable (${fault.kind})`);
	}
}
