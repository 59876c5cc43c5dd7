import type { Phone } from '../../core/types';
import type { UnipushApp } from '../app';
import { uniPlatform } from '../channels';
import type { UniIdUser } from '../config';
import { badParameter } from '../errors';
import type { BigDataTag, SendArgument } from './schema';

const TARGETS = [
	'user_id',
	'user_tag',
	'device_id',
	'push_clientid',
	'getui_alias',
	'getui_custom_tag',
	'getui_big_data_tag',
] as const;

export type TargetName = (typeof TARGETS)[number] | 'all';

/** The one target of a message; none, or only empty ones, means everyone. */
export function targetOf(app: UnipushApp, argument: SendArgument): TargetName {
	const named = TARGETS.filter((name) => argument[name] !== undefined);
	const filled = named.filter((name) => (argument[name]?.length ?? 0) > 0);
	if (filled.length > 1) throw badParameter(`only one of ${filled.join(', ')}`);
	if (filled[0] !== undefined) return filled[0];
	if (named.length > 0 && app.settings.emptyTarget === 'refuse') {
		throw badParameter(`${String(named[0])} is empty`);
	}
	return 'all';
}

/** Devices of a target; for names nobody has it answers how many there were. */
export function resolve(
	app: UnipushApp,
	argument: SendArgument,
	target: TargetName,
): { phones: Phone[]; invalid: number } {
	switch (target) {
		case 'all':
			return { phones: app.phones.all(), invalid: 0 };
		case 'getui_custom_tag':
			return { phones: [...app.phones.withTag(argument.getui_custom_tag ?? '')], invalid: 0 };
		case 'getui_big_data_tag':
			return { phones: matching(app, argument.getui_big_data_tag ?? []), invalid: 0 };
		case 'getui_alias':
			return collect(argument.getui_alias, (alias) => [...app.phones.withAlias(alias)]);
		case 'user_id':
			return collect(argument.user_id, (id) => ofUser(app, argument, app.users.get(id)));
		case 'user_tag':
			return collect(argument.user_tag, (tag) => ofUserTag(app, argument, tag));
		case 'device_id':
			return collect(argument.device_id, (id) => find(app, app.deviceIds.get(id) ?? ''));
		case 'push_clientid':
			return collect(argument.push_clientid, (cid) => find(app, cid));
	}
}

function collect(names: string[] = [], devicesOf: (name: string) => Phone[]) {
	const lists = names.map(devicesOf);
	const invalid = lists.filter((list) => list.length === 0).length;
	return { phones: [...new Set(lists.flat())], invalid };
}

function find(app: UnipushApp, cid: string): Phone[] {
	const phone = app.phones.get(cid);
	return phone ? [phone] : [];
}

function ofUserTag(app: UnipushApp, argument: SendArgument, tag: string): Phone[] {
	const users = [...app.users.values()].filter((user) => user.tags?.includes(tag));
	return users.flatMap((user) => ofUser(app, argument, user));
}

/** `platform` and `check_token` narrow targets of users, and only those. */
function ofUser(app: UnipushApp, argument: SendArgument, user?: UniIdUser): Phone[] {
	const expired = (user?.tokenExpiresAt ?? Infinity) <= app.now();
	if (!user || (expired && argument.check_token !== false)) return [];
	const wanted = [argument.platform ?? 'ALL'].flat();
	const phones = user.cids.flatMap((cid) => find(app, cid));
	return phones.filter((phone) =>
		wanted.some((name) => name === 'ALL' || name === uniPlatform(phone)),
	);
}

/** Conditions on different keys all have to hold; within a key `opt_type` decides. */
export function matching(app: UnipushApp, tags: BigDataTag[]): Phone[] {
	return app.phones.all().filter((phone) => tags.every((tag) => fits(app, phone, tag)));
}

function fits(app: UnipushApp, phone: Phone, { key, values, opt_type: type }: BigDataTag): boolean {
	const own = valuesOf(app, phone, key);
	if (type === 'and') return values.every((value) => own.has(value));
	const some = values.some((value) => own.has(value));
	return type === 'or' ? some : !some;
}

function valuesOf(app: UnipushApp, phone: Phone, key: BigDataTag['key']): ReadonlySet<string> {
	switch (key) {
		case 'phone_type':
			return new Set([phone.platform]);
		case 'region':
			return new Set([app.settings.regions[phone.id] ?? '']);
		case 'custom_tag':
			return phone.tags;
		case 'portrait':
			return new Set(app.settings.portraits[phone.id]);
	}
}
