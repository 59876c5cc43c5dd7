import { createHash } from 'node:crypto';
import type { Phone } from '../../core/types';
import type { MpaasApp } from '../app';
import { LATEST, SINCE_2020, type Action } from '../call';
import { makerOf, platformName } from '../devices';
import { BusinessError } from '../errors';
import type { Params } from '../params';

/** UNCONFIRMED numbers of the operating systems. */
const PLATFORMS: Record<number, string> = { 1: 'android', 2: 'ios' };

export const pushQueryDeviceState: Action = {
	name: 'PushQueryDeviceState',
	versions: SINCE_2020,
	family: 'device',
	tenant: true,
	params: ['TargetType', 'Target'],
	handle({ app, params }) {
		const type = params.choice('TargetType', [1, 2]);
		if (type === undefined) throw new BusinessError(3028, 'TargetType');
		const target = params.text('Target');
		if (target === undefined) throw new BusinessError(3021);
		const phone = type === 1 ? app.phones.get(target) : app.phonesOfUser(target)[0];
		if (!phone && app.settings.unknownDevice === '3021') throw new BusinessError(3021);
		return { Data: phone ? stateOf(phone) : null };
	},
};

function stateOf(phone: Phone): Record<string, string> {
	const maker = makerOf(phone);
	const online = phone.online ? 'ONLINE' : 'OFFLINE';
	const isMaker = maker !== 'android';
	return {
		UserId: phone.alias ?? '',
		DeviceId: phone.id,
		DeliveryToken: phone.id,
		ThirdToken: isMaker ? createHash('sha256').update(phone.id).digest('hex') : '',
		Platform: platformName(phone),
		Manufacturer: maker,
		// The vendor spells it so, and knows it of Android only.
		Statue: phone.platform === 'android' ? online : 'UNKNOWN',
	};
}

export const pushBind: Action = {
	name: 'PushBind',
	versions: LATEST,
	family: 'push',
	params: ['DeliveryToken', 'UserId', 'OsType', 'PhoneNumber'],
	handle({ app, params }) {
		const token = readToken(params);
		const user = readUser(params);
		const phone = register(app, token, readPlatform(params));
		phone.mobile = params.text('PhoneNumber') ?? phone.mobile;
		app.bind(phone, user);
		return {};
	},
};

export const pushUnBind: Action = {
	name: 'PushUnBind',
	versions: LATEST,
	family: 'push',
	params: ['DeliveryToken', 'UserId'],
	handle({ app, params }) {
		const phone = app.phones.get(readToken(params));
		const user = readUser(params);
		if (!phone || phone.alias !== user) throw new BusinessError(3028, 'not bound');
		app.unbind(phone);
		return {};
	},
};

export const pushReport: Action = {
	name: 'PushReport',
	versions: LATEST,
	family: 'push',
	params: [
		'DeliveryToken',
		'OsType',
		'ThirdChannel',
		'ThirdChannelDeviceToken',
		'Channel',
		'AppVersion',
		'PushVersion',
		'ConnectType',
		'Model',
		'Imei',
		'Imsi',
	],
	handle({ app, params }) {
		params.integer('ThirdChannel');
		const phone = register(app, readToken(params), readPlatform(params));
		phone.lastSeenAt = app.now();
		return {};
	},
};

function readToken(params: Params): string {
	const token = params.text('DeliveryToken');
	if (token === undefined) throw new BusinessError(3001);
	if (/[^\x21-\x7e]/.test(token)) throw new BusinessError(3054);
	return token;
}

function readUser(params: Params): string {
	const user = params.text('UserId');
	if (user === undefined) throw new BusinessError(3012);
	return user;
}

function readPlatform(params: Params): string {
	const platform = PLATFORMS[params.integer('OsType') ?? 0];
	if (platform === undefined) throw new BusinessError(3008);
	return platform;
}

function register(app: MpaasApp, id: string, platform: string): Phone {
	return app.phones.get(id) ?? app.addPhone({ id, platform });
}
