import { DEMO_MAXIM_APP, MAXIM_BASE_PATH, type FaultSpec, type Simulator } from '../../simulator';
import type { Answer } from './helpers';
import { readAnswer } from './helpers';

export const APP_ID = DEMO_MAXIM_APP.appId;
export const ADMIN = DEMO_MAXIM_APP.adminTokens[0] ?? '';

/** Calls an operation as the demo app's administrator; a header given as null is left out. */
export async function maxim(
	sim: Simulator,
	method: string,
	path: string,
	body?: unknown,
	headers: Record<string, string | null> = {},
): Promise<Answer> {
	const all = {
		app_id: APP_ID,
		'access-token': ADMIN,
		'content-type': body === undefined ? null : 'application/json',
		...headers,
	};
	const sent = Object.entries(all).flatMap(([name, value]) =>
		value === null ? [] : [[name, value] as [string, string]],
	);
	const response = await fetch(sim.url + MAXIM_BASE_PATH + path, {
		method,
		headers: sent,
		body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
	});
	return await readAnswer(response);
}

/** A push of the seed's first form. */
export function notifyBody(
	audience: unknown = 'all',
	message: Record<string, unknown> = {},
	setting?: Record<string, unknown>,
): Record<string, unknown> {
	const text = { type: 'text', title: 'this is push title', body: 'this is push body' };
	return { audience, message: { ...text, ...message }, ...(setting ? { setting } : {}) };
}

/** `[HTTP status, vendor code]`. */
export function outcome(answer: Answer): [number, unknown] {
	return [answer.status, answer.body.code];
}

/** The task id of a reply, as text. */
export function taskOf(answer: Answer): string {
	const { task_id: id } = answer.body.data as { task_id: unknown };
	return String(id).replace('number ', '');
}

/** Arms a fault for the next call of notify. */
export function fault(sim: Simulator, spec: FaultSpec): void {
	sim.maxim.faults.add({ times: 1, match: { operation: 'pushNotify' }, ...spec });
}
