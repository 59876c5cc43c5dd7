import { z } from 'zod';
import type { Route } from '../../core/types';
import { badParameter } from '../errors';
import { actingUser, maximRoutes, readBody, type MaximCall } from '../gate';
import type { MaximSim } from '../sim';
import type { MaximUser } from '../users';

const body = z.strictObject({ tags: z.array(z.string().min(1)).min(1) });

/** Tags of a user and so of all its devices. */
export function tagRoutes(sim: MaximSim): Route[] {
	const route = (
		operation: string,
		method: Route['method'],
		url: string,
		handle: (call: MaximCall, user: MaximUser) => unknown,
	) =>
		maximRoutes(sim, {
			operation,
			methods: [method],
			url,
			access: () => 'user',
			handle: (call) => handle(call, actingUser(call)),
		});
	return [
		...route('tagList', 'GET', '/user/push/tag', (_call, user) => [...user.tags]),
		...route('tagAdd', 'POST', '/user/push/tag', add),
		...route('tagRemove', 'DELETE', '/user/push/tag', (call, user) => {
			drop(call, user, readBody(call, body).tags);
			return true;
		}),
		...route('tagRemoveAll', 'DELETE', '/user/push/tag/all', (call, user) => {
			drop(call, user, [...user.tags]);
			return true;
		}),
	];
}

function add(call: MaximCall, user: MaximUser): unknown {
	const { tags } = readBody(call, body);
	const { maxTags, maxTagLength, tagPost } = call.app.settings;
	if (tags.some((tag) => tag.length > maxTagLength)) throw badParameter('A tag is too long');
	const kept = tagPost === 'add' ? [...user.tags] : [];
	if (new Set([...kept, ...tags]).size > maxTags) throw badParameter('Too many tags');
	if (tagPost === 'replace') drop(call, user, [...user.tags]);
	for (const tag of tags) {
		user.tags.add(tag);
		for (const { phone } of user.devices) call.app.phones.addTag(phone, tag);
	}
	touch(call, user);
	return true;
}

/** Tags the user does not have are no error. */
function drop(call: MaximCall, user: MaximUser, tags: string[]): void {
	for (const tag of tags) {
		user.tags.delete(tag);
		for (const { phone } of user.devices) call.app.phones.removeTag(phone, tag);
	}
	touch(call, user);
}

function touch({ app }: MaximCall, user: MaximUser): void {
	for (const { phone } of user.devices) app.frame.hub.touch(phone);
}
