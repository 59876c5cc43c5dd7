import type { PhoneBatch, PhoneSpec } from '../core/types';
import type { CaseName, ErrorCase } from './errors';

/** Requests a minute, by the vendor's buckets. */
export interface RateLimits {
	push: number;
	report: number;
	device: number;
	schedule: number;
	/** Shared by the file API, file pushes and schedules that push to a file. */
	file: number;
}

/** Paid features an app may lack; lacking one, its parameter is refused with 1016. */
export type Feature =
	| 'callback'
	| 'vendor_strategy'
	| 'notification_3rd'
	| 'inapp_message'
	| 'quickapp'
	| 'tag_targeting'
	| 'target_event'
	| 'active_push'
	| 'test_model'
	| 'mkt_enable'
	| 'notification_switch_filter';

/** Knobs of an app. Those marked UNCONFIRMED stand for behaviour no vendor document states. */
export interface JPushSettings {
	rate: RateLimits;
	/** The 2019 pages name the header `Quota`, every SDK reads `Limit`; it may also be absent. */
	rateHeader: 'Limit' | 'Quota' | 'absent';
	broadcastsPerDay: number;
	/** The documents give two values, 10 days (seed) and 3 days for free apps (2025); the seed's stands. */
	maxTimeToLive: number;
	/** cids given out a call to an app without VIP; larger counts are silently cut. */
	freeCidCount: number;
	/** UNCONFIRMED: cids that did not come from this app's pool. */
	acceptForeignCids: boolean;
	/** UNCONFIRMED: a group push with a cid of one of its apps is sent once; otherwise its cid is ignored. */
	groupHonoursCid: boolean;
	/** UNCONFIRMED: `validate` uses up its cid. */
	validateUsesCid: boolean;
	/** UNCONFIRMED: `validate` counts as a broadcast. */
	validateUsesBroadcast: boolean;
	/** Put the allotted msg_id beside a 1011 error, as a bare number. */
	msgIdOn1011: boolean;
	/** UNCONFIRMED: a list of several rids with a malformed one among them. */
	malformedRidInList: 'reject' | 'ignore';
	/** UNCONFIRMED for a plain push: name the malformed rids in `error.illegal_rids`. */
	illegalRidsOnPush: boolean;
	/** UNCONFIRMED: override_msg_id and temp_id as strings. */
	acceptStringIds: boolean;
	/** UNCONFIRMED: for how long after the push withdraw knows a msg_id. */
	withdrawWindowMs: number;
	/** UNCONFIRMED: refuse JSON bodies that come without a JSON content type. */
	requireJsonContentType: boolean;
	/** The seed says a badge number and badge_class need each other; live servers may be laxer. */
	badgeNeedsClass: boolean;
	/** 1017 exists for vendor-channel fields that exclude each other; which, the vendor does not say. */
	exclusiveChannelFields: [string, string][];
	/** Vendor channels opened in the console; a parameter of another one is refused with 1016. */
	channels: string[];
	features: Feature[];
	/** Callback URLs registered in the console. */
	callbackUrls: string[];
	/** Source addresses allowed to call; empty means all. */
	ipAllowList: string[];
	/** Barred from the API (2003). */
	blocked: boolean;
	/** Words that make a push fail with 2010. */
	blackWords: string[];
	/** Pushes a device may get a day before 2005; the vendor names no number. */
	maxPerDevicePerDay: number;
	/** Console-made segments, A/B tests and live activities: id to rids. */
	segments: Record<string, string[]>;
	abtests: Record<string, string[]>;
	liveActivities: Record<string, string[]>;
	/** Console-made templates: a push body without audience, with `{{name}}` for variables (invented syntax). */
	templates: Record<string, Record<string, unknown>>;
	vendorQuota: Record<string, Record<string, { total: number; used: number }>>;
	/** UNCONFIRMED: the schedule's time zone; China Standard Time is assumed. */
	timeZoneOffsetHours: number;
	maxSchedules: number;
	/** UNCONFIRMED: msg_ids of a one-shot schedule stay readable after it fired. */
	msgIdsAfterExpiry: boolean;
	maxFiles: number;
	/** A cleared alias or mobile reads as null (documents) or "" (seen live). */
	clearedValue: null | '';
	/** UNCONFIRMED: how an invalid rid shows in the online status. */
	invalidStatus: 'null' | 'object';
	/** Statistics lag: before it, an id is unknown or all nulls; afterwards counters grow over the ramp. */
	statsDelayMs: number;
	statsRampMs: number;
	earlyStats: '3002' | 'null';
	/** UNCONFIRMED: an unknown id in a list of msg_ids. */
	unknownStats: 'omit' | 'null' | '3002';
	/** In 2019 per-device status was open to all, now it is sold. */
	statusNeedsVip: boolean;
	/** `messages/detail` printed msg_id as a number in 2019, current models as a string. */
	detailMsgIdAsNumber: boolean;
}

export interface JPushAppConfig {
	appKey: string;
	masterSecret: string;
	vip: boolean;
	settings?: Partial<JPushSettings>;
	devices?: PhoneBatch | PhoneSpec[];
}

export interface JPushGroupConfig {
	groupKey: string;
	groupSecret: string;
	appKeys: string[];
	/** Entitled to push to files (else 2007). */
	filePush: boolean;
}

export interface JPushDevConfig {
	devKey: string;
	devSecret: string;
	/** Entitled to the file API (else 1105). */
	groupFiles: boolean;
	/** Entitled to the admin API (else 4007). */
	admin: boolean;
}

export interface JPushOptions {
	apps?: JPushAppConfig[];
	groups?: JPushGroupConfig[];
	devs?: JPushDevConfig[];
	/** Settings of every app, below the app's own. */
	settings?: Partial<JPushSettings>;
	/** Refuse plain HTTP with 1020, as the vendor does. */
	httpsRequired?: boolean;
	/** Error codes and statuses no document states, by case. */
	codes?: Partial<Record<CaseName, ErrorCase>>;
	/** First msg_id given out; beyond 2^53, like today's. */
	firstMsgId?: string;
}

/** Invented credentials of an app with every paid feature. */
export const DEMO_JPUSH_APP: JPushAppConfig = {
	appKey: 'a1b2c3d4e5f60718293a4b5c',
	masterSecret: '5d6c7b8a990f1e2d3c4b5a69',
	vip: true,
};

/** Invented credentials of an app on the free plan. */
export const DEMO_JPUSH_FREE_APP: JPushAppConfig = {
	appKey: 'b2c3d4e5f60718293a4b5c6d',
	masterSecret: '6e7d8c9baa1020304050607f',
	vip: false,
};

/** A console-made group of both demo apps. */
export const DEMO_JPUSH_GROUP: JPushGroupConfig = {
	groupKey: 'c3d4e5f60718293a4b5c6d7e',
	groupSecret: '7f8e9dacbb2131415161718a',
	appKeys: [DEMO_JPUSH_APP.appKey, DEMO_JPUSH_FREE_APP.appKey],
	filePush: true,
};

/** The account-level key pair for the admin API and group files. */
export const DEMO_JPUSH_DEV: JPushDevConfig = {
	devKey: 'd4e5f60718293a4b5c6d7e8f',
	devSecret: '8a9faebdcc3242526272829b',
	groupFiles: true,
	admin: true,
};
