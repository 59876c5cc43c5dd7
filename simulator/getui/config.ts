import type { PhoneBatch, PhoneSpec } from '../core/types';

/** Functions the vendor opens per app; lacking one, its operation or field is refused. */
export type GetuiFeature =
	| 'fast_custom_tag'
	| 'custom_tag'
	| 'schedule'
	| 'push_tag'
	| 'device_status'
	| 'trace'
	| 'real_time_report'
	| 'quota_report'
	| 'strategy'
	| 'custom_callback'
	| 'vendor_device_tokens';

/** Calls a minute. Numbers the vendor does not publish stand at Infinity. */
export interface GetuiMinuteLimits {
	auth: number;
	/** Every interface, each for itself (10005). */
	anyInterface: number;
	/** Adding and removing a tag together (30012). */
	tagBatch: number;
	bindDeviceToken: number;
	/** push/all and push/tag together (30014). */
	appPush: number;
	fastTagPush: number;
	list: number;
	realTimeReport: number;
	quotaReport: number;
}

/** Calls a day. */
export interface GetuiDayLimits {
	auth: number;
	tagBatch: number;
	/** Creating list messages (30008). */
	list: number;
	/** push/all and push/tag together: 100 in older texts, 20 in those of 2025 (30007, 30010). */
	appPush: number;
	/** push/tag alone (30004). */
	tagPush: number;
	fastTagPush: number;
	/** Tasks of every kind (30009). */
	push: number;
}

/** Knobs of an app. Those marked UNCONFIRMED stand for behaviour no vendor document states. */
export interface GetuiSettings {
	perMinute: GetuiMinuteLimits;
	perDay: GetuiDayLimits;
	features: GetuiFeature[];
	/** The service is starting: every call answers code 2. */
	starting: boolean;
	/** Every call answers 30019. */
	busy: boolean;
	/** The app, or single source addresses, are blacklisted (10002). */
	blocked: boolean;
	blockedIps: string[];
	/** The app lives elsewhere: calls to any other host answer 301 with these base URLs. */
	hostChange: string[];
	tokenLifeMs: number;
	/** UNCONFIRMED: how far `timestamp` may be off. */
	signToleranceMs: number;
	/** UNCONFIRMED: a new token ends the earlier ones. */
	newTokenEndsOld: boolean;
	/** UNCONFIRMED: revoking a token nobody has. */
	revokeUnknownToken: 'success' | 'reject';
	/** UNCONFIRMED: the code of the daily limit of auth calls. */
	authPerDayCode: number;
	/** UNCONFIRMED: for how long a request_id is remembered. */
	dedupeWindowMs: number;
	/** UNCONFIRMED: what a repeated request_id is answered; nothing is sent in any case. */
	repeatReply: 'same' | 'newTask' | 'noData' | 'reject';
	/** UNCONFIRMED: a batch with an unknown target among good ones. */
	batchUnknownTarget: 'reject' | 'omit';
	/** UNCONFIRMED: a list push with an unknown target among good ones. */
	listUnknownTarget: 'omit' | 'reject';
	/** UNCONFIRMED: the inner key of list/alias without `need_alias_detail`. */
	listAliasKey: 'cid' | 'alias';
	/** Sources disagree on which operation shares the daily budget of list/message. */
	listBudgetSharedWith: 'alias' | 'cid' | 'none';
	/** UNCONFIRMED: the status of a blacklisted cid; it gets nothing whatever this says. */
	blacklistedStatus: string;
	/** UNCONFIRMED: iOS falls back on APNs while online if the message has nothing else for it. */
	iosOnlineUsesApns: boolean;
	/** UNCONFIRMED: `schedule_time` and `speed` of pushes that are not app-wide. */
	appOnlySettings: 'reject' | 'ignore';
	/** UNCONFIRMED: keys the documents do not name. */
	unknownKeys: 'reject' | 'ignore';
	/** UNCONFIRMED: queries without a result: empty values, no `data`, or 20001. */
	emptyQuery: 'empty' | 'absent' | 'reject';
	/** UNCONFIRMED: unbinding an alias that the cid does not have. */
	unbindMismatch: 'ignore' | 'reject';
	/** UNCONFIRMED: unknown cids of blacklist and badge calls. */
	unknownCid: 'reject' | 'ignore';
	/** UNCONFIRMED: unknown cids in the online status. */
	unknownCidStatus: 'omit' | 'reject';
	/** UNCONFIRMED: a badge for a phone that is no iPhone. */
	badgeOffIos: 'ignore' | 'reject';
	/** Replacing the tags of a cid, times a day; and UNCONFIRMED: with which code it ends. */
	tagSetsPerCidPerDay: number;
	tagSetAgainCode: 30011 | 23001;
	/** UNCONFIRMED: an empty list takes all tags away; otherwise it is refused. */
	emptyTagListClears: boolean;
	/** Adding a tag to many takes effect later; the vendor does not say how much. */
	tagDelayMs: number;
	/** Tag operations fail (23001). */
	tagsFail: boolean;
	/** UNCONFIRMED: how many values push/tag takes in all (30016). */
	maxPushTagValues: number;
	/** The seed of fast_custom_tag claims schedule_time, an SDK denies it. */
	fastTagSchedules: boolean;
	/** `send_result` since 2025, `status` with other words before. */
	scheduleField: 'send_result' | 'status';
	/** The vendor prints the key of a message trace in two spellings. */
	traceKey: 'deatil' | 'detail';
	/** UNCONFIRMED: a report without rows. */
	emptyReport: 'absent' | 'empty';
	/** Statistics lag: no row before the delay; afterwards counters grow over the ramp. */
	statsDelayMs: number;
	statsRampMs: number;
	/** Quota counters of handset makers come as text. */
	quotaAsText: boolean;
	/** UNCONFIRMED: China Standard Time is assumed. */
	timeZoneOffsetHours: number;
}

/** Settings as given: whatever is left out keeps its default. */
export type GetuiSettingsInput = Partial<Omit<GetuiSettings, 'perMinute' | 'perDay'>> & {
	perMinute?: Partial<GetuiMinuteLimits>;
	perDay?: Partial<GetuiDayLimits>;
};

export interface GetuiAppConfig {
	appId: string;
	appKey: string;
	masterSecret: string;
	/** Every function is open; otherwise only what each app has. */
	vip: boolean;
	settings?: GetuiSettingsInput;
	devices?: PhoneBatch | PhoneSpec[];
}

export interface GetuiOptions {
	apps?: GetuiAppConfig[];
	/** Settings of every app, below the app's own. */
	settings?: GetuiSettingsInput;
}

/** Invented credentials of an app with every function. */
export const DEMO_GETUI_APP: GetuiAppConfig = {
	appId: 'dEmoGetuiApp0123456789',
	appKey: 'kEyOfDemoGetui01234567',
	masterSecret: 'sEcretOfDemoGetui01234',
	vip: true,
};

/** Invented credentials of an app for which the vendor opened nothing. */
export const DEMO_GETUI_BASIC_APP: GetuiAppConfig = {
	appId: 'bAsicGetuiApp012345678',
	appKey: 'kEyOfBasicGetui0123456',
	masterSecret: 'sEcretOfBasicGetui0123',
	vip: false,
};
