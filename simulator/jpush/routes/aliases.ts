import type { Phone, Route, SimReply } from '../../core/types';
import { formatDay } from '../../core/dates';
import { JPushError } from '../errors';
import { appRoutes, EMPTY, ok, readObject, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import { readPlatforms } from '../platforms';
import { readValidRids } from '../rids';
import type { JPushSim } from '../sim';
import { isAlias } from '../words';

/** Aliases: list devices, delete, unbind devices (D4 to D6). */
export function aliasRoutes(sim: JPushSim): Route[] {
	const route = (operation: string, method: Route['method'], handle: (call: AppCall) => SimReply) =>
		appRoutes(sim, {
			operation,
			method,
			urls: ['/v3/aliases/:alias', '/v3/device/aliases/:alias'],
			family: 'device',
			bucket: 'device',
			handle,
		});
	return [
		...route('aliasGet', 'GET', get),
		...route('aliasDelete', 'DELETE', remove),
		...route('aliasUnbind', 'POST', unbind),
	];
}

/** Devices of the alias; an alias nobody has is an empty list, not an error. */
function devicesOf({ app, request }: AppCall): Phone[] {
	const { alias = '' } = request.params;
	if (!isAlias(alias)) throw new JPushError(7002, 'Invalid alias');
	const wanted = readPlatforms(request.query);
	return [...app.phones.withAlias(alias)].filter((phone) => !wanted || wanted(phone.platform));
}

function get(call: AppCall) {
	const phones = devicesOf(call).slice(0, LIMITS.devicesPerAlias);
	if (call.request.query.new_format !== 'true') {
		return ok({ registration_ids: phones.map((phone) => phone.id) });
	}
	const zone = call.app.settings.timeZoneOffsetHours;
	return ok({
		data: phones.map((phone) => ({
			registration_id: phone.id,
			platform: phone.platform,
			last_online_date: formatDay(phone.lastSeenAt, zone),
		})),
	});
}

function remove(call: AppCall) {
	drop(call, devicesOf(call));
	return EMPTY;
}

function unbind(call: AppCall) {
	const phones = devicesOf(call);
	const { registration_ids: change, ...rest } = readObject(call, 7002);
	if (typeof change !== 'object' || change === null || Object.keys(rest).length > 0) {
		throw new JPushError(7002, 'registration_ids is required');
	}
	const { remove: rids, ...others } = change as Record<string, unknown>;
	// There is no `add`: a device takes an alias through its own operation.
	if (Object.keys(others).length > 0) throw new JPushError(7002, 'Only remove is supported');
	const gone = new Set(readValidRids(rids, call.sim.cases));
	drop(
		call,
		phones.filter((phone) => gone.has(phone.id)),
	);
	return EMPTY;
}

function drop({ app }: AppCall, phones: Phone[]): void {
	for (const phone of phones) {
		app.phones.setAlias(phone, null);
		app.frame.hub.touch(phone);
	}
}
