import { DAY_MS } from '../core/dates';
import type { GetuiFeature, GetuiSettings, GetuiSettingsInput } from './config';

export const MINUTE_MS = 60_000;
/** Limits the vendor's documents state for everyone. */
export const LIMITS = {
	aliasPairs: 1000,
	// "Shorter than 40 characters".
	aliasChars: 39,
	cidsPerAlias: 10,
	tagsPerCid: 100,
	// The seed's number; the table of codes says shorter than 32.
	tagChars: 32,
	tagTotalChars: 512,
	tagCids: 1000,
	// The seed's numbers; older clients claim 1000 for every path.
	pathCids: 200,
	statusCids: 1000,
	deviceStatusCids: 100,
	deviceTokens: 1000,
	batchMessages: 200,
	listTargets: 1000,
	reportTasks: 200,
	reportDays: 90,
	groupReportDays: 70,
	requestIdMin: 10,
	requestIdMax: 32,
	ttlMs: 259_200_000,
	defaultTtlMs: 7_200_000,
	inactiveDays: 90,
	scheduleDays: 7,
	displayWindowMs: 10 * MINUTE_MS,
} as const;

const FEATURES: GetuiFeature[] = [
	'fast_custom_tag',
	'custom_tag',
	'schedule',
	'push_tag',
	'device_status',
	'trace',
	'real_time_report',
	'quota_report',
	'strategy',
	'custom_callback',
	'vendor_device_tokens',
];

const BASIC: GetuiSettings = {
	perMinute: {
		auth: 100,
		anyInterface: Infinity,
		// The seed's number; the table of codes says 5.
		tagBatch: 100,
		bindDeviceToken: 1000,
		appPush: 5,
		fastTagPush: Infinity,
		list: Infinity,
		realTimeReport: Infinity,
		quotaReport: Infinity,
	},
	perDay: {
		auth: 100_000,
		tagBatch: 10_000,
		list: 2_000_000,
		appPush: 100,
		tagPush: Infinity,
		fastTagPush: Infinity,
		push: Infinity,
	},
	// The user API offers tags to everyone, so no app is without them.
	features: ['custom_tag'],
	starting: false,
	busy: false,
	blocked: false,
	blockedIps: [],
	hostChange: [],
	tokenLifeMs: DAY_MS,
	signToleranceMs: 10 * MINUTE_MS,
	newTokenEndsOld: false,
	revokeUnknownToken: 'success',
	authPerDayCode: 10003,
	dedupeWindowMs: DAY_MS,
	repeatReply: 'same',
	batchUnknownTarget: 'reject',
	listUnknownTarget: 'omit',
	listAliasKey: 'cid',
	listBudgetSharedWith: 'alias',
	blacklistedStatus: 'successed_ignore',
	iosOnlineUsesApns: true,
	appOnlySettings: 'reject',
	unknownKeys: 'reject',
	emptyQuery: 'empty',
	unbindMismatch: 'ignore',
	unknownCid: 'reject',
	unknownCidStatus: 'omit',
	badgeOffIos: 'ignore',
	tagSetsPerCidPerDay: 1,
	tagSetAgainCode: 30011,
	emptyTagListClears: false,
	tagDelayMs: 0,
	tagsFail: false,
	maxPushTagValues: 100,
	fastTagSchedules: true,
	scheduleField: 'send_result',
	traceKey: 'deatil',
	emptyReport: 'absent',
	statsDelayMs: 3000,
	statsRampMs: 60_000,
	quotaAsText: true,
	timeZoneOffsetHours: 8,
};

/** The settings of an app: defaults of its plan, then each layer given. */
export function settingsOf(
	vip: boolean,
	...layers: (GetuiSettingsInput | undefined)[]
): GetuiSettings {
	let settings: GetuiSettings = { ...BASIC, features: vip ? FEATURES : BASIC.features };
	for (const layer of layers) {
		const perMinute = { ...settings.perMinute, ...layer?.perMinute };
		const perDay = { ...settings.perDay, ...layer?.perDay };
		settings = { ...settings, ...layer, perMinute, perDay };
	}
	return structuredClone(settings);
}
