import type { Route } from '../../core/types';
import type { JPushApp } from '../app';
import { formatTime } from '../../core/dates';
import { JPushError } from '../errors';
import { appRoutes, EMPTY, ok, readObject, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import { readPage } from '../paging';
import type { JPushSim } from '../sim';

/** Test devices: add, update, delete, list (D11 to D14). */
export function testDeviceRoutes(sim: JPushSim): Route[] {
	const common = { family: 'device', bucket: 'device', vip: 2006 } as const;
	return [
		...appRoutes(sim, {
			...common,
			operation: 'testDeviceAdd',
			method: 'POST',
			urls: ['/v3/test/model/add'],
			handle: add,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'testDeviceUpdate',
			method: 'PUT',
			urls: ['/v3/test/model/update'],
			handle: update,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'testDeviceDelete',
			method: 'DELETE',
			urls: ['/v3/test/model/delete/:rid'],
			handle: remove,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'testDeviceList',
			method: 'GET',
			urls: ['/v3/test/model/list'],
			handle: list,
		}),
	];
}

function read(call: AppCall): { name: string; rid: string } {
	const { device_name: name, registration_id: rid, ...rest } = readObject(call, 7002);
	const named = typeof name === 'string' && name !== '';
	if (!named || typeof rid !== 'string' || Object.keys(rest).length > 0) {
		throw new JPushError(7002, 'device_name and registration_id are required');
	}
	if (!call.app.phones.get(rid)) {
		throw new JPushError(call.sim.cases.unknownDevice, 'Unknown registration_id');
	}
	return { name, rid };
}

function add(call: AppCall) {
	const { name, rid } = read(call);
	call.app.testDevices.set(rid, { name, createdAt: call.now });
	return EMPTY;
}

function update(call: AppCall) {
	const { name, rid } = read(call);
	const device = call.app.testDevices.get(rid);
	if (!device) throw new JPushError(7002, 'Not a test device');
	device.name = name;
	return EMPTY;
}

function remove({ app, request }: AppCall) {
	if (!app.testDevices.delete(request.params.rid ?? '')) {
		throw new JPushError(7002, 'Not a test device');
	}
	return EMPTY;
}

function list({ app, request }: AppCall) {
	const {
		page: pageText,
		page_size: size,
		device_name: name,
		registration_id: rid,
	} = request.query;
	if ((pageText === undefined) !== (size === undefined)) {
		throw new JPushError(7002, 'page and page_size go together');
	}
	if (name !== undefined && rid !== undefined) throw new JPushError(7002, 'Only one filter');
	const paging = readPage(request.query, LIMITS.testDevicesPerPage);
	if (!paging) throw new JPushError(7002, 'Invalid page');
	const matching = [...app.testDevices.keys()].filter(
		(id) =>
			(rid === undefined || id === rid) &&
			(name === undefined || app.testDevices.get(id)?.name.includes(name)),
	);
	const { page, pageSize, from } = paging;
	const detail = matching.slice(from, from + pageSize).map((id) => describe(app, id));
	return ok({ total: matching.length, page, page_size: pageSize, detail });
}

function describe(app: JPushApp, rid: string) {
	const zone = app.settings.timeZoneOffsetHours;
	const device = app.testDevices.get(rid);
	const phone = app.phones.get(rid);
	return {
		device_name: device?.name,
		device_model: phone?.brand ?? phone?.platform ?? '',
		registration_id: rid,
		registration_time: formatTime(phone?.registeredAt ?? 0, zone),
		create_time: formatTime(device?.createdAt ?? 0, zone),
	};
}
