import { randomBytes } from 'node:crypto';

import type { GetuiSettingsInput, JPushSettings, Simulator } from '../../../simulator';
import type { CredentialSet } from '../harness';

/** Vendors of which a test file can open apps; each needs one entry in `OPENERS`. */
export type VendorName = 'jpush' | 'getui';

/** An app at a simulated vendor with what a user enters for it. Each test has one of its own. */
export interface App {
	/** The value of the node's dropdown. */
	vendor: VendorName;
	/** What the vendor knows the app by. */
	appKey: string;
	secret: string;
	groupKey: string;
	groupSecret: string;
	/** Ids of its phones, in the vendor's form. */
	rids: string[];
	credentials: CredentialSet;
	/** The credential for operations on the app group that holds this app alone; only JPush has groups. */
	groupCredentials: CredentialSet;
}

export interface AppOptions {
	vendor?: VendorName;
	phones?: number;
	/** Phone n gets the alias `{aliasPrefix}{n}`. */
	aliasPrefix?: string;
	tags?: string[];
	vip?: boolean;
	/** Settings of an app at JPush. */
	settings?: Partial<JPushSettings>;
	/** Settings of an app at Getui. */
	getui?: GetuiSettingsInput;
}

type Opener = (sim: Simulator, options: AppOptions, firstPhone: number) => App;

/** Statistics are there at once, so that no test waits for them. */
const PROMPT = { statsDelayMs: 0, statsRampMs: 1 };

const key = () => randomBytes(12).toString('hex');

function phonesOf({ phones: count = 3, aliasPrefix, tags }: AppOptions, start: number) {
	return { count, start, aliasPrefix, tags };
}

const openJPush: Opener = ({ jpush, url }, options, firstPhone) => {
	const [appKey, secret, groupKey, groupSecret] = [key(), key(), key(), key()];
	const settings = { ...PROMPT, statusNeedsVip: false, ...options.settings };
	jpush.addApp({ appKey, masterSecret: secret, vip: options.vip ?? true, settings });
	const batch = phonesOf(options, firstPhone);
	const rids = batch.count === 0 ? [] : jpush.addDevices(batch, appKey).map(({ id }) => id);
	jpush.groups.set(groupKey, { groupKey, groupSecret, appKeys: [appKey], filePush: true });
	return {
		...{ vendor: 'jpush', appKey, secret, groupKey, groupSecret, rids },
		credentials: { jpushApi: { appKey, masterSecret: secret, baseUrl: url } },
		groupCredentials: { jpushGroupApi: { groupKey, groupMasterSecret: groupSecret, baseUrl: url } },
	};
};

const openGetui: Opener = ({ getui, url }, options, firstPhone) => {
	const [appId, appKey, masterSecret] = [key(), key(), key()];
	const settings = { ...PROMPT, ...options.getui };
	getui.addApp({ appId, appKey, masterSecret, vip: options.vip ?? true, settings });
	const batch = phonesOf(options, firstPhone);
	const rids = batch.count === 0 ? [] : getui.addDevices(batch, appId).map(({ id }) => id);
	return {
		...{ vendor: 'getui', appKey: appId, secret: masterSecret, groupKey: '', groupSecret: '' },
		...{ rids, groupCredentials: {} },
		credentials: { getuiApi: { appId, appKey, masterSecret, baseUrl: `${url}/getui` } },
	};
};

export const OPENERS: Record<VendorName, Opener> = { jpush: openJPush, getui: openGetui };
