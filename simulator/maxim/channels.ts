import type { PhoneSpec } from '../core/types';

/** Channels as the counters spell them; Meizu is `flyme` here. */
export const CHANNELS = [
	'apns',
	'fcm',
	'flyme',
	'huawei',
	'mxpush',
	'oppo',
	'vivo',
	'xiaomi',
] as const;

export type Channel = (typeof CHANNELS)[number];
export type VendorChannel = Exclude<Channel, 'mxpush'>;

/** `ospush_sequence` spells Meizu `meizu`, and `ups` stands for the five makers in China. */
const SEQUENCE: Record<string, VendorChannel[]> = {
	ups: ['xiaomi', 'huawei', 'flyme', 'oppo', 'vivo'],
	fcm: ['fcm'],
	huawei: ['huawei'],
	xiaomi: ['xiaomi'],
	oppo: ['oppo'],
	vivo: ['vivo'],
	meizu: ['flyme'],
};

export const SEQUENCE_NAMES = ['ups', 'fcm', 'huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'] as const;

/** Channels a push may take, in order; iPhones are always reached over APNs. */
export function allowedChannels(sequence: readonly string[]): ReadonlySet<VendorChannel> {
	return new Set(['apns', ...sequence.flatMap((name) => SEQUENCE[name] ?? [])]);
}

// Index = certificate provider.
const PROVIDERS: (VendorChannel | undefined)[] = [
	undefined,
	'apns',
	'huawei',
	'xiaomi',
	'flyme',
	'vivo',
	'oppo',
	'fcm',
];

export function channelOfProvider(provider: number): VendorChannel | undefined {
	return PROVIDERS[provider];
}

/** The maker's name as the phones page shows it. */
export function brandOf(channel: VendorChannel | undefined): string | undefined {
	if (channel === 'apns') return undefined;
	return channel === 'flyme' ? 'meizu' : channel;
}

/** The channel of a phone that comes with the test or the control call. */
export function channelOfSpec({ platform, brand }: PhoneSpec): VendorChannel | undefined {
	if (platform === 'ios') return 'apns';
	if (brand === 'meizu') return 'flyme';
	return PROVIDERS.find((channel) => channel !== undefined && channel === brand);
}
