import type { Message, Route } from '../../core/types';
import { formatDay } from '../../core/dates';
import { JPushError } from '../errors';
import { appRoutes, ok, readObject, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import type { JPushSim } from '../sim';

const DELIVERED = 0;
const NOT_DELIVERED = 1;
const FOREIGN_RID = 2;
const NOT_A_TARGET = 3;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Delivery status of single devices (R3). */
export function statusRoutes(sim: JPushSim): Route[] {
	return appRoutes(sim, {
		operation: 'statusMessage',
		method: 'POST',
		urls: ['/v3/status/message', '/v3/report/status/message'],
		family: 'report',
		bucket: 'report',
		handle: (call) => {
			const { app, sim: vendor } = call;
			if (app.settings.statusNeedsVip && !app.vip) throw new JPushError(vendor.cases.reportVip);
			const { message, rids } = readQuery(call);
			const delivered = new Set(message.delivered);
			const targets = new Set(message.targets);
			const entries = rids.map((rid) => {
				const phone = app.phones.get(rid);
				if (!phone) return [rid, { status: FOREIGN_RID }];
				if (!targets.has(phone.index)) return [rid, { status: NOT_A_TARGET }];
				return [rid, { status: delivered.has(phone.index) ? DELIVERED : NOT_DELIVERED }];
			});
			return ok(Object.fromEntries(entries));
		},
	});
}

function readQuery(call: AppCall): { message: Message; rids: string[] } {
	const { app, sim, now } = call;
	const invalid = sim.cases.reportInvalid;
	const { msg_id: id, registration_ids: rids, date, ...rest } = readObject(call, invalid.code);
	if (Object.keys(rest).length > 0) throw new JPushError(invalid, 'Unsupported key');
	const isId = typeof id === 'number' || typeof id === 'bigint' || typeof id === 'string';
	if (!isId || !/^\d+$/.test(String(id))) throw new JPushError(invalid, 'Invalid msg_id');
	if (!Array.isArray(rids) || rids.length === 0 || rids.length > LIMITS.ridsPerCall) {
		throw new JPushError(invalid, 'registration_ids must hold 1 to 1000 values');
	}
	const list: unknown[] = rids;
	if (!list.every((rid) => typeof rid === 'string')) throw new JPushError(invalid, 'Invalid rid');
	if (date !== undefined && (typeof date !== 'string' || !DATE.test(date))) {
		throw new JPushError(invalid, 'Invalid date');
	}
	const message = app.message(String(id));
	const zone = app.settings.timeZoneOffsetHours;
	// The day asked about has to be the day of the push; without one, today.
	const day = date ?? formatDay(now, zone);
	const early =
		app.settings.earlyStats === '3002' && now - (message?.at ?? 0) < app.settings.statsDelayMs;
	if (!message || early || formatDay(message.at, zone) !== day) throw new JPushError(3002);
	return { message, rids: list };
}
