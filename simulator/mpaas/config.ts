import type { PhoneBatch, PhoneSpec } from '../core/types';
import type { TemplateSpec } from './templates';

/** One access key; with a token it is a temporary one of STS. */
export interface MpaasKeyConfig {
	accessKeyId: string;
	accessKeySecret: string;
	/** Disabled in the console: InvalidAccessKeyId.Inactive. */
	inactive?: boolean;
	/** The session token that belongs to a temporary key. */
	securityToken?: string;
	/** Clock time at which the token expires. */
	tokenExpiresAt?: number;
	/** Lacks the policy AliyunMPAASFullAccess: refused with 403. */
	withoutPolicy?: boolean;
	/** App ids the key may use (else 8014); absent means all. */
	appIds?: string[];
}

/** Knobs of the gateway. Those marked UNCONFIRMED stand for behaviour no vendor document states. */
export interface MpaasGatewaySettings {
	/** Refuse plain HTTP with InvalidProtocol.NeedSsl. */
	httpsRequired: boolean;
	/** Documented window of the time stamp, both ways. */
	maxSkewMs: number;
	/** UNCONFIRMED number: calls a second of one key to one action. */
	callsPerSecond: number;
	/** How throttling shows: the gateway's code, or the business code 8011 inside HTTP 200. */
	throttling: 'Throttling' | 'Throttling.User' | 'Throttling.Api' | '8011';
	/** The optional header `x-acs-retry-after`; its unit is UNCONFIRMED. */
	retryAfter: 'seconds' | 'milliseconds' | 'absent';
	/** UNCONFIRMED: HTTP status of InvalidSecurityToken.*. */
	tokenStatus: 400 | 403;
	/** Some tables print 403. */
	signatureStatus: 400 | 403;
	/** Some products answer 400. */
	unknownKeyStatus: 400 | 404;
	/** Which of the documented codes a RAM denial carries. */
	denial: 'Forbidden' | 'Forbidden.RAM' | 'NoPermission';
	/** Classic calls without `Format` are answered in XML by many products. */
	defaultFormat: 'json' | 'xml';
	/** Some gateways print the keys of an error in lower case. */
	errorKeys: 'upper' | 'lower';
	/** The gateway ignores names it does not know; refusing them shows a misspelt name at once. */
	unknownParameters: 'refuse' | 'ignore';
}

/** Knobs of an app. Those marked UNCONFIRMED stand for behaviour no vendor document states. */
export interface MpaasSettings {
	/** UNCONFIRMED: where a business code stands in the push family's reply. */
	codePlacement: 'ResultCode' | 'PushResult';
	/** UNCONFIRMED: a business code as number or as symbolic name. */
	codeStyle: 'number' | 'name';
	/** `ResultContent` as object (vendor's library) or as JSON text with lower-case names (documents). */
	resultContent: 'object' | 'text';
	/** Success of template and device operations: documents print 100, library samples 200. */
	successCode: '100' | '200';
	/** UNCONFIRMED: the number behind 3026 EXPIREDTIME_TOO_LONG. */
	maxExpiredSeconds: number;
	/** Whole message body, on every channel. */
	maxBodyBytes: number;
	maxTemplates: number;
	/** UNCONFIRMED: a recurring task counts once, not once per child. */
	maxPendingSchedules: number;
	/** UNCONFIRMED: refused with this code beyond the maximum. */
	scheduleQuotaCode: number;
	revokeDays: number;
	/** The documents only say "must not repeat"; no server-side deduplication is promised. */
	repeatedMsgKey: 'deliver' | 'once' | 'refuse';
	/** UNCONFIRMED: the same message id for two targets of one call. */
	repeatedMsgKeyInCall: 'refuse' | 'accept';
	/** UNCONFIRMED: values for placeholders the template does not have. */
	extraTemplateValues: 'accept' | 'refuse';
	/** Needed with PushStatus 0, though the seed's own samples leave both out. */
	bindPeriodRequired: 'never' | 'withStatus' | 'always';
	/** UNCONFIRMED: a user bound on several devices gets the message on all of them. */
	userReaches: 'all' | 'latest';
	/** UNCONFIRMED: device state of a target nobody knows: no data, or refused with 3021. */
	unknownDevice: 'null' | '3021';
	/** UNCONFIRMED: revoking a message or task that is unknown or too old. */
	unknownRevokeCode: number;
	/** The seed prints a number, the vendor's library reads a string. */
	executedStatus: 'number' | 'string';
	/** UNCONFIRMED: rates as fractions or as percent; the seed's sample prints 100. */
	rates: 'fraction' | 'percent';
	/** UNCONFIRMED values of `circleType`. */
	circleTypes: { daily: number; weekly: number; monthly: number };
	/** UNCONFIRMED: days and hours are China Standard Time. */
	timeZoneOffsetHours: number;
	/** Statistics grow over this time after a send. */
	statsRampMs: number;
	openShare: number;
	ignoreShare: number;
	/** The push API switched off in the console: 3032. */
	apiSwitchedOff: boolean;
	/** Live Activity push tokens and activity ids, and the device each belongs to. */
	liveActivities: Record<string, string>;
}

export interface MpaasAppConfig {
	appId: string;
	workspaceId: string;
	tenantId: string;
	settings?: Partial<MpaasSettings>;
	/** Templates made in the console. */
	templates?: TemplateSpec[];
	/** A phone's alias is the user bound to it. */
	devices?: PhoneBatch | PhoneSpec[];
}

export interface MpaasOptions {
	keys?: MpaasKeyConfig[];
	apps?: MpaasAppConfig[];
	/** Settings of every app, below the app's own. */
	settings?: Partial<MpaasSettings>;
	gateway?: Partial<MpaasGatewaySettings>;
	/** First task id given out; ids beyond 2^53 show who rounds them. */
	firstTaskId?: string;
}

export const GATEWAY_SETTINGS: MpaasGatewaySettings = {
	httpsRequired: false,
	maxSkewMs: 15 * 60_000,
	callsPerSecond: 100,
	throttling: 'Throttling.User',
	retryAfter: 'seconds',
	tokenStatus: 400,
	signatureStatus: 400,
	unknownKeyStatus: 404,
	denial: 'NoPermission',
	defaultFormat: 'xml',
	errorKeys: 'upper',
	unknownParameters: 'refuse',
};

export const APP_SETTINGS: MpaasSettings = {
	codePlacement: 'ResultCode',
	codeStyle: 'number',
	resultContent: 'object',
	successCode: '100',
	maxExpiredSeconds: 30 * 86_400,
	maxBodyBytes: 2048,
	maxTemplates: 100,
	maxPendingSchedules: 100,
	scheduleQuotaCode: 3028,
	revokeDays: 7,
	repeatedMsgKey: 'deliver',
	repeatedMsgKeyInCall: 'refuse',
	extraTemplateValues: 'accept',
	bindPeriodRequired: 'withStatus',
	userReaches: 'all',
	unknownDevice: 'null',
	unknownRevokeCode: 3028,
	executedStatus: 'number',
	rates: 'fraction',
	circleTypes: { daily: 1, weekly: 2, monthly: 3 },
	timeZoneOffsetHours: 8,
	statsRampMs: 60_000,
	openShare: 0.1,
	ignoreShare: 0.05,
	apiSwitchedOff: false,
	liveActivities: {},
};

/** Invented key of a RAM user with the push policy. */
export const DEMO_MPAAS_KEY: MpaasKeyConfig = {
	accessKeyId: 'LTAI5tDemoMpaasPush00001',
	accessKeySecret: 'dEmoMpaasSecret0000000000000a1',
};

/** Invented temporary key of STS; give it a `tokenExpiresAt` to see it expire. */
export const DEMO_MPAAS_STS_KEY: MpaasKeyConfig = {
	accessKeyId: 'STS.DemoMpaasPush0000000001',
	accessKeySecret: 'dEmoMpaasStsSecret00000000000b2',
	securityToken: 'CAISdemoToken+/000000000000000000000000000000000==',
};

/** Invented key without the push policy. */
export const DEMO_MPAAS_DENIED_KEY: MpaasKeyConfig = {
	accessKeyId: 'LTAI5tDemoMpaasDenied001',
	accessKeySecret: 'dEmoMpaasSecret0000000000000c3',
	withoutPolicy: true,
};

/** The app of the seed's samples, with the templates they name. */
export const DEMO_MPAAS_APP: MpaasAppConfig = {
	appId: 'ONEX570DA89211721',
	workspaceId: 'test',
	tenantId: 'LZFPEFIM',
	templates: [
		{ name: '测试模板', title: '你好#name#', content: '恭喜#name#中奖#money#元' },
		{ name: 'template1024', title: '你好#name#', content: '恭喜中奖#money#元' },
		{ name: 'demo_tpl', title: 'Hello #name#', content: 'You have won #money# yuan' },
		{ name: '群发测试', title: '公告', content: '这是一个公告:#content#' },
		{ name: 'broadcastTemplate', title: 'Notice', content: '#content#' },
	],
};
