import { z } from 'zod';
import type { Phone } from '../../core/types';
import type { GetuiApp } from '../app';
import { invalid } from '../errors';
import { nothing, ok, type Call, type Operation } from '../gate';
import { LIMITS } from '../limits';
import { parseWith, requireDistinct } from '../push/parse';
import { readAlias, requirePhone } from '../words';

/** Aliases: bind, query both ways, unbind pairs, unbind all. */
export const aliasOperations: Operation[] = [
	{ operation: 'aliasBind', method: 'POST', path: '/user/alias', handle: bind },
	{ operation: 'aliasUnbind', method: 'DELETE', path: '/user/alias', handle: unbind },
	{ operation: 'aliasUnbindAll', method: 'DELETE', path: '/user/alias/:alias', handle: unbindAll },
	{ operation: 'aliasOfCid', method: 'GET', path: '/user/alias/cid/:cid', handle: aliasOfCid },
	{ operation: 'cidsOfAlias', method: 'GET', path: '/user/cid/alias/:alias', handle: cidsOfAlias },
];

const pairs = z.strictObject({
	data_list: z
		.array(z.strictObject({ cid: z.string().min(1), alias: z.string().min(1) }))
		.min(1)
		.max(LIMITS.aliasPairs),
	// Known from an official SDK alone; it has no effect here.
	alias_type: z.string().optional(),
});

interface Pair {
	phone: Phone;
	alias: string;
}

/** All pairs are looked at before any is acted on. */
function readPairs({ app, request }: Call): Pair[] {
	const { data_list: list } = parseWith(pairs, request.json(), app.settings);
	requireDistinct(
		list.map(({ cid }) => cid),
		'cid',
	);
	return list.map(({ cid, alias }) => ({
		alias: readAlias(alias),
		phone: requirePhone(app, cid),
	}));
}

function bind(call: Call) {
	const { app } = call;
	const list = readPairs(call);
	checkRoom(app, list);
	for (const { phone, alias } of list) setAlias(app, phone, alias);
	return ok();
}

/** UNCONFIRMED: an alias that would get too many cids refuses the whole call. */
function checkRoom(app: GetuiApp, list: Pair[]): void {
	const moving = new Set(list.map(({ phone }) => phone));
	const counts = new Map<string, number>();
	for (const { alias } of list) {
		const staying = [...app.phones.withAlias(alias)].filter((phone) => !moving.has(phone)).length;
		counts.set(alias, (counts.get(alias) ?? staying) + 1);
	}
	if ([...counts.values()].some((count) => count > LIMITS.cidsPerAlias)) throw invalid('alias');
}

function unbind(call: Call) {
	const list = readPairs(call);
	const strict = call.app.settings.unbindMismatch === 'reject';
	if (strict && list.some(({ phone, alias }) => phone.alias !== alias)) throw invalid('alias');
	for (const { phone, alias } of list) {
		if (phone.alias === alias) setAlias(call.app, phone, null);
	}
	return ok();
}

function unbindAll({ app, request }: Call) {
	const alias = readAlias(request.params.alias ?? '');
	for (const phone of [...app.phones.withAlias(alias)]) setAlias(app, phone, null);
	return ok();
}

function aliasOfCid({ app, request }: Call) {
	const { alias } = requirePhone(app, request.params.cid ?? '');
	return alias === null ? nothing(app, { alias: '' }) : ok({ alias });
}

function cidsOfAlias({ app, request }: Call) {
	const phones = [...app.phones.withAlias(readAlias(request.params.alias ?? ''))];
	const cid = phones.map(({ id }) => id);
	return cid.length === 0 ? nothing(app, { cid }) : ok({ cid });
}

function setAlias(app: GetuiApp, phone: Phone, alias: string | null): void {
	app.phones.setAlias(phone, alias);
	app.frame.hub.touch(phone);
}
