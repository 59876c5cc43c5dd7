import type { Route } from '../../core/types';
import type { JPushApp } from '../app';
import { JPushError } from '../errors';
import { appRoutes, ok, readObject, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import { parseBatchEntry } from '../push/parse';
import { pushOnce } from '../push/send';
import type { JPushSim } from '../sim';

type TargetKind = 'registration_id' | 'alias';

/** Batch single push by registration id and by alias (P5, P6). */
export function batchRoutes(sim: JPushSim): Route[] {
	const route = (operation: string, url: string, kind: TargetKind) =>
		appRoutes(sim, {
			operation,
			method: 'POST',
			urls: [url],
			family: 'push',
			bucket: 'push',
			vip: 2006,
			mismatch: sim.cases.batchAuth,
			handle: (call) => pushEach(call, kind),
		});
	return [
		...route('batchByRid', '/v3/push/batch/regid/single', 'registration_id'),
		...route('batchByAlias', '/v3/push/batch/alias/single', 'alias'),
	];
}

function pushEach(call: AppCall, kind: TargetKind) {
	const { pushlist, ...rest } = readObject(call, 1003);
	const unknown = Object.keys(rest)[0];
	if (unknown !== undefined) throw new JPushError(1009, `Unsupported key: ${unknown}`);
	if (pushlist === undefined) throw new JPushError(1002, 'Missing parameter: pushlist');
	if (typeof pushlist !== 'object' || pushlist === null || Array.isArray(pushlist)) {
		throw new JPushError(1003, 'Invalid pushlist');
	}
	const entries = Object.entries(pushlist);
	if (entries.length === 0) throw new JPushError(1002, 'Missing parameter: pushlist');
	if (entries.length > LIMITS.batchEntries) {
		throw new JPushError(1003, `pushlist holds more than ${LIMITS.batchEntries} entries`);
	}
	return ok(
		Object.fromEntries(entries.map(([cid, body]) => [cid, pushOne(call.app, cid, body, kind)])),
	);
}

/** One entry's result; the seed prints msg_id as a number here. */
function pushOne(app: JPushApp, cid: string, body: unknown, kind: TargetKind): unknown {
	try {
		const { msgId } = pushOnce(app, { ...parseBatchEntry(body, kind), cid });
		return { msg_id: msgId };
	} catch (error) {
		if (!(error instanceof JPushError)) throw error;
		return { ...(error.msgId === undefined ? {} : { msg_id: error.msgId }), error: error.body() };
	}
}
