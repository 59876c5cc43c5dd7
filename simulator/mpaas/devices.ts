import { numberedId } from '../core/phones';
import type { Phone } from '../core/types';

/** `DeliveryType` by what a target id names. */
export const DELIVERY = {
	android: 1,
	ios: 2,
	user: 3,
	pushToken: 5,
	activity: 6,
	harmony: 7,
} as const;

/** The frame's platform behind a device dimension. */
export const PLATFORM_OF: Record<number, string> = { 1: 'android', 2: 'ios', 7: 'hmos' };

const MAKERS: Record<string, string> = {
	huawei: 'hms',
	hms: 'hms',
	xiaomi: 'miui',
	miui: 'miui',
	oppo: 'oppo',
	vivo: 'vivo',
	honor: 'honor',
	fcm: 'fcm',
};

/** The vendor's word for a platform. */
export function platformName(phone: Phone): string {
	return phone.platform === 'hmos' ? 'harmonyos' : phone.platform;
}

/** The vendor's word for the channel a phone is reached over. */
export function makerOf(phone: Phone): string {
	if (phone.platform !== 'android') return platformName(phone);
	return MAKERS[phone.brand?.toLowerCase() ?? ''] ?? 'android';
}

const ID_LENGTH = 32;

/** A device id shaped like the vendor's: 32 hex digits, numbered at the end. */
export function deviceIdOf(platform: string, n: number, prefix?: string): string {
	const start = prefix ?? Buffer.from(`mp-${platform}`).toString('hex').slice(0, 20);
	return numberedId(start, n, ID_LENGTH, 16);
}
