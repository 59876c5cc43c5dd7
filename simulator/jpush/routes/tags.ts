import type { Phone, Route, SimReply } from '../../core/types';
import { JPushError } from '../errors';
import { appRoutes, EMPTY, ok, readObject, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import { readPlatforms } from '../platforms';
import { readValidRids } from '../rids';
import type { JPushSim } from '../sim';
import { isRid, isTag } from '../words';

/** Tags: list, membership, update, delete (D7 to D10). */
export function tagRoutes(sim: JPushSim): Route[] {
	const route = (
		operation: string,
		method: Route['method'],
		rest: string,
		handle: (call: AppCall) => SimReply,
	) =>
		appRoutes(sim, {
			operation,
			method,
			urls: [`/v3/tags${rest}`, `/v3/device/tags${rest}`],
			family: 'device',
			bucket: 'device',
			handle,
		});
	return [
		...route('tagList', 'GET', '', list),
		...route('tagHas', 'GET', '/:tag/registration_ids/:rid', has),
		...route('tagUpdate', 'POST', '/:tag', update),
		...route('tagDelete', 'DELETE', '/:tag', remove),
	];
}

/** At most 100 tags of each platform, without paging. */
function list({ app }: AppCall) {
	const listed = new Set<string>();
	const perPlatform = new Map<string, number>();
	for (const tag of app.phones.tagNames()) {
		const platforms = new Set([...app.phones.withTag(tag)].map((phone) => phone.platform));
		for (const platform of platforms) {
			const count = perPlatform.get(platform) ?? 0;
			if (count >= LIMITS.listedTags) continue;
			perPlatform.set(platform, count + 1);
			listed.add(tag);
		}
	}
	return ok({ tags: [...listed] });
}

function readTag({ request }: AppCall): string {
	const { tag = '' } = request.params;
	if (!isTag(tag)) throw new JPushError(7002, 'Invalid tag');
	return tag;
}

function has(call: AppCall) {
	const { rid = '' } = call.request.params;
	const tag = readTag(call);
	if (!isRid(rid)) throw new JPushError(call.sim.cases.malformedRid, 'Invalid registration_id');
	return ok({ result: call.app.phones.get(rid)?.tags.has(tag) ?? false });
}

function update(call: AppCall) {
	const tag = readTag(call);
	const { registration_ids: change, ...rest } = readObject(call, 7002);
	if (typeof change !== 'object' || change === null || Object.keys(rest).length > 0) {
		throw new JPushError(7002, 'registration_ids is required');
	}
	const { add, remove: gone, ...others } = change as Record<string, unknown>;
	const nothing = add === undefined && gone === undefined;
	if (nothing || Object.keys(others).length > 0) {
		throw new JPushError(call.sim.cases.missingParameter, 'add or remove is required');
	}
	const { cases } = call.sim;
	const added = add === undefined ? [] : readValidRids(add, cases);
	const removed = gone === undefined ? [] : readValidRids(gone, cases);
	const full = phonesOf(call, added).some(
		(phone) => phone.tags.size >= LIMITS.tagsPerDevice && !phone.tags.has(tag),
	);
	if (full) throw new JPushError(7002, 'A device holds 1000 tags already');
	for (const phone of phonesOf(call, added)) call.app.phones.addTag(phone, tag);
	for (const phone of phonesOf(call, removed)) call.app.phones.removeTag(phone, tag);
	return EMPTY;
}

function phonesOf({ app }: AppCall, rids: string[]): Phone[] {
	const phones = rids.flatMap((rid) => app.phones.get(rid) ?? []);
	for (const phone of phones) app.frame.hub.touch(phone);
	return phones;
}

/** Deleting a tag nobody has succeeds too. */
function remove(call: AppCall) {
	const tag = readTag(call);
	const wanted = readPlatforms(call.request.query);
	for (const phone of [...call.app.phones.withTag(tag)]) {
		if (wanted && !wanted(phone.platform)) continue;
		call.app.phones.removeTag(phone, tag);
		call.app.frame.hub.touch(phone);
	}
	return EMPTY;
}
