import type { MaximApp } from '../app';
import { badParameter, MaximError } from '../errors';
import type { MaximDevice } from '../users';
import type { NotifyBody } from './schema';

const MAX_LIST = 500;

/** Refuses what an audience must not be beyond its form. */
export function checkAudience(app: MaximApp, audience: NotifyBody['audience']): void {
	if (audience === 'all') return;
	const lists = Object.values(audience).filter((list) => list !== undefined);
	if (lists.length === 0) throw badParameter('audience is empty');
	if (lists.length > 1 && app.settings.severalLists === 'refuse') {
		throw badParameter('audience takes one of tag, alias, user_id and push_token');
	}
	if (lists.some((list) => list.length > MAX_LIST)) throw new MaximError(12005);
}

/** The devices an audience stands for, each once; names nobody has are no error. */
export function devicesOf(app: MaximApp, audience: NotifyBody['audience']): Set<MaximDevice> {
	const found = new Set<MaximDevice>();
	if (audience === 'all') return new Set(app.devices.values());
	const add = (pushToken: string) => {
		const device = app.devices.get(pushToken);
		if (device) found.add(device);
	};
	for (const tag of audience.tag ?? []) for (const { id } of app.phones.withTag(tag)) add(id);
	for (const alias of audience.alias ?? []) {
		for (const { id } of app.phones.withAlias(alias)) add(id);
	}
	for (const id of audience.user_id ?? []) {
		for (const device of app.users.get(id)?.devices ?? []) found.add(device);
	}
	audience.push_token?.forEach(add);
	return found;
}
