import { checkBaseUrl } from '../core/url';

/** Groups of operations that share a host, a path prefix and an error table. */
export type JPushFamily =
	'push' | 'schedules' | 'devices' | 'aliases' | 'tags' | 'testDevices' | 'report' | 'admin';

/** Where the app was registered; the two have other addresses. */
export type JPushDataCenter = 'default' | 'beijing';

type Address = readonly [origin: string, path: string];

const BEIJING = 'https://bjapi.push.jiguang.cn';

/**
 * The Beijing data centre is no plain change of host: its paths differ too. Taken from the vendor's SDKs;
 * `testDevices` is derived from the pattern of its neighbours.
 */
const ADDRESSES: Record<JPushDataCenter, Record<JPushFamily, Address>> = {
	default: {
		push: ['https://api.jpush.cn', '/v3'],
		schedules: ['https://api.jpush.cn', '/v3/schedules'],
		devices: ['https://device.jpush.cn', '/v3/devices'],
		aliases: ['https://device.jpush.cn', '/v3/aliases'],
		tags: ['https://device.jpush.cn', '/v3/tags'],
		testDevices: ['https://device.jpush.cn', '/v3/test/model'],
		report: ['https://report.jpush.cn', '/v3'],
		admin: ['https://admin.jpush.cn', '/v1'],
	},
	beijing: {
		push: [BEIJING, '/v3'],
		schedules: [BEIJING, '/v3/push/schedules'],
		devices: [BEIJING, '/v3/device'],
		aliases: [BEIJING, '/v3/device/aliases'],
		tags: [BEIJING, '/v3/device/tags'],
		testDevices: [BEIJING, '/v3/device/test/model'],
		report: [BEIJING, '/v3/report'],
		admin: ['https://admin.jpush.cn', '/v1'],
	},
};

/**
 * Finds the base URL of each family. An override replaces the host of all families and keeps their paths.
 * @throws InvalidInputError when the override is not HTTPS or loopback
 */
export function createAddressBook(
	dataCenter: JPushDataCenter,
	override: string | undefined,
): (family: JPushFamily) => string {
	const base = override ? checkBaseUrl('jpush', override) : undefined;
	return (family) => {
		const [origin, path] = ADDRESSES[dataCenter][family];
		return (base ?? origin) + path;
	};
}
