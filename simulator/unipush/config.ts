import type { PhoneBatch, PhoneSpec } from '../core/types';
import type { CaseName } from './errors';

/** What an app has to apply for; lacking it, a call is refused with the code beside it. */
export type Permission =
	/** 30000 */
	| 'custom_tag_push'
	/** 30001 */
	| 'tag_edit'
	/** 30002 */
	| 'schedule'
	/** 30003 */
	| 'tag_push'
	/** 10004 */
	| 'task_detail'
	/** 30017 */
	| 'live_report'
	/** No code is documented: `UNSTATED_CASES.deviceStatusDenied`. */
	| 'device_status'
	/** No code is documented: `UNSTATED_CASES.strategyDenied`. */
	| 'strategy';

/** Calls allowed. Infinity stands for limits whose number is not documented. */
export interface UnipushLimits {
	/** Any method: 10005. */
	callsPerMinute: number;
	/** All pushes: 30009. */
	pushesPerDay: number;
	/** 30007, 30014; the minute is shared with pushes by big-data tag. */
	broadcastsPerDay: number;
	broadcastsPerMinute: number;
	/** 30010: pushes by big-data tag and broadcasts together. */
	tagPushesPerDay: number;
	/** 30004: pushes by big-data tag alone. */
	ownTagPushesPerDay: number;
	/** 30016: conditions in one push by big-data tag. */
	tagConditions: number;
	/** 30006, 30013. */
	customTagPushesPerDay: number;
	customTagPushesPerMinute: number;
	/** 30008, 30015. */
	listsPerDay: number;
	listsPerMinute: number;
	/** 30012, 30011: binding and unbinding one tag share these; queries have their own. */
	tagEditsPerMinute: number;
	tagEditsPerDay: number;
	/** 30011: replacing all tags of a device. */
	tagReplacementsPerCidPerDay: number;
	/** 30018. */
	liveReportsPerMinute: number;
	/** 10005: "do not call it often". */
	todayReportsPerMinute: number;
}

/** Knobs of an app. Those marked UNCONFIRMED stand for behaviour no vendor document states. */
export interface UnipushSettings {
	permissions: Permission[];
	limits: UnipushLimits;
	/** Refused with 10002. */
	blacklisted: boolean;
	/** Refused with 2. */
	starting: boolean;
	/** UNCONFIRMED: the library returns its refusals, or throws them. */
	failures: 'return' | 'throw';
	/** UNCONFIRMED: an empty target means everyone ("all empty" in the seed), or is refused. */
	emptyTarget: 'broadcast' | 'refuse';
	/** UNCONFIRMED: a repeated request_id is lost without a word, or refused with 20001. */
	repeatReply: 'success' | 'error';
	/** UNCONFIRMED: for how long a request_id is remembered. */
	requestIdLifeMs: number;
	/** UNCONFIRMED: a target of users beyond 500 devices answers `before_id` to go on from. */
	paging: boolean;
	/** The seed prints `$taskid`, which may be a placeholder as elsewhere. */
	broadcastKey: '$taskid' | 'taskid';
	/** The sample spells `deatil`, the table `detail`. */
	detailKey: 'deatil' | 'detail';
	/** One sample shows success as a string. */
	groupReportCode: '0' | 0;
	/** The table says one element with blanks between tags, the sample shows several. */
	tagList: 'joined' | 'split';
	/** UNCONFIRMED: tags with Chinese characters that are not URL-encoded pass where that is asked for. */
	rawChineseTags: boolean;
	/** Region codes by cid, for big-data tags. */
	regions: Record<string, string>;
	/** Portrait codes by cid. */
	portraits: Record<string, string[]>;
	/** UNCONFIRMED: receipts come in over this time. */
	statsRampMs: number;
	timeZoneOffsetHours: number;
}

/** A uni-id user and the devices it logged in on. */
export interface UniIdUser {
	id: string;
	tags?: string[];
	cids: string[];
	/** Clock time at which the logins end; `check_token` leaves them out from then on. */
	tokenExpiresAt?: number;
}

export interface UnipushAppConfig {
	/** DCloud AppID. */
	appId: string;
	settings?: Partial<UnipushSettings>;
	devices?: PhoneBatch | PhoneSpec[];
	/** Beside the user `uid_<cid>` every phone has. */
	users?: UniIdUser[];
}

export type Platform = 'aliyun' | 'tencent' | 'alipay';

/** The cloud space that hosts the function. */
export interface SpaceSettings {
	platform: Platform;
	/** Bodies reach the function as Base64. */
	base64Bodies: boolean;
	/** "The case of header names is not guaranteed." */
	headerCase: 'lower' | 'title' | 'upper';
	/** Seconds a call may take; absent means the function's package.json, else 5. */
	timeoutSeconds?: number;
	/** Calls a second; above it `Throttling.Api`. */
	callsPerSecond: number;
	/** Calls at a time; above it `Throttling.Api.Concurrency`. */
	concurrency: number;
	/** UNCONFIRMED: status of the errors the platform's table lists with 200. */
	functionErrorStatus: number;
}

/** A function to host: a file that exports `main`, or `createMain` when `config` is given. */
export interface FunctionSpec {
	path: string;
	config?: unknown;
	/** Takes the place of files of the function's folder, such as `config.json`. */
	files?: Record<string, unknown>;
	/** Stands for `uniCloud.database`; a function space may have none. */
	database?: () => unknown;
}

export interface UnipushOptions {
	apps?: UnipushAppConfig[];
	/** Settings of every app, below the app's own. */
	settings?: Partial<UnipushSettings>;
	space?: Partial<SpaceSettings>;
	function?: FunctionSpec;
	/** Codes no document states, by case. */
	codes?: Partial<Record<CaseName, number>>;
}

/** Path of the function's URL on the simulator; sub-paths reach it too. */
export const UNIPUSH_FUNCTION_PATH = '/unipush/china-push';

/** An invented app with every permission. */
export const DEMO_UNIPUSH_APP: UnipushAppConfig = { appId: '__UNI__51D0C0E' };

/** Invented configuration of the cloud function. */
export const DEMO_UNIPUSH_FUNCTION = {
	signKey: '4f1c7d2a9b8e6035c1d7a4e2f8b90365',
	appIds: [DEMO_UNIPUSH_APP.appId],
};

const LIMITS: UnipushLimits = {
	callsPerMinute: Infinity,
	pushesPerDay: Infinity,
	broadcastsPerDay: 100,
	broadcastsPerMinute: 5,
	tagPushesPerDay: 100,
	ownTagPushesPerDay: Infinity,
	tagConditions: Infinity,
	customTagPushesPerDay: Infinity,
	customTagPushesPerMinute: Infinity,
	listsPerDay: 2_000_000,
	listsPerMinute: Infinity,
	// The method's own text says 100, the code table says 5; the seed's method text is the narrower claim.
	tagEditsPerMinute: 100,
	tagEditsPerDay: 10_000,
	tagReplacementsPerCidPerDay: 1,
	liveReportsPerMinute: Infinity,
	todayReportsPerMinute: Infinity,
};

/** Defaults of an app: every permission, the documented limits. */
export const UNIPUSH_SETTINGS: UnipushSettings = {
	permissions: [
		'custom_tag_push',
		'tag_edit',
		'schedule',
		'tag_push',
		'task_detail',
		'live_report',
		'device_status',
		'strategy',
	],
	limits: LIMITS,
	blacklisted: false,
	starting: false,
	failures: 'return',
	emptyTarget: 'broadcast',
	repeatReply: 'success',
	requestIdLifeMs: Infinity,
	paging: true,
	broadcastKey: '$taskid',
	detailKey: 'deatil',
	groupReportCode: '0',
	tagList: 'joined',
	rawChineseTags: false,
	regions: {},
	portraits: {},
	statsRampMs: 60_000,
	timeZoneOffsetHours: 8,
};

/** Defaults of the cloud space. */
export const SPACE_SETTINGS: SpaceSettings = {
	platform: 'aliyun',
	base64Bodies: false,
	headerCase: 'lower',
	callsPerSecond: Infinity,
	concurrency: Infinity,
	functionErrorStatus: 200,
};
