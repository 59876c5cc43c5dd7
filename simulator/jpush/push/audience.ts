import type { Phone } from '../../core/types';
import type { JPushApp } from '../app';
import { JPushError } from '../errors';
import { LIMITS } from '../limits';
import { isAlias, isRid, isTag } from '../words';

/** Lists of one audience object; an absent or empty list puts no condition. */
export interface AudienceLists {
	tag: string[];
	tag_and: string[];
	tag_not: string[];
	alias: string[];
	registration_id: string[];
	segment: string[];
	abtest: string[];
}

/** Whom a push is for. */
export type Audience =
	| { kind: 'all' }
	| { kind: 'lists'; lists: AudienceLists }
	| { kind: 'file'; fileId: string }
	| { kind: 'liveActivity'; id: string };

type ListName = keyof AudienceLists;

const LISTS: Record<ListName, number> = {
	tag: LIMITS.audienceTags,
	tag_and: LIMITS.audienceTags,
	tag_not: LIMITS.audienceTags,
	alias: LIMITS.audienceAliases,
	registration_id: LIMITS.audienceRids,
	segment: 1,
	abtest: 1,
};

const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** Reads the audience; `files` says whether this operation takes (only) a file. */
export function parseAudience(value: unknown, files: 'no' | 'only' | 'also'): Audience {
	if (value === undefined) throw new JPushError(1002, 'Missing parameter: audience');
	if (value === 'all' && files !== 'only') return { kind: 'all' };
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new JPushError(1003, 'Invalid audience');
	}
	const audience: Record<string, unknown> = { ...value };
	const keys = Object.keys(audience);
	const unknown = keys.find(
		(key) => !(key in LISTS) && !['file', 'live_activity_id'].includes(key),
	);
	if (unknown !== undefined) throw new JPushError(1009, `Unsupported key: audience.${unknown}`);
	if (files === 'only' || 'file' in audience) return parseFile(audience, keys, files !== 'no');
	if ('live_activity_id' in audience) return parseLiveActivity(audience.live_activity_id, keys);
	return parseLists(audience);
}

function parseFile(audience: Record<string, unknown>, keys: string[], allowed: boolean): Audience {
	const { file } = audience;
	if (file === undefined) throw new JPushError(1002, 'Missing parameter: audience.file');
	if (!allowed || keys.length > 1) throw new JPushError(1003, 'Invalid audience.file');
	if (typeof file !== 'object' || file === null)
		throw new JPushError(1003, 'Invalid audience.file');
	const { file_id: fileId, ...rest } = file as Record<string, unknown>;
	if (Object.keys(rest).length > 0) throw new JPushError(1009, 'Unsupported key: audience.file');
	if (fileId === undefined) throw new JPushError(1002, 'Missing parameter: audience.file.file_id');
	if (typeof fileId !== 'string' || fileId === '') throw new JPushError(1003, 'Invalid file_id');
	return { kind: 'file', fileId };
}

function parseLiveActivity(id: unknown, keys: string[]): Audience {
	if (typeof id !== 'string' || id === '' || keys.length > 1) {
		throw new JPushError(1003, 'Invalid audience.live_activity_id');
	}
	return { kind: 'liveActivity', id };
}

function parseLists(audience: Record<string, unknown>): Audience {
	const entries = LIST_NAMES.map((name) => [name, parseList(name, audience[name])] as const);
	const lists = Object.fromEntries(entries) as unknown as AudienceLists;
	// An empty array counts as absent, and one kind at least has to be there.
	if (LIST_NAMES.every((name) => lists[name].length === 0)) {
		throw new JPushError(1002, 'Missing parameter: audience');
	}
	return { kind: 'lists', lists };
}

function parseList(name: ListName, value: unknown): string[] {
	if (value === undefined) return [];
	if (!Array.isArray(value))
		throw new JPushError(1003, 'Audience value must be JSON Array format!');
	const list: unknown[] = value;
	if (list.length > LISTS[name]) {
		throw new JPushError(1003, `audience.${name} holds more than ${LISTS[name]} values`);
	}
	for (const item of list) {
		if (typeof item !== 'string' || item === '')
			throw new JPushError(1003, `Invalid ${name} value`);
		if (name === 'alias' && !isAlias(item)) throw new JPushError(1003, 'Invalid alias value');
		if (name.startsWith('tag') && !isTag(item)) throw new JPushError(1003, 'Invalid tag value');
	}
	return list as string[];
}

/** Refuses malformed registration ids the way the app is set to. */
export function checkRids(app: JPushApp, audience: Audience): void {
	if (audience.kind !== 'lists') return;
	const rids = audience.lists.registration_id;
	const malformed = rids.filter((rid) => !isRid(rid));
	if (malformed.length === 0) return;
	// The seed ties 1003 to a push to a single device; for longer lists nothing is stated.
	const alone = malformed.length === rids.length;
	if (!alone && app.settings.malformedRidInList === 'ignore') return;
	const error = new JPushError(1003, 'Invalid registration_id value');
	if (app.settings.illegalRidsOnPush) error.illegalRids = malformed;
	throw error;
}

/** The phones an audience stands for, each once, before platform and activity are looked at. */
export function resolveAudience(app: JPushApp, audience: Audience): Iterable<Phone> {
	switch (audience.kind) {
		case 'all':
			return app.phones.all();
		case 'file':
			return phonesOfFile(app, audience.fileId);
		case 'liveActivity':
			return phonesOf(app, app.settings.liveActivities[audience.id] ?? []);
		case 'lists':
			return resolveLists(app, audience.lists);
	}
}

function phonesOfFile(app: JPushApp, fileId: string): Set<Phone> {
	const file = app.findFile(fileId);
	if (file.type === 'registration_id') return phonesOf(app, file.lines);
	return unionOf(file.lines, (alias) => app.phones.withAlias(alias));
}

function phonesOf(app: JPushApp, rids: string[]): Set<Phone> {
	const found = new Set<Phone>();
	for (const rid of rids) {
		const phone = app.phones.get(rid);
		if (phone) found.add(phone);
	}
	return found;
}

function unionOf(keys: string[], find: (key: string) => Iterable<Phone>): Set<Phone> {
	const found = new Set<Phone>();
	for (const key of keys) for (const phone of find(key)) found.add(phone);
	return found;
}

function resolveLists(app: JPushApp, lists: AudienceLists): Phone[] {
	const { tag, tag_and: tagAnd, tag_not: tagNot, alias, registration_id: rids } = lists;
	const sets: Set<Phone>[] = [];
	if (rids.length > 0) sets.push(phonesOf(app, rids));
	if (alias.length > 0) sets.push(unionOf(alias, (key) => app.phones.withAlias(key)));
	if (tag.length > 0) sets.push(unionOf(tag, (key) => app.phones.withTag(key)));
	for (const id of lists.segment) sets.push(phonesOf(app, app.settings.segments[id] ?? []));
	for (const id of lists.abtest) sets.push(phonesOf(app, app.settings.abtests[id] ?? []));
	const [first, ...others] = sets;
	const start =
		first ?? (tagAnd[0] === undefined ? app.phones.all() : app.phones.withTag(tagAnd[0]));
	return [...start].filter(
		(phone) =>
			others.every((set) => set.has(phone)) &&
			tagAnd.every((name) => phone.tags.has(name)) &&
			!tagNot.some((name) => phone.tags.has(name)),
	);
}
