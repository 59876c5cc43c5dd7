import type { Phone } from '../core/types';

/** Channels as reports name them. */
export const CHANNELS = ['gt', 'ios', 'st', 'hw', 'xm', 'vv', 'mz', 'op'] as const;
export type Channel = (typeof CHANNELS)[number];

const BRANDS: Record<string, Channel> = {
	huawei: 'hw',
	xiaomi: 'xm',
	vivo: 'vv',
	meizu: 'mz',
	oppo: 'op',
	smartisan: 'st',
};

/** The maker's channel of a phone, if it has one. */
function makerChannel({ platform, brand }: Phone): Channel | undefined {
	if (platform === 'ios') return 'ios';
	return platform === 'android' && brand !== undefined ? BRANDS[brand] : undefined;
}

/** Platform names of sendMessage; phones may also carry one of the others as it is. */
export function uniPlatform({ platform }: Phone): string {
	return platform === 'android' || platform === 'ios' ? `app-${platform}` : platform;
}

/** Which channel a phone gets a message over; undefined when the strategy leaves it none. */
export function routeOf(
	phone: Phone,
	strategy: Record<string, number | undefined>,
): Channel | undefined {
	const maker = makerChannel(phone);
	const rule = (maker === undefined ? undefined : strategy[maker]) ?? strategy.default ?? 1;
	switch (rule) {
		case 2:
			return maker;
		case 3:
			return 'gt';
		case 4:
			return maker ?? 'gt';
		default:
			return phone.online ? 'gt' : (maker ?? 'gt');
	}
}
