import type { Phone, Route } from '../../core/types';
import type { JPushApp } from '../app';
import { DAY_MS, formatTime } from '../../core/dates';
import { JPushError } from '../errors';
import { appRoutes, EMPTY, ok, readObject, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import { readRids } from '../rids';
import type { JPushSim } from '../sim';
import { byteLength, isAlias, isRid, isTag } from '../words';

const LAST_SEEN_KEPT_MS = 2 * DAY_MS;

/** Devices: get, set, online status (D1 to D3). */
export function deviceRoutes(sim: JPushSim): Route[] {
	const common = { family: 'device', bucket: 'device' } as const;
	return [
		...appRoutes(sim, {
			...common,
			operation: 'deviceStatus',
			method: 'POST',
			urls: ['/v3/devices/status', '/v3/device/status'],
			vip: 2006,
			handle: status,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'deviceGet',
			method: 'GET',
			urls: ['/v3/devices/:rid', '/v3/device/:rid'],
			handle: get,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'deviceSet',
			method: 'POST',
			urls: ['/v3/devices/:rid', '/v3/device/:rid'],
			handle: set,
		}),
	];
}

function findDevice({ app, sim, request }: AppCall): Phone {
	const rid = request.params.rid ?? '';
	if (!isRid(rid)) throw new JPushError(sim.cases.malformedRid, 'Invalid registration_id');
	const phone = app.phones.get(rid);
	if (!phone) throw new JPushError(sim.cases.unknownDevice, 'Unknown registration_id');
	return phone;
}

function get(call: AppCall) {
	const phone = findDevice(call);
	const empty = call.app.settings.clearedValue;
	return ok({
		tags: phone.tags.size === 0 ? null : [...phone.tags],
		alias: phone.alias ?? empty,
		mobile: phone.mobile ?? empty,
	});
}

interface DeviceChange {
	tags?: { add: string[]; remove: string[] } | 'clear';
	alias?: string;
	mobile?: string;
}

function set(call: AppCall) {
	const phone = findDevice(call);
	const change = readChange(readObject(call, 7002));
	// Checked before anything is changed, so that a refusal leaves the device as it was.
	checkAlias(call, phone, change.alias);
	checkTagCount(phone, change.tags);
	if (change.tags !== undefined) applyTags(call.app, phone, change.tags);
	if (change.alias !== undefined) call.app.phones.setAlias(phone, change.alias || null);
	if (change.mobile !== undefined) phone.mobile = change.mobile || null;
	call.app.frame.hub.touch(phone);
	return EMPTY;
}

function readChange({ tags, alias, mobile, ...rest }: Record<string, unknown>): DeviceChange {
	const unknown = Object.keys(rest)[0];
	if (unknown !== undefined) throw new JPushError(7002, `Unsupported key: ${unknown}`);
	if (alias !== undefined && alias !== '' && !isAlias(alias))
		throw new JPushError(7002, 'Invalid alias');
	if (mobile !== undefined && (typeof mobile !== 'string' || !/^\+?[\d-]*$/.test(mobile))) {
		throw new JPushError(7002, 'Invalid mobile');
	}
	const change: DeviceChange = { alias: alias, mobile };
	if (tags !== undefined) change.tags = tags === '' ? 'clear' : readTagChange(tags);
	if (Object.values(change).every((value) => value === undefined)) {
		throw new JPushError(7002, 'One of tags, alias and mobile is required');
	}
	return change;
}

function readTagChange(value: unknown): { add: string[]; remove: string[] } {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new JPushError(7002, 'Invalid tags');
	}
	const { add, remove, ...rest } = value as Record<string, unknown>;
	if (Object.keys(rest).length > 0 || (add === undefined && remove === undefined)) {
		throw new JPushError(7002, 'Invalid tags');
	}
	return { add: readTagList(add), remove: readTagList(remove) };
}

function readTagList(value: unknown): string[] {
	if (value === undefined) return [];
	if (!Array.isArray(value)) throw new JPushError(7002, 'Invalid tags');
	const tags: unknown[] = value;
	const tooMany = tags.length > LIMITS.deviceTagChange;
	if (tooMany || !tags.every(isTag)) throw new JPushError(7002, 'Invalid tags');
	const bytes = tags.reduce((sum, tag) => sum + byteLength(tag), 0);
	if (bytes > LIMITS.deviceTagListBytes)
		throw new JPushError(7002, 'tags take more than 1000 bytes');
	return tags;
}

function checkAlias({ app, sim }: AppCall, phone: Phone, alias?: string): void {
	if (alias === undefined || alias === '' || phone.alias === alias) return;
	if (app.phones.withAlias(alias).size >= LIMITS.devicesPerAlias) {
		throw new JPushError(sim.cases.aliasFull);
	}
}

function checkTagCount(phone: Phone, change: DeviceChange['tags']): void {
	if (change === undefined || change === 'clear') return;
	const after = new Set([...phone.tags, ...change.add]);
	for (const tag of change.remove) after.delete(tag);
	if (after.size > LIMITS.tagsPerDevice) throw new JPushError(7002, 'More than 1000 tags');
}

function applyTags(app: JPushApp, phone: Phone, change: NonNullable<DeviceChange['tags']>): void {
	const { add, remove } = change === 'clear' ? { add: [], remove: [...phone.tags] } : change;
	for (const tag of add) app.phones.addTag(phone, tag);
	for (const tag of remove) app.phones.removeTag(phone, tag);
}

function status(call: AppCall) {
	const { registration_ids: rids, ...rest } = readObject(call, 7002);
	if (Object.keys(rest).length > 0) throw new JPushError(7002, 'Unsupported key');
	const list = readRids(rids, call.sim.cases);
	return ok(Object.fromEntries(list.map((rid) => [rid, describeStatus(call, rid)])));
}

/** The last time a device was seen shows for about two days. */
function describeStatus({ app, now }: AppCall, rid: string): unknown {
	const phone = app.phones.get(rid);
	if (!phone) return app.settings.invalidStatus === 'null' ? null : {};
	if (phone.online) return { online: true };
	if (now - phone.lastSeenAt > LAST_SEEN_KEPT_MS) return { online: false };
	const zone = app.settings.timeZoneOffsetHours;
	return { online: false, last_online_time: formatTime(phone.lastSeenAt, zone) };
}
