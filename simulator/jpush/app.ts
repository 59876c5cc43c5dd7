import { DayCounter } from '../core/dates';
import type { Frame } from '../core/frame';
import type { PhoneBook } from '../core/phones';
import { RateWindows, type RateVerdict } from '../core/rate';
import type { Message, Phone } from '../core/types';
import type { JPushAppConfig, JPushSettings, RateLimits } from './config';
import { JPushError } from './errors';
import type { FileStore, StoredFile } from './files';
import type { StoredImage } from './images';
import { MINUTE_MS } from './limits';
import type { Plan } from './plans';
import { CidPool } from './push/cid';
import type { ScheduleTask } from './schedule/task';
import type { JPushSim } from './sim';

// No registration id holds a colon, so the key cannot clash with one.
const BROADCAST = 'audience:all';

/** A rate-limit bucket. */
export type Bucket = keyof RateLimits;

/** A phone registered for pushes with `test_model`. */
export interface TestDevice {
	name: string;
	createdAt: number;
}

/** Everything the vendor keeps for one app. */
export class JPushApp {
	readonly frame: Frame;
	readonly phones: PhoneBook;
	readonly cids: CidPool;
	readonly files: FileStore;
	readonly images = new Map<string, StoredImage>();
	readonly plans = new Map<string, Plan>();
	readonly schedules = new Map<string, ScheduleTask>();
	readonly testDevices = new Map<string, TestDevice>();
	readonly vendorQuota: JPushSettings['vendorQuota'];
	private readonly windows = new RateWindows(MINUTE_MS);
	private readonly daily: DayCounter;
	private readonly bigPushes: { until: number; message: Message }[] = [];

	constructor(
		readonly sim: JPushSim,
		readonly config: JPushAppConfig,
		/** May be changed while running. */
		readonly settings: JPushSettings,
	) {
		this.frame = sim.frame;
		this.phones = sim.frame.phoneBook('jpush', config.appKey);
		this.cids = new CidPool(config.appKey);
		this.files = sim.createFileStore(config.appKey);
		this.vendorQuota = structuredClone(settings.vendorQuota);
		this.daily = new DayCounter(
			() => this.now(),
			() => settings.timeZoneOffsetHours,
		);
	}

	get appKey(): string {
		return this.config.appKey;
	}

	get vip(): boolean {
		return this.config.vip;
	}

	now(): number {
		return this.frame.clock.now();
	}

	nextMsgId(): bigint {
		return this.sim.nextMsgId();
	}

	/** A message of this app; another app's ids are unknown here. */
	message(id: string): Message | undefined {
		const message = this.frame.courier.message('jpush', id);
		return message?.app === this.appKey ? message : undefined;
	}

	/** A file of this app or, for group pushes, of the developer account. */
	findFile(fileId: string): StoredFile {
		const file = this.files.get(fileId) ?? this.sim.findDevFile(fileId);
		if (!file) throw new JPushError(this.sim.cases.fileUnknown, 'Unknown file_id');
		return file;
	}

	takeCall(bucket: Bucket): RateVerdict {
		return this.windows.take(bucket, this.settings.rate[bucket], this.now());
	}

	broadcastsToday(): number {
		return this.daily.count(BROADCAST);
	}

	noteBroadcast(): void {
		this.daily.add(BROADCAST);
	}

	/** Timed-speed pushes still being sent out. */
	runningBigPushes(): number {
		const now = this.now();
		return this.bigPushes.filter(({ until, message }) => until > now && !message.withdrawn).length;
	}

	noteBigPush(until: number, message: Message): void {
		this.bigPushes.push({ until, message });
	}

	notePlan(name?: string): void {
		const plan = name === undefined ? undefined : this.plans.get(name);
		if (!plan) return;
		plan.pushCount += 1;
		plan.lastUsedAt = this.now();
	}

	/** Refuses a push to a phone that got too many today. */
	checkVolume(phones: readonly Phone[]): void {
		const max = this.settings.maxPerDevicePerDay;
		if (max === Infinity) return;
		if (phones.some((phone) => this.daily.count(phone.id) >= max)) throw new JPushError(2005);
		for (const phone of phones) this.daily.add(phone.id);
	}
}
