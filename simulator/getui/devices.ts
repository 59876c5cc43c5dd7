import { createHash } from 'node:crypto';
import { numberedId } from '../core/phones';
import type { Phone } from '../core/types';

const PREFIXES: Record<string, string> = {
	android: 'a0d1e2f3',
	ios: 'b105e2f3',
	hmos: 'c4a05e2f',
	// Users of a mini-program.
	mp: 'd3b1c4e5',
};

const CID_LENGTH = 32;

// What the page calls a maker, in the vendor's channel codes.
const BRAND_CODES: Record<string, string> = {
	huawei: 'hw',
	honor: 'ho',
	xiaomi: 'xm',
	oppo: 'op',
	vivo: 'vv',
	meizu: 'mz',
};

const MODELS: Record<string, string> = { ios: 'iPhone15,2', hmos: 'ALN-AL00', mp: 'wechat' };

/** A cid shaped like the vendor's: 32 hexadecimal digits. */
export function cidOf(platform: string, n: number, prefix?: string): string {
	const start = prefix ?? PREFIXES[platform] ?? 'e0e0e0e0';
	return numberedId(start, n, CID_LENGTH);
}

/** What the vendor knows of a phone beyond what the page shows; tests may change it. */
export interface Profile {
	deviceToken: string;
	model: string;
	notificationSwitch: boolean;
	/** Days with a login within the last 100. */
	loginFreq: number;
	/** Code of the province or city. */
	region: string;
	/** User-profile codes. */
	portrait: string[];
	/** Another app on the phone is connected while this one is not. */
	otherAppOnline: boolean;
}

export function profileOf(phone: Phone): Profile {
	return {
		deviceToken: hasChannel(phone) ? tokenOf(phone) : '',
		model: MODELS[phone.platform] ?? phone.brand ?? 'Pixel 8',
		notificationSwitch: true,
		loginFreq: 1,
		region: '11000000',
		portrait: [],
		otherAppOnline: false,
	};
}

function tokenOf(phone: Phone): string {
	return createHash('sha256').update(phone.id).digest('hex');
}

/** Is there a maker's service that reaches the phone? */
function hasChannel(phone: Phone): boolean {
	return phone.platform !== 'android' || phone.brand !== undefined;
}

/** The key of the maker's channel, as strategies and reports spell it; undefined without one. */
export function channelOf(phone: Phone): string | undefined {
	if (phone.platform === 'ios') return 'ios';
	if (phone.platform === 'hmos') return 'hoshw';
	if (phone.platform === 'mp') return 'wx';
	return phone.brand === undefined ? undefined : brandCode(phone.brand);
}

export function brandCode(brand: string): string {
	return BRAND_CODES[brand.toLowerCase()] ?? brand.toLowerCase();
}
