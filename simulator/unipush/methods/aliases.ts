import { z } from 'zod';
import type { UnipushApp } from '../app';
import { PushError, readArgument, type Envelope } from '../errors';
import { aliasText, readWord, word } from '../words';
import { done, SUCCESS } from './tasks';

const CIDS_PER_ALIAS = 10;
const pairs = z
	.array(z.object({ cid: word, alias: aliasText }))
	.min(1)
	.max(1000);

/** A cid has one alias, a new one takes its place; an alias has ten cids at most. */
export function cidBindAlias(app: UnipushApp, value: unknown): Envelope {
	const list = readArgument(pairs, value);
	const bound = list.map(({ cid, alias }) => ({ phone: app.phone(cid), alias }));
	// Checked before anything is changed, so that a refusal leaves all as it was.
	for (const { alias } of bound) {
		const after = new Set(app.phones.withAlias(alias));
		for (const one of bound) if (one.alias === alias) after.add(one.phone);
		if (after.size > CIDS_PER_ALIAS) {
			throw new PushError(app.cases.aliasFull, 'the alias has 10 cids already');
		}
	}
	for (const { phone, alias } of bound) {
		app.phones.setAlias(phone, alias);
		app.frame.hub.touch(phone);
	}
	return SUCCESS;
}

/** UNCONFIRMED: a cid without alias answers empty data. */
export function getAliasByCid(app: UnipushApp, value: unknown): Envelope {
	const { alias } = app.phone(readWord(value));
	return done(alias === null ? {} : { alias });
}

export function getCidByAlias(app: UnipushApp, value: unknown): Envelope {
	const phones = app.phones.withAlias(readArgument(aliasText, value));
	return done({ cid: [...phones].map((phone) => phone.id) });
}

/** UNCONFIRMED: pairs that do not exist are passed over. */
export function unboundAlias(app: UnipushApp, value: unknown): Envelope {
	for (const { cid, alias } of readArgument(pairs, value)) {
		const phone = app.phones.get(cid);
		if (phone?.alias !== alias) continue;
		app.phones.setAlias(phone, null);
		app.frame.hub.touch(phone);
	}
	return SUCCESS;
}

export function unboundAllAlias(app: UnipushApp, value: unknown): Envelope {
	for (const phone of [...app.phones.withAlias(readArgument(aliasText, value))]) {
		app.phones.setAlias(phone, null);
		app.frame.hub.touch(phone);
	}
	return SUCCESS;
}
