import { JPushError } from '../errors';
import { platformsWithContent } from './faces';
import type { Draft } from './parse';
import type { PushParts } from './schema';
import { checkSizes } from './sizes';

/** Rules between the fields of a push that hold for every app. */
export function checkRules(draft: Draft): void {
	const { parts } = draft;
	checkContent(parts);
	checkAlerts(parts);
	checkHmos(parts);
	checkSizes(draft);
	const reachable = platformsWithContent(draft);
	// Platforms without a text of their own get nothing; all of them without is a missing alert.
	if (![...draft.platforms].some((platform) => reachable.has(platform))) {
		throw new JPushError(1002, 'Missing parameter: alert for the given platform');
	}
}

function checkContent(parts: PushParts): void {
	const { notification, message, notification_3rd: third, live_activity: activity } = parts;
	if (!notification && !message && !activity) {
		throw new JPushError(1002, 'Missing parameter: notification or message');
	}
	if (activity && (notification ?? message)) {
		throw new JPushError(1003, 'live_activity excludes notification and message');
	}
	if (third === undefined) return;
	if (notification) throw new JPushError(1003, 'notification_3rd excludes notification');
	if (!message) throw new JPushError(1002, 'notification_3rd requires message');
}

function checkAlerts(parts: PushParts): void {
	const { notification } = parts;
	if (!notification || notification.alert !== undefined) return;
	const { android, ios, hmos, quickapp, winphone, voip } = notification;
	const objects = { android, ios, hmos, quickapp, winphone };
	const given = Object.entries(objects).filter(([, value]) => value !== undefined);
	if (given.length === 0 && !voip) throw new JPushError(1002, 'Missing parameter: alert');
	const silent = given.find(([, value]) => value?.alert === undefined);
	if (silent) throw new JPushError(1002, `Missing parameter: notification.${silent[0]}.alert`);
}

const NEEDS_DATA = [2, 10];
const NEEDS_PAYLOAD = [1, 7];

function checkHmos(parts: PushParts): void {
	const hmos = parts.notification?.hmos;
	if (!hmos) return;
	const type = hmos.push_type ?? 0;
	if (NEEDS_DATA.includes(type) && hmos.extra_data === undefined) {
		throw new JPushError(1002, 'Missing parameter: hmos.extra_data');
	}
	if (NEEDS_PAYLOAD.includes(type) && hmos.hm_payload === undefined) {
		throw new JPushError(1002, 'Missing parameter: hmos.hm_payload');
	}
	if (hmos.sound_duration !== undefined && hmos.sound === undefined) {
		throw new JPushError(1003, 'hmos.sound_duration needs sound');
	}
}
