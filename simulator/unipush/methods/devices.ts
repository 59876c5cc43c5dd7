import { z } from 'zod';
import type { Phone } from '../../core/types';
import type { UnipushApp } from '../app';
import { formatTime } from '../../core/dates';
import { readArgument, type Envelope } from '../errors';
import { bigDataTag } from '../push/schema';
import { matching } from '../push/targets';
import { readList, word } from '../words';
import { done, SUCCESS } from './tasks';

const BLACKLISTED = 200;
const STATUSES = 1000;
const DEVICE_STATUSES = 100;
const DETAILS = 1000;
const BADGES = 200;

export function addCidToBlacklist(app: UnipushApp, value: unknown): Envelope {
	for (const cid of readList(value, BLACKLISTED)) app.blacklist.add(cid);
	return SUCCESS;
}

export function removeCidInBlacklist(app: UnipushApp, value: unknown): Envelope {
	for (const cid of readList(value, BLACKLISTED)) app.blacklist.delete(cid);
	return SUCCESS;
}

/** UNCONFIRMED: unknown cids are left out of the answer. */
function perPhone(app: UnipushApp, cids: string[], describe: (phone: Phone) => unknown): Envelope {
	const phones = cids.flatMap((cid) => app.phones.get(cid) ?? []);
	return done(Object.fromEntries(phones.map((phone) => [phone.id, describe(phone)])));
}

const statusOf = (phone: Phone) => (phone.online ? 'online' : 'offline');

export function getClientStatusByCid(app: UnipushApp, value: unknown): Envelope {
	return perPhone(app, readList(value, STATUSES), (phone) => ({
		last_login_time: String(Math.floor(phone.lastSeenAt)),
		status: statusOf(phone),
	}));
}

export function getDeviceStatusByCid(app: UnipushApp, value: unknown): Envelope {
	const cids = readList(value, DEVICE_STATUSES);
	app.require('device_status', app.cases.deviceStatusDenied);
	return perPhone(app, cids, (phone) =>
		done({ cid_status: statusOf(phone), device_status: statusOf(phone) }),
	);
}

const IOS = 2;
const ANDROID = 1;

export function getClientDetailByCid(app: UnipushApp, value: unknown): Envelope {
	const text = Array.isArray(value) ? readArgument(z.array(word), value).join(',') : value;
	const cids = readList(text, DETAILS);
	const describe = (phone: Phone) => ({
		client_app_id: app.config.appId,
		package_name: 'io.example.demo',
		device_token: `token-${phone.id}`,
		phone_type: phone.platform === 'ios' ? IOS : ANDROID,
		phoneModel: phone.brand ?? phone.platform,
		notificationSwitch: true,
		createTime: formatTime(phone.registeredAt, app.settings.timeZoneOffsetHours),
		loginFreq: 1,
	});
	return done({
		invalidCids: cids.filter((cid) => !app.phones.get(cid)),
		validCids: perPhone(app, cids, describe).data,
	});
}

const countArgument = z.object({ tag: z.array(bigDataTag).min(1) });

export function getClientCount(app: UnipushApp, value: unknown): Envelope {
	const { tag } = readArgument(countArgument, value, 'object');
	return done({ user_count: matching(app, tag).length });
}

const badgeArgument = z.object({ cid: word, badge: z.string().regex(/^[+-]?\d+$/) });

/** iOS only; on other phones it does nothing. */
export function setBadgeByCid(app: UnipushApp, value: unknown): Envelope {
	const { cid, badge } = readArgument(badgeArgument, value, 'object');
	const step = /^[+-]/.test(badge);
	for (const phone of readList(cid, BADGES).map((one) => app.phone(one))) {
		if (phone.platform !== 'ios') continue;
		phone.badge = Math.max(0, (step ? phone.badge : 0) + Number(badge));
		app.frame.hub.touch(phone);
	}
	return SUCCESS;
}
