import { z } from 'zod';
import type { Phone } from '../../core/types';
import type { GetuiApp } from '../app';
import { formatTime } from '../../core/dates';
import { brandCode } from '../devices';
import { invalid, unknownUser } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { LIMITS } from '../limits';
import { checkConditions, matching } from '../push/conditions';
import { badgeOf } from '../push/faces';
import { parseWith } from '../push/parse';
import { conditions } from '../push/schema';
import { pathPhones, readList } from '../words';

/** Status, device status, details, badge, count. */
export const userOperations: Operation[] = [
	{ operation: 'userStatus', method: 'GET', path: '/user/status/:cid', handle: status },
	{
		operation: 'deviceStatus',
		method: 'GET',
		path: '/user/deviceStatus/:cid',
		requires: 'device_status',
		handle: deviceStatus,
	},
	{ operation: 'userDetail', method: 'GET', path: '/user/detail/:cid', handle: detail },
	{ operation: 'setBadge', method: 'POST', path: '/user/badge/cid/:cid', handle: setBadge },
	{ operation: 'userCount', method: 'POST', path: '/user/count', handle: count },
];

const PHONE_TYPES: Record<string, number> = { android: 1, ios: 2, hmos: 3 };

const state = (online: boolean) => (online ? 'online' : 'offline');

function status({ app, request }: Call) {
	const cids = readList(request.params.cid, 'cid', LIMITS.statusCids);
	const phones = cids.flatMap((cid) => app.phones.get(cid) ?? []);
	const strict = app.settings.unknownCidStatus === 'reject';
	if (strict && phones.length < cids.length) throw unknownUser();
	const entries = phones.map((phone) => [
		phone.id,
		{ last_login_time: String(Math.floor(phone.lastSeenAt)), status: state(phone.online) },
	]);
	return ok(Object.fromEntries(entries));
}

/** Each cid has an envelope of its own. */
function deviceStatus({ app, request }: Call) {
	const cids = readList(request.params.cid, 'cid', LIMITS.deviceStatusCids);
	const entries = cids.map((cid) => {
		const phone = app.phones.get(cid);
		return [cid, phone ? deviceState(app, phone) : unknownUser().reply().body];
	});
	return ok(Object.fromEntries(entries));
}

function deviceState(app: GetuiApp, phone: Phone) {
	const device = phone.online || app.profile(phone).otherAppOnline;
	const data = { cid_status: state(phone.online), device_status: state(device) };
	return { msg: 'success', code: 0, data };
}

function detail({ app, request }: Call) {
	const cids = readList(request.params.cid, 'cid', LIMITS.statusCids);
	const invalidCids = cids.filter((cid) => !app.phones.get(cid));
	const valid = cids.flatMap((cid) => app.phones.get(cid) ?? []);
	const validCids = Object.fromEntries(valid.map((phone) => [phone.id, describe(app, phone)]));
	// Live replies leave the list out when all cids are known.
	return ok(invalidCids.length === 0 ? { validCids } : { invalidCids, validCids });
}

function describe(app: GetuiApp, phone: Phone) {
	const { deviceToken, model, notificationSwitch, loginFreq } = app.profile(phone);
	return {
		client_app_id: app.config.appId,
		package_name: 'com.example.demo',
		device_token: deviceToken,
		phone_type: PHONE_TYPES[phone.platform] ?? 1,
		phone_model: model,
		notification_switch: notificationSwitch,
		create_time: formatTime(phone.registeredAt, app.settings.timeZoneOffsetHours),
		login_freq: loginFreq,
		brand: brandOf(phone, deviceToken),
	};
}

function brandOf(phone: Phone, deviceToken: string): string {
	if (deviceToken === '') return 'unknown';
	if (phone.platform === 'ios') return 'iphone';
	return phone.brand === undefined ? 'unknown' : brandCode(phone.brand);
}

// The seed's table says text, its sample call sends a number; both pass.
const badge = z.strictObject({ badge: z.union([z.string(), z.int()]) });

function setBadge({ app, request }: Call) {
	const phones = pathPhones(app, request.params.cid, LIMITS.pathCids);
	const { badge: given } = parseWith(badge, request.json(), app.settings);
	if (!/^[+-]?\d{1,9}$/.test(String(given))) throw invalid('badge');
	const change = badgeOf(given);
	const apple = phones.filter(({ platform }) => platform === 'ios');
	const strict = app.settings.badgeOffIos === 'reject';
	if (strict && apple.length < phones.length) throw invalid('cid');
	for (const phone of apple) {
		const base = change?.mode === 'add' ? phone.badge : 0;
		// The floor of 0 is stated for uni-push, which sits on this service.
		phone.badge = Math.max(0, base + (change?.value ?? 0));
		app.frame.hub.touch(phone);
	}
	return ok();
}

const query = z.strictObject({ tag: conditions });

function count({ app, request }: Call) {
	const { tag } = parseWith(query, request.json(), app.settings);
	// User profiles are for pushes alone.
	if (tag.some(({ key }) => key === 'portrait')) throw invalid('key');
	checkConditions(tag);
	return ok({ user_count: matching(app, tag).length });
}
