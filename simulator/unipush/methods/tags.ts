import { z } from 'zod';
import type { Phone } from '../../core/types';
import type { UnipushApp } from '../app';
import { badParameter, PushError, readArgument, type Envelope } from '../errors';
import { checkTag, word } from '../words';
import { done, SUCCESS } from './tasks';

const TAGS_PER_DEVICE = 100;
const TOTAL_LENGTH = 512;

const bindArgument = z.object({ cid: word, custom_tag: z.array(z.string()).max(TAGS_PER_DEVICE) });
const batchArgument = z.object({ cids: z.array(word).min(1).max(1000), custom_tag: word });

/** Replaces all tags of a device, once a day. */
export function cidBindCustomTags(app: UnipushApp, value: unknown): Envelope {
	const { cid, custom_tag: tags } = readArgument(bindArgument, value, 'object');
	app.require('tag_edit', 30001);
	tags.forEach(checkTag);
	if (tags.join('').length > TOTAL_LENGTH) throw badParameter('tags take more than 512 characters');
	const phone = app.phone(cid);
	const counter = `tags:${cid}`;
	app.quotas.checkDay(counter, app.settings.limits.tagReplacementsPerCidPerDay, 30011);
	app.quotas.add(counter);
	for (const tag of [...phone.tags]) app.phones.removeTag(phone, tag);
	for (const tag of tags) app.phones.addTag(phone, tag);
	app.frame.hub.touch(phone);
	return SUCCESS;
}

/** Adds one tag to many devices. */
export function cidsBindCustomTag(app: UnipushApp, value: unknown): Envelope {
	const { phones, tag } = readBatch(app, value);
	const known = [...phones.values()].filter((phone) => phone !== undefined);
	// UNCONFIRMED: nothing done at all is what 23001 stands for.
	if (known.length === 0) throw new PushError(23001);
	if (known.some(({ tags }) => tags.size >= TAGS_PER_DEVICE && !tags.has(tag))) {
		throw badParameter('a device has 100 tags already');
	}
	for (const phone of known) {
		app.phones.addTag(phone, tag);
		app.frame.hub.touch(phone);
	}
	return SUCCESS;
}

/** Takes one tag off many devices; unknown cids answer other than "true". */
export function cidsUnboundCustomTag(app: UnipushApp, value: unknown): Envelope {
	const { phones, tag } = readBatch(app, value);
	for (const phone of phones.values()) {
		if (!phone) continue;
		app.phones.removeTag(phone, tag);
		app.frame.hub.touch(phone);
	}
	const results = [...phones].map(([cid, phone]) => [cid, String(phone !== undefined)]);
	return done(Object.fromEntries(results));
}

function readBatch(app: UnipushApp, value: unknown) {
	const { cids, custom_tag: encoded } = readArgument(batchArgument, value, 'object');
	app.require('tag_edit', 30001);
	const tag = decodeTag(app, encoded);
	checkTag(tag);
	const { tagEditsPerMinute, tagEditsPerDay } = app.settings.limits;
	app.quotas.checkDay('tagEdit', tagEditsPerDay, 30011);
	app.quotas.perMinute('tagEdit', tagEditsPerMinute, 30012);
	app.quotas.add('tagEdit');
	const phones = new Map<string, Phone | undefined>(cids.map((cid) => [cid, app.phones.get(cid)]));
	return { phones, tag };
}

/** Chinese characters come URL-encoded in the two batch methods. */
function decodeTag(app: UnipushApp, encoded: string): string {
	const plain = [...encoded].every((letter) => (letter.codePointAt(0) ?? 0) < 128);
	if (!plain && !app.settings.rawChineseTags) throw badParameter('custom_tag is not URL-encoded');
	try {
		return decodeURIComponent(encoded);
	} catch {
		throw badParameter('custom_tag is badly encoded');
	}
}

const cidArgument = z.union([word, z.array(word).length(1)]);

/** The type is documented as an array, the text and the sample take a single cid. */
export function searchCustomTagByCid(app: UnipushApp, value: unknown): Envelope {
	const [cid = ''] = [readArgument(cidArgument, value)].flat();
	const { tagEditsPerMinute, tagEditsPerDay } = app.settings.limits;
	app.quotas.checkDay('tagQuery', tagEditsPerDay, app.cases.tagQueries);
	app.quotas.perMinute('tagQuery', tagEditsPerMinute, app.cases.tagQueries);
	app.quotas.add('tagQuery');
	const tags = [...app.phone(cid).tags];
	const joined = app.settings.tagList === 'joined' && tags.length > 0;
	return done({ [cid]: joined ? [tags.join(' ')] : tags });
}
