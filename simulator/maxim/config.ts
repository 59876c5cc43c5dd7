import { DAY_MS } from '../core/dates';
import type { PhoneBatch, PhoneSpec } from '../core/types';
import type { CaseName } from './errors';

/** A handset maker's credentials as the console stores them. */
export interface MaximCertificate {
	/** 1 APNs, 2 Huawei, 3 Xiaomi, 4 Meizu, 5 vivo, 6 OPPO, 7 FCM. */
	provider: number;
	/** 0 development, 1 production. */
	environment: number;
	name: string;
	app_id?: string;
	app_key?: string;
	app_secret?: string;
	certificate?: string;
}

/** Knobs of an app. Those marked UNCONFIRMED stand for behaviour no vendor document states. */
export interface MaximSettings {
	/** The console's push switch; off, every push operation is refused with 12006. */
	pushEnabled: boolean;
	licence: 'valid' | 'invalid' | 'expired';
	/** Users the licence allows; one more is refused with 30023. */
	maxUsers: number;
	/** UNCONFIRMED: no limit is published; above it HTTP 429 without a body. */
	requestsPerSecond: number;
	/** UNCONFIRMED: a refused token shows as a code under HTTP 200, or as a bodiless HTTP 401. */
	refusedToken: 'code' | 'status';
	/** UNCONFIRMED: how long a user token lives; afterwards it is refused with 402. */
	userTokenLifeMs: number;
	/** UNCONFIRMED: `expire` of a token in milliseconds or seconds. */
	expireUnit: 'ms' | 's';
	/** UNCONFIRMED: users may read certificates; otherwise admin tokens only. */
	certificateForUsers: boolean;
	/** UNCONFIRMED: what a provider without a certificate answers. */
	missingCertificate: 'null' | 'error';
	/** UNCONFIRMED: a repeated request_id answers the first task id, a new one or null. */
	repeatReply: 'first' | 'new' | 'null';
	/** UNCONFIRMED: for how long a request_id is remembered. */
	requestIdLifeMs: number;
	/** `data` of notify: the reference says an object, the quick start shows `true`. */
	notifyReply: 'task_id' | 'true';
	/** UNCONFIRMED: an audience with several lists is refused, or means their union. */
	severalLists: 'refuse' | 'union';
	/** UNCONFIRMED: unknown fields of a body are refused with 10002 or ignored. */
	refuseUnknownFields: boolean;
	/** UNCONFIRMED: a JSON body without a JSON content type gets HTTP 415. */
	requireJsonContentType: boolean;
	/** UNCONFIRMED: ids in one task/detail call; no limit is published. */
	maxTaskIds: number;
	/** UNCONFIRMED: unknown ids in task/detail are left out, or answered with zeros. */
	unknownTask: 'omit' | 'zero';
	/** UNCONFIRMED: for how long the own channel keeps a push for a device that is offline. */
	ownChannelKeepMs: number;
	/** UNCONFIRMED: channels that show `big_text` in place of the body. */
	bigTextChannels: string[];
	/** UNCONFIRMED: posting tags adds to what is there, or replaces it. */
	tagPost: 'add' | 'replace';
	/** UNCONFIRMED: no limits of tags are published. */
	maxTags: number;
	maxTagLength: number;
	/** UNCONFIRMED: page size of the device list when the caller names none. */
	devicesPerPage: number;
	/** UNCONFIRMED: receipts come in from then on, bit by bit over the ramp. */
	statsDelayMs: number;
	statsRampMs: number;
	/** Bytes of images by URL; an unlisted one is small enough. */
	imageBytes: Record<string, number>;
	/** Image URLs the vendor fails to download (12004), beside hosts that end in `.invalid`. */
	unreachableImages: string[];
	/** Image URLs that Xiaomi (12001) or OPPO (12003) will not take, once such a phone is a target. */
	refusedImages: { xiaomi: string[]; oppo: string[] };
	certificates: MaximCertificate[];
	/** Ids of groups an admin may act for; others are refused with 20001. */
	groups: string[];
}

export interface MaximAppConfig {
	appId: string;
	/** Tokens from the console's token management; they do not expire. */
	adminTokens: string[];
	settings?: Partial<MaximSettings>;
	devices?: PhoneBatch | PhoneSpec[];
}

export interface MaximOptions {
	apps?: MaximAppConfig[];
	/** Settings of every app, below the app's own. */
	settings?: Partial<MaximSettings>;
	/** Codes no document states, by case. */
	codes?: Partial<Record<CaseName, number>>;
	/** First task id; beyond 2^53 unless told otherwise. */
	firstTaskId?: string;
	/** First user id. */
	firstUserId?: string;
}

/** Path under which the vendor's own paths live: its `/push` and `/user` are anybody's words. */
export const MAXIM_BASE_PATH = '/maxim';

/** Password of every user that came with a phone from the control API. */
export const DEMO_MAXIM_PASSWORD = 'demo-password';

/** Invented id and admin token of an app; the token has the documented form, its signature is noise. */
export const DEMO_MAXIM_APP: MaximAppConfig = {
	appId: 'wsimdemo0maxim1',
	adminTokens: [
		'eyJhbGciOiJIUzUxMiJ9.' +
			'eyJhcHAiOiJ3c2ltZGVtbzBtYXhpbTEiLCJzdWIiOiIyMCIsImNsdXN0ZXIiOjAsInJvbGUiOjIsImlhdCI6MTc2NzIyNTYwMH0.' +
			'XrBRFIc5rBMetCQoorpgwQaABlgYS3vH7aUE7buDIqw9Jv4GC2Q2OeF45Oyj68iOg5saJmD3rXrTL2z718gJvw',
	],
};

/** Defaults of an app with push switched on. */
export const MAXIM_SETTINGS: MaximSettings = {
	pushEnabled: true,
	licence: 'valid',
	maxUsers: Infinity,
	requestsPerSecond: Infinity,
	refusedToken: 'code',
	userTokenLifeMs: 30 * DAY_MS,
	expireUnit: 'ms',
	certificateForUsers: false,
	missingCertificate: 'null',
	repeatReply: 'first',
	requestIdLifeMs: Infinity,
	notifyReply: 'task_id',
	severalLists: 'refuse',
	refuseUnknownFields: true,
	requireJsonContentType: true,
	maxTaskIds: Infinity,
	unknownTask: 'omit',
	ownChannelKeepMs: 0,
	bigTextChannels: ['huawei', 'xiaomi', 'oppo', 'fcm'],
	tagPost: 'add',
	maxTags: Infinity,
	maxTagLength: Infinity,
	devicesPerPage: 100,
	statsDelayMs: 0,
	statsRampMs: 60_000,
	imageBytes: {},
	unreachableImages: [],
	refusedImages: { xiaomi: [], oppo: [] },
	certificates: [
		{ provider: 1, environment: 0, name: 'apns_dev', certificate: 'invented-apns-dev' },
		{ provider: 1, environment: 1, name: 'apns_prod', certificate: 'invented-apns' },
		{
			provider: 2,
			environment: 1,
			name: 'huawei_prod',
			app_id: '100001',
			app_secret: 'invented-hw',
		},
		{
			provider: 3,
			environment: 1,
			name: 'xiaomi_prod',
			app_id: '2882303761500000001',
			app_key: '5241500000001',
			app_secret: 'invented-mi',
		},
		{
			provider: 4,
			environment: 1,
			name: 'meizu_prod',
			app_id: '110001',
			app_secret: 'invented-mz',
		},
		{
			provider: 5,
			environment: 1,
			name: 'vivo_prod',
			app_id: '10001',
			app_key: 'invented-key',
			app_secret: 'invented-vv',
		},
		{
			provider: 6,
			environment: 1,
			name: 'oppo_prod',
			app_key: 'invented-key',
			app_secret: 'invented-op',
		},
		{ provider: 7, environment: 1, name: 'fcm_prod', app_secret: 'invented-fcm' },
	],
	groups: ['2306414607729'],
};
