import type { Route } from '../../core/types';
import { appRoutes, ok, readObject, type AppCall } from '../gate';
import { parsePush } from '../push/parse';
import { pushOnce, validateOnly, type PushResult } from '../push/send';
import type { JPushSim } from '../sim';

/** Push, validate and file push (P1, P2, P7). */
export function pushRoutes(sim: JPushSim): Route[] {
	const common = { method: 'POST', family: 'push', bucket: 'push' } as const;
	return [
		...appRoutes(sim, {
			...common,
			operation: 'push',
			urls: ['/v3/push'],
			handle: (call) => answer(pushOnce(call.app, parsePush(readObject(call, 1003), 'no'))),
		}),
		...appRoutes(sim, {
			...common,
			operation: 'validate',
			urls: ['/v3/push/validate'],
			handle: (call) => answer(validateOnly(call.app, parsePush(readObject(call, 1003), 'no'))),
		}),
		...appRoutes(sim, {
			...common,
			operation: 'filePush',
			urls: ['/v3/push/file'],
			// Seed: file pushes and the file API use up one common budget.
			bucket: 'file',
			handle: (call: AppCall) =>
				answer(pushOnce(call.app, parsePush(readObject(call, 1003), 'only'))),
		}),
	];
}

function answer({ sendno, msgId }: PushResult) {
	return ok({ sendno, msg_id: String(msgId) });
}
