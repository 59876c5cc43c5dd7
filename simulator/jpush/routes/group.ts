import { randomBytes } from 'node:crypto';
import type { Route, SimRequest } from '../../core/types';
import { authenticateGroup } from '../auth';
import type { JPushGroupConfig, JPushSettings } from '../config';
import { JPushError } from '../errors';
import { checkAccess, ok, rateHeaders, readJsonObject, requireHttps } from '../gate';
import { FREE_SETTINGS } from '../limits';
import { parsePush, type Draft } from '../push/parse';
import { push } from '../push/send';
import type { JPushSim } from '../sim';

const GROUP_MSGID_BYTES = 10;

/** Group push and group file push (P8, P9). */
export function groupRoutes(sim: JPushSim): Route[] {
	const handle = (files: boolean) => (request: SimRequest) => {
		requireHttps(sim, request);
		const group = authenticateGroup(sim, request, 'push');
		// The group's own settings are not public; those of its first app stand in.
		const settings = sim.apps.get(group.appKeys[0] ?? '')?.settings ?? FREE_SETTINGS;
		const headers = takeCall(sim, group, settings, files);
		if (files && !group.filePush) throw new JPushError(2007);
		const draft = readDraft(request, settings, files);
		const run = () => pushToAll(sim, group, draft, request);
		return { ...ok(settings.groupHonoursCid ? once(sim, group, draft, run) : run()), headers };
	};
	return [
		{ operation: 'groupPush', method: 'POST', url: '/v3/grouppush', handle: handle(false) },
		{ operation: 'groupFilePush', method: 'POST', url: '/v3/grouppush/file', handle: handle(true) },
	];
}

/** The group has a budget of its own: the vendor counts by key, and a group has its key. */
function takeCall(
	sim: JPushSim,
	group: JPushGroupConfig,
	settings: JPushSettings,
	files: boolean,
): Record<string, string> {
	const key = `${group.groupKey}:${files}`;
	const limit = files ? settings.rate.file : settings.rate.push;
	const verdict = sim.groupWindows.take(key, limit, sim.frame.clock.now());
	const headers = rateHeaders(settings.rateHeader, verdict);
	if (verdict.allowed) return headers;
	const error = new JPushError(2002);
	error.headers = headers;
	throw error;
}

function readDraft(request: SimRequest, settings: JPushSettings, files: boolean): Draft {
	const draft = parsePush(readJsonObject(request, settings, 1003), files ? 'only' : 'no');
	// Seed: override_msg_id is not supported here.
	if (draft.parts.options?.override_msg_id !== undefined) {
		throw new JPushError(1003, 'override_msg_id is not supported by group push');
	}
	return draft;
}

/** Sends once per cid, whichever of the group's apps it came from. */
function once<T>(sim: JPushSim, group: JPushGroupConfig, { cid }: Draft, run: () => T): T {
	if (cid === undefined) return run();
	const apps = group.appKeys.flatMap((key) => sim.apps.get(key) ?? []);
	const owner = apps.find((app) => app.cids.has(cid)) ?? apps[0];
	if (!owner) return run();
	return owner.cids.once(cid, 'push', {
		now: owner.now(),
		foreign: owner.settings.acceptForeignCids,
		run,
	});
}

/** One result for each app, some of them errors, and still a 200. */
function pushToAll(
	sim: JPushSim,
	group: JPushGroupConfig,
	draft: Draft,
	request: SimRequest,
): Record<string, unknown> {
	const reply: Record<string, unknown> = {};
	const msgIds: string[] = [];
	for (const appKey of group.appKeys) {
		const app = sim.apps.get(appKey);
		if (!app) continue;
		try {
			checkAccess(app.settings, request);
			const { msgId, sendno } = push(app, draft);
			msgIds.push(String(msgId));
			reply[appKey] = { msg_id: String(msgId), sendno };
		} catch (error) {
			if (!(error instanceof JPushError)) throw error;
			reply[appKey] = { error: error.body() };
		}
	}
	const groupMsgid = randomBytes(GROUP_MSGID_BYTES).toString('hex');
	sim.groupPushes.set(groupMsgid, { at: sim.frame.clock.now(), groupKey: group.groupKey, msgIds });
	return { ...reply, group_msgid: groupMsgid };
}
