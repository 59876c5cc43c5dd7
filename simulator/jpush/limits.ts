import { DAY_MS } from '../core/dates';
import type { JPushSettings } from './config';

export const MINUTE_MS = 60_000;

/** Limits the vendor's documents state for everyone. */
export const LIMITS = {
	audienceTags: 20,
	audienceAliases: 1000,
	audienceRids: 1000,
	tagBytes: 40,
	aliasBytes: 40,
	devicesPerAlias: 10,
	tagsPerDevice: 1000,
	deviceTagChange: 100,
	deviceTagListBytes: 1000,
	ridsPerCall: 1000,
	batchEntries: 1000,
	cidCount: 1000,
	cidLifeMs: DAY_MS,
	overrideMs: DAY_MS,
	bigPushMinutes: 1400,
	bigPushes: 20,
	androidBytes: 4000,
	iosBytes: 3584,
	iosMessageBytes: 4000,
	winphoneBytes: 1000,
	liveActivityBytes: 3584,
	channelIdBytes: 1000,
	collapseIdBytes: 64,
	smsDelaySeconds: 86_400,
	inactiveDays: 255,
	reportIds: 100,
	groupReportIds: 10,
	reportDays: 28,
	userDays: 60,
	groupUserDays: 30,
	fileBytes: 10 * 1024 * 1024,
	fileTtlHours: 720,
	imageBytes: 2 * 1024 * 1024,
	imageDays: 30,
	scheduleNameBytes: 255,
	schedulesPerPage: 50,
	frequency: 100,
	templateTargets: 1000,
	plans: 1000,
	listedTags: 100,
	testDevicesPerPage: 200,
} as const;

const YEAR_DAYS = 366;
/** Schedules reach at most a year ahead; a leap year is granted. */
export const SCHEDULE_SPAN_MS = YEAR_DAYS * DAY_MS;

const CHANNELS = [
	'xiaomi',
	'huawei',
	'honor',
	'meizu',
	'oppo',
	'vivo',
	'fcm',
	'nio',
	'asus',
	'hmos',
];

/** Defaults of an app on the free plan. */
export const FREE_SETTINGS: JPushSettings = {
	rate: { push: 600, report: 2400, device: 600, schedule: 100, file: 20 },
	rateHeader: 'Limit',
	broadcastsPerDay: 10,
	maxTimeToLive: 864_000,
	freeCidCount: 10,
	acceptForeignCids: false,
	groupHonoursCid: false,
	validateUsesCid: false,
	validateUsesBroadcast: false,
	msgIdOn1011: true,
	malformedRidInList: 'reject',
	illegalRidsOnPush: false,
	acceptStringIds: false,
	withdrawWindowMs: 10 * DAY_MS,
	requireJsonContentType: true,
	badgeNeedsClass: true,
	exclusiveChannelFields: [],
	channels: CHANNELS,
	// The seed offers these four to everyone; the 2025 pages sell them.
	features: ['notification_3rd', 'inapp_message', 'quickapp', 'tag_targeting'],
	callbackUrls: [],
	ipAllowList: [],
	blocked: false,
	blackWords: [],
	maxPerDevicePerDay: Infinity,
	segments: {},
	abtests: {},
	liveActivities: {},
	templates: {},
	vendorQuota: {
		xiaomi: { system: { total: -1, used: -1 }, operation: { total: 50_000, used: 0 } },
		oppo: { system: { total: -1, used: -1 }, operation: { total: 50_000, used: 0 } },
		vivo: { system: { total: -1, used: -1 }, operation: { total: 10_000, used: 0 } },
	},
	timeZoneOffsetHours: 8,
	maxSchedules: 100,
	msgIdsAfterExpiry: true,
	maxFiles: 20,
	clearedValue: null,
	invalidStatus: 'null',
	statsDelayMs: 3000,
	statsRampMs: 60_000,
	earlyStats: 'null',
	unknownStats: 'omit',
	statusNeedsVip: true,
	detailMsgIdAsNumber: false,
};

/** Defaults of an app with VIP: every feature; its call rates are contract matters, so they stay. */
export const VIP_SETTINGS: JPushSettings = {
	...FREE_SETTINGS,
	features: [
		...FREE_SETTINGS.features,
		'callback',
		'vendor_strategy',
		'target_event',
		'active_push',
		'test_model',
		'mkt_enable',
		'notification_switch_filter',
	],
	maxSchedules: 2000,
};
