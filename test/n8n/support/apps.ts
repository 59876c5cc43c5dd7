import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

import {
	DEMO_UNIPUSH_FUNCTION,
	MAXIM_BASE_PATH,
	UNIPUSH_FUNCTION_PATH,
	type GetuiSettingsInput,
	type JPushSettings,
	type MaximSettings,
	type MpaasSettings,
	type Simulator,
	type UnipushSettings,
} from '../../../simulator';
import { createDatabase } from '../../client/unipush/support/database';
import type { CredentialSet } from '../harness';

/** An app at a simulated vendor with what a user enters for it. Each test has one of its own. */
export interface App {
	vendor: VendorKey;
	/** The vendor's id of the app. */
	appKey: string;
	/** What nobody but vendor and user may see. */
	secret: string;
	/** Vendors with app groups: the group that holds this app alone. */
	groupKey: string;
	groupSecret: string;
	/** Ids of its phones, as the target type "device" takes them. */
	rids: string[];
	/** Vendors with users: the user of each phone. */
	users: string[];
	credentials: CredentialSet;
	/** The credential for operations on the app group. */
	groupCredentials: CredentialSet;
}

export interface AppOptions {
	/** JPush unless told otherwise. */
	vendor?: VendorKey;
	phones?: number;
	/** Phone n gets the alias `{aliasPrefix}{n}`. */
	aliasPrefix?: string;
	tags?: string[];
	/** Platforms of the phones in turn; the vendor's usual ones unless told otherwise. */
	platforms?: string[];
	vip?: boolean;
	settings?: Partial<JPushSettings>;
	maxim?: Partial<MaximSettings>;
	mpaas?: Partial<MpaasSettings>;
	getui?: GetuiSettingsInput;
	unipush?: Partial<UnipushSettings>;
}

interface Phones {
	count: number;
	start: number;
	aliasPrefix?: string;
	tags?: string[];
	platforms?: string[];
}

type Maker = (sim: Simulator, phones: Phones, options: AppOptions) => App;

/** Statistics are there at once, so that no test waits for them. */
const PROMPT: Partial<JPushSettings> = { statsDelayMs: 0, statsRampMs: 1, statusNeedsVip: false };

const key = () => randomBytes(12).toString('hex');

const jpush: Maker = ({ jpush: sim, url }, phones, { vip = true, settings }) => {
	const [appKey, secret, groupKey, groupSecret] = [key(), key(), key(), key()];
	sim.addApp({ appKey, masterSecret: secret, vip, settings: { ...PROMPT, ...settings } });
	const added = phones.count === 0 ? [] : sim.addDevices(phones, appKey);
	sim.groups.set(groupKey, { groupKey, groupSecret, appKeys: [appKey], filePush: true });
	return {
		vendor: 'jpush',
		...{ appKey, secret, groupKey, groupSecret, rids: added.map(({ id }) => id), users: [] },
		credentials: { jpushApi: { appKey, masterSecret: secret, baseUrl: url } },
		groupCredentials: {
			jpushGroupApi: { groupKey, groupMasterSecret: groupSecret, baseUrl: url },
		},
	};
};

const maxim: Maker = ({ maxim: sim, url }, phones, options) => {
	const [appId, accessToken] = [key(), key()];
	const settings = { statsRampMs: 1, ...options.maxim };
	sim.addApp({ appId, adminTokens: [accessToken], settings });
	const rids = phones.count === 0 ? [] : sim.addDevices(phones, appId).map(({ id }) => id);
	const baseUrl = url + MAXIM_BASE_PATH;
	return {
		vendor: 'maxim',
		...{ appKey: appId, secret: accessToken, groupKey: '', groupSecret: '', rids },
		users: rids.map((rid) => sim.userIdOf(rid) ?? ''),
		credentials: {
			maximApi: { appId, accessToken, baseUrl, actAs: 'admin', callsPerSecond: 1000 },
		},
		groupCredentials: {},
	};
};

/** What the cases of mPaaS send from; the second shows a broadcast's texts. */
const TEMPLATES = [
	{ name: 'order', title: 'Hi #name#', content: 'Order #order#', descInfo: 'Shipped' },
	{ name: 'text', title: '#title#', content: '#content#' },
];

const mpaas: Maker = ({ mpaas: sim, url }, phones, options) => {
	const [appId, accessKeyId, accessKeySecret, tenantId] = [key(), key(), key(), key()];
	const workspaceId = 'test';
	const settings = { statsRampMs: 1, ...options.mpaas };
	sim.keys.set(accessKeyId, { accessKeyId, accessKeySecret, appIds: [appId] });
	sim.addApp({ appId, workspaceId, tenantId, settings, templates: TEMPLATES });
	const platforms = phones.platforms ?? ['android'];
	const added = phones.count === 0 ? [] : sim.addDevices({ ...phones, platforms }, appId);
	const keys = { accessKeyId, accessKeySecret, appId, workspaceId, tenantId };
	return {
		vendor: 'mpaas',
		...{ appKey: appId, secret: accessKeySecret, groupKey: '', groupSecret: '' },
		rids: added.map(({ id }) => id),
		users: added.flatMap(({ alias }) => alias ?? []),
		credentials: { mpaasApi: { ...keys, baseUrl: url } },
		groupCredentials: {},
	};
};

const getui: Maker = ({ getui: sim, url }, phones, { vip = true, ...options }) => {
	const [appId, appKey, masterSecret] = [key(), key(), key()];
	const settings = { statsDelayMs: 0, statsRampMs: 1, ...options.getui };
	sim.addApp({ appId, appKey, masterSecret, vip, settings });
	const rids = phones.count === 0 ? [] : sim.addDevices(phones, appId).map(({ id }) => id);
	return {
		vendor: 'getui',
		...{ appKey: appId, secret: masterSecret, groupKey: '', groupSecret: '', rids, users: [] },
		credentials: { getuiApi: { appId, appKey, masterSecret, baseUrl: `${url}/getui` } },
		groupCredentials: {},
	};
};

const UNIPUSH_FUNCTION = join(__dirname, '../../../unicloud/china-push/index.js');
/** Apps that the one deployed function of a test file serves. */
const unipushApps: string[] = [];
/** What the function remembers outlives an upload of it. */
const { database } = createDatabase();

const unipush: Maker = ({ unipush: sim, url }, phones, options) => {
	const appId = `__UNI__${key().slice(0, 7).toUpperCase()}`;
	const { signKey } = DEMO_UNIPUSH_FUNCTION;
	unipushApps.push(appId);
	const config = { signKey, appIds: [...unipushApps] };
	sim.deploy({ path: UNIPUSH_FUNCTION, files: { 'config.json': config }, database });
	sim.addApp({ appId, settings: { statsRampMs: 1, ...options.unipush } });
	const rids = phones.count === 0 ? [] : sim.addDevices(phones, appId).map(({ id }) => id);
	const baseUrl = url + UNIPUSH_FUNCTION_PATH;
	return {
		vendor: 'unipush',
		...{ appKey: appId, secret: signKey, groupKey: '', groupSecret: '', rids, users: [] },
		credentials: { uniPushApi: { baseUrl, appId, signSecret: signKey } },
		groupCredentials: {},
	};
};

/** How an app of each vendor is made; a further vendor is one more line here. */
export const MAKERS = { jpush, maxim, mpaas, getui, unipush } satisfies Record<string, Maker>;

export type VendorKey = keyof typeof MAKERS;
