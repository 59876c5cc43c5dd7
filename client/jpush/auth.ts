import { createHash } from 'node:crypto';

import type { VendorProfile } from '../core/profile';
import { InvalidInputError } from '../core/errors';
import { createAddressBook, type JPushDataCenter, type JPushFamily } from './hosts';
import { interpretJPushReply, readJPushRate } from './reply';
import { jpushLimits, type JPushBucket } from './limits';

/** What every JPush credential may set beside its keys. */
export interface JPushSettings {
	/** Where the app lives; shown in the console's app information. Default `default`. */
	dataCenter?: JPushDataCenter;
	/** Replaces the vendor's hosts, e.g. by a gateway. HTTPS, or HTTP to this machine. */
	baseUrl?: string;
	/** Calls a minute of the contract, where they differ from the documented ones. */
	callsPerMinute?: Partial<Record<JPushBucket, number>>;
}

/** An app's keys: push, schedule, file, image, device and report operations. */
export interface JPushCredential extends JPushSettings {
	appKey: string;
	masterSecret: string;
}

/** The keys of an app group: group push and group report. */
export interface JPushGroupCredential extends JPushSettings {
	/** With or without the vendor's `group-` prefix. */
	groupKey: string;
	groupMasterSecret: string;
}

/** An account's keys: files for a group push, and the admin operations. */
export interface JPushDevCredential extends JPushSettings {
	devKey: string;
	devSecret: string;
}

const GROUP_PREFIX = 'group-';

export function appProfile(credential: JPushCredential): VendorProfile<JPushFamily> {
	return basicProfile(credential.appKey, credential.masterSecret, credential);
}

export function groupProfile(credential: JPushGroupCredential): VendorProfile<JPushFamily> {
	const { groupKey } = credential;
	const user = groupKey.startsWith(GROUP_PREFIX) ? groupKey : GROUP_PREFIX + groupKey;
	return basicProfile(user, credential.groupMasterSecret, credential);
}

export function devProfile(credential: JPushDevCredential): VendorProfile<JPushFamily> {
	return basicProfile(credential.devKey, credential.devSecret, credential);
}

/** HTTP Basic over `user:password`, the scheme of every JPush operation. */
function basicProfile(
	user: string,
	password: string,
	settings: JPushSettings,
): VendorProfile<JPushFamily> {
	for (const [field, value] of [
		['key', user],
		['secret', password],
	] as const) {
		if (value === '' || /[\s:]/.test(value)) throw unusableKey(field);
	}
	const basic = Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
	const limits = jpushLimits(settings.callsPerMinute);
	const address = createAddressBook(
		settings.dataCenter ?? 'default',
		settings.baseUrl || undefined,
	);
	return {
		vendor: 'jpush',
		credentialKey: fingerprint([user, password, address('push'), JSON.stringify(limits)]),
		secrets: [password, basic],
		limits,
		baseUrl: address,
		authorize: async (request) => ({
			...request,
			headers: { ...request.headers, authorization: `Basic ${basic}` },
		}),
		interpret: interpretJPushReply,
		readRate: readJPushRate,
	};
}

function unusableKey(field: 'key' | 'secret'): InvalidInputError {
	return new InvalidInputError({
		vendor: 'jpush',
		field,
		message: `The ${field} of the JPush credential is empty or holds a blank or a colon`,
		hint: 'Copy it again from the app information in the Jiguang console.',
	});
}

/** Distinguishes credentials without keeping their secrets. */
function fingerprint(parts: string[]): string {
	return `jpush:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;
}
