import { z } from 'zod';
import type { Phone } from '../../core/types';
import type { GetuiApp } from '../app';
import { GetuiError, invalid, overLimit } from '../errors';
import { nothing, ok, type Call, type Operation } from '../gate';
import { LIMITS } from '../limits';
import { parseWith, requireDistinct } from '../push/parse';
import { readTag, requirePhone } from '../words';

const BATCH = '/user/custom_tag/batch/:custom_tag';
const OF_CID = '/user/custom_tag/cid/:cid';
const requires = 'custom_tag';

/** Tags: replace those of one cid, add or remove one for many, query. */
export const tagOperations: Operation[] = [
	{ operation: 'tagsReplace', method: 'POST', path: OF_CID, requires, handle: replace },
	{ operation: 'tagAdd', method: 'PUT', path: BATCH, requires, handle: (call) => batch(call, add) },
	{
		operation: 'tagRemove',
		method: 'DELETE',
		path: BATCH,
		requires,
		handle: (call) => batch(call, remove),
	},
	{ operation: 'tagsOfCid', method: 'GET', path: OF_CID, handle: tagsOfCid },
];

const tagList = z.strictObject({ custom_tag: z.array(z.string()).max(LIMITS.tagsPerCid) });
const cidList = z.strictObject({ cid: z.array(z.string().min(1)).min(1).max(LIMITS.tagCids) });

function replace({ app, request }: Call) {
	const phone = requirePhone(app, request.params.cid ?? '');
	const tags = parseWith(tagList, request.json(), app.settings).custom_tag.map(readTag);
	if (tags.length === 0 && !app.settings.emptyTagListClears)
		throw new GetuiError(20001, 'custom_tag can not be empty');
	requireDistinct(tags, 'custom_tag');
	if ([...tags.join('')].length > LIMITS.tagTotalChars) throw overLimit('custom_tag');
	checkTagStore(app);
	if (!app.mayReplaceTags(phone.id)) throw new GetuiError(app.settings.tagSetAgainCode);
	for (const tag of [...phone.tags]) app.phones.removeTag(phone, tag);
	for (const tag of tags) app.phones.addTag(phone, tag);
	app.frame.hub.touch(phone);
	return ok();
}

type Change = (app: GetuiApp, phone: Phone, tag: string) => void;

/** One tag for many cids; each has a result of its own, as text. */
function batch({ app, request }: Call, change: Change) {
	const tag = readTag(request.params.custom_tag ?? '');
	const { cid: cids } = parseWith(cidList, request.json(), app.settings);
	requireDistinct(cids, 'cid');
	checkTagStore(app);
	app.takeMinute('tagBatch', 30012);
	app.takeDay('tagBatch', 30011);
	const results = cids.map((cid) => {
		const phone = app.phones.get(cid);
		const full = change === add && phone && isFull(phone, tag);
		if (!phone || full) return [cid, 'false'];
		later(app, () => change(app, phone, tag));
		return [cid, 'true'];
	});
	return ok(Object.fromEntries(results));
}

function isFull(phone: Phone, tag: string): boolean {
	return !phone.tags.has(tag) && phone.tags.size >= LIMITS.tagsPerCid;
}

function later(app: GetuiApp, task: () => void): void {
	const { tagDelayMs } = app.settings;
	if (tagDelayMs === 0) task();
	else app.frame.clock.at(app.now() + tagDelayMs, task);
}

function add(app: GetuiApp, phone: Phone, tag: string): void {
	app.phones.addTag(phone, tag);
	app.frame.hub.touch(phone);
}

function remove(app: GetuiApp, phone: Phone, tag: string): void {
	app.phones.removeTag(phone, tag);
	app.frame.hub.touch(phone);
}

function checkTagStore({ settings }: GetuiApp): void {
	if (settings.tagsFail) throw new GetuiError(23001);
}

function tagsOfCid({ app, request }: Call) {
	const { cid = '' } = request.params;
	if (cid.includes(',')) throw invalid('cid');
	const phone = requirePhone(app, cid);
	if (phone.tags.size === 0) return nothing(app, { [cid]: [''] });
	// One element with everything in it, as the seed prints it.
	return ok({ [cid]: [[...phone.tags].join(' ')] });
}
