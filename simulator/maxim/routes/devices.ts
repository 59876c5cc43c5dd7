import { z } from 'zod';
import type { Route } from '../../core/types';
import { brandOf, channelOfProvider } from '../channels';
import { badParameter, MaximError } from '../errors';
import { actingUser, intOf, maximRoutes, Page, readBody, type MaximCall } from '../gate';
import { bare, int32 } from '../int64';
import type { MaximSim } from '../sim';
import type { MaximDevice } from '../users';

const PLATFORMS = ['', 'ios', 'android', 'windows', 'mac', 'linux', 'web'];
const MAX_SN = 2 ** 31 - 1;

const bindBody = z.strictObject({
	device_sn: int32,
	device_token: z.string().min(1),
	notifier_name: z.string().min(1),
});

/** Devices of a user, their binding to a maker's service, and whether one of them is online. */
export function deviceRoutes(sim: MaximSim): Route[] {
	const route = (
		operation: string,
		methods: Route['method'][],
		url: string,
		handle: (call: MaximCall) => unknown,
	) => maximRoutes(sim, { operation, methods, url, access: () => 'user', handle });
	return [
		...route('deviceList', ['GET'], '/user/device/list', list),
		...route('deviceRemove', ['POST', 'DELETE'], '/user/device/remove', (call) => {
			call.app.removeDevice(findDevice(call, intOf(call, 'device_sn', 0, MAX_SN)));
			return true;
		}),
		...route('deviceBind', ['POST', 'PUT'], '/user/token/bind', bind),
		...route('deviceUnbind', ['POST', 'DELETE'], '/user/token/unbind', (call) => {
			// Spelled in camel case here, and only here.
			const device = findDevice(call, intOf(call, 'deviceSn', 0, MAX_SN));
			device.channel = undefined;
			showBrand(call, device);
			return {};
		}),
		...route('onlineStatus', ['GET'], '/user/online_status', (call) => ({
			online: actingUser(call).devices.some(({ phone }) => phone.online),
		})),
	];
}

function findDevice(call: MaximCall, sn: number): MaximDevice {
	const device = actingUser(call).devices.find((one) => one.sn === sn);
	if (!device) throw new MaximError(call.sim.cases.unknownDevice, 'Unknown device');
	return device;
}

function list(call: MaximCall): Page {
	const { query } = call.request;
	const limit = query.limit === undefined ? undefined : intOf(call, 'limit', 1, MAX_SN);
	const size = limit ?? call.app.settings.devicesPerPage;
	if (query.cursor !== undefined && !/^\d{1,10}$/.test(query.cursor)) {
		throw badParameter('Unknown cursor');
	}
	const rest = actingUser(call).devices.filter(({ sn }) => sn > Number(query.cursor ?? 0));
	const shown = rest.slice(0, size);
	const cursor = rest.length > size ? String(shown.at(-1)?.sn) : undefined;
	return new Page(shown.map(describe), call.app.now(), cursor);
}

function describe({ user, sn, phone, userAgent }: MaximDevice): unknown {
	const platform = Math.max(0, PLATFORMS.indexOf(phone.platform));
	return { user_id: bare(user.id), device_sn: sn, platform, user_agent: userAgent };
}

function bind(call: MaximCall): unknown {
	const { device_sn: sn, notifier_name: name } = readBody(call, bindBody);
	const device = findDevice(call, sn);
	const certificate = call.app.settings.certificates.find((one) => one.name === name);
	if (!certificate) throw new MaximError(call.sim.cases.unknownCertificate);
	device.channel = channelOfProvider(certificate.provider);
	if (device.channel === 'apns') device.phone.platform = 'ios';
	showBrand(call, device);
	return true;
}

function showBrand({ app }: MaximCall, { phone, channel }: MaximDevice): void {
	phone.brand = brandOf(channel);
	app.frame.hub.touch(phone);
}
