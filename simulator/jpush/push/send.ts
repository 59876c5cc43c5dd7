import { DAY_MS } from '../../core/dates';
import type { Face, Message, Phone } from '../../core/types';
import type { JPushApp } from '../app';
import { JPushError } from '../errors';
import { LIMITS, MINUTE_MS } from '../limits';
import { checkRids, resolveAudience } from './audience';
import { channelEntries } from './channels';
import { checkEntitlements } from './entitlements';
import { facesOf, platformsWithContent } from './faces';
import type { Draft } from './parse';
import { chargeQuota, checkQuota } from './quota';
import { routeFor } from './routing';

/** What a push answers; operations differ in how they print it. */
export interface PushResult {
	msgId: bigint;
	sendno: string;
}

const DEFAULT_TTL_SECONDS = 86_400;
const SLICE_MS = 5000;

/** Sends a push once per cid. */
export function pushOnce(app: JPushApp, draft: Draft): PushResult {
	const run = () => push(app, draft);
	if (draft.cid === undefined) return run();
	const call = { now: app.now(), foreign: app.settings.acceptForeignCids, run };
	return app.cids.once(draft.cid, 'push', call);
}

/** Checks everything and hands out a msg_id, but sends nothing. */
export function validateOnly(app: JPushApp, draft: Draft): PushResult {
	const run = () => {
		const { sendno, msgId } = prepare(app, draft, app.settings.validateUsesBroadcast);
		return { sendno, msgId };
	};
	if (draft.cid === undefined || !app.settings.validateUsesCid) return run();
	const call = { now: app.now(), foreign: app.settings.acceptForeignCids, run };
	return app.cids.once(draft.cid, 'push', call);
}

/** Sends a push; a schedule and a group have no cid of the push pool. */
export function push(app: JPushApp, draft: Draft): PushResult {
	const { phones, msgId, sendno } = prepare(app, draft, true);
	const message = createMessage(app, draft, msgId, phones);
	app.frame.courier.accept(message);
	chargeQuota(app, draft, phones);
	app.notePlan(draft.parts.options?.business_operation_code);
	const minutes = draft.parts.options?.big_push_duration;
	if (minutes !== undefined) spread(app, message, phones, minutes);
	else for (const phone of phones) app.frame.courier.deliver(message, phone);
	return { msgId, sendno };
}

function prepare(
	app: JPushApp,
	draft: Draft,
	countBroadcast: boolean,
): PushResult & { phones: Phone[] } {
	checkEntitlements(app, draft);
	checkRids(app, draft.audience);
	checkOverride(app, draft);
	checkQuota(app, draft);
	const broadcast = draft.audience.kind === 'all';
	if (broadcast && app.broadcastsToday() >= app.settings.broadcastsPerDay)
		throw new JPushError(2008);
	if (
		draft.parts.options?.big_push_duration !== undefined &&
		app.runningBigPushes() >= LIMITS.bigPushes
	) {
		throw new JPushError(1012);
	}
	const phones = selectPhones(app, draft);
	const msgId = app.nextMsgId();
	if (phones.length === 0) throw noTarget(app, msgId);
	app.checkVolume(phones);
	if (broadcast && countBroadcast) app.noteBroadcast();
	return { phones, msgId, sendno: String(draft.parts.options?.sendno ?? 0) };
}

function noTarget(app: JPushApp, msgId: bigint): JPushError {
	const error = new JPushError(1011);
	if (app.settings.msgIdOn1011) error.msgId = msgId;
	return error;
}

function checkOverride(app: JPushApp, draft: Draft): void {
	const id = draft.parts.options?.override_msg_id;
	if (id === undefined) return;
	const earlier = app.message(String(id));
	if (!earlier || app.now() - earlier.at > LIMITS.overrideMs) {
		throw new JPushError(1003, 'Invalid override_msg_id');
	}
}

/** Active phones of the audience, on platforms the push has something for. */
function selectPhones(app: JPushApp, draft: Draft): Phone[] {
	const content = platformsWithContent(draft);
	const platforms = new Set<string>([...draft.platforms].filter((name) => content.has(name)));
	const oldest = app.now() - LIMITS.inactiveDays * DAY_MS;
	const testOnly = draft.parts.options?.test_model === true;
	const phones: Phone[] = [];
	for (const phone of resolveAudience(app, draft.audience)) {
		if (!platforms.has(phone.platform) || phone.lastSeenAt < oldest) continue;
		if (testOnly && !app.testDevices.has(phone.id)) continue;
		phones.push(phone);
	}
	return phones;
}

function createMessage(app: JPushApp, draft: Draft, msgId: bigint, phones: Phone[]): Message {
	const faces = new Map<string, Face[]>(facesOf(draft));
	const { options, notification, message, live_activity: activity } = draft.parts;
	const channels = new Map(channelEntries(options?.third_party_channel));
	const hasNotification = notification !== undefined || activity !== undefined;
	const route = routeFor(draft, channels, hasNotification);
	const override = options?.override_msg_id;
	const now = app.now();
	return {
		vendor: 'jpush',
		app: app.appKey,
		id: String(msgId),
		at: now,
		expiresAt: now + (options?.time_to_live ?? DEFAULT_TTL_SECONDS) * 1000,
		faces: (phone) => (route.usesThird(phone) ? route.third : (faces.get(phone.platform) ?? [])),
		reachesOffline: route.reachesOffline,
		targets: phones.map((phone) => phone.index),
		delivered: [],
		withdrawn: false,
		replaces: override === undefined ? undefined : String(override),
		carries: { notification: hasNotification, message: message !== undefined },
	};
}

/** Evenly over the minutes given, slice by slice on the simulated clock. */
function spread(app: JPushApp, message: Message, phones: Phone[], minutes: number): void {
	const { clock, courier } = app.frame;
	const start = app.now();
	const duration = minutes * MINUTE_MS;
	const slices = Math.min(phones.length, duration / SLICE_MS);
	app.noteBigPush(start + duration, message);
	let sent = 0;
	const next = (slice: number) => {
		const due = Math.ceil((phones.length * (slice + 1)) / slices);
		for (const phone of phones.slice(sent, due)) courier.deliver(message, phone);
		sent = due;
		if (slice + 1 < slices)
			clock.at(start + (duration * (slice + 1)) / slices, () => next(slice + 1));
	};
	next(0);
}
