import { DayCounter } from '../core/dates';
import type { Frame } from '../core/frame';
import type { PhoneBook } from '../core/phones';
import { RateWindows } from '../core/rate';
import type { Phone } from '../core/types';
import { TokenStore } from './auth';
import type {
	GetuiDayLimits,
	GetuiFeature,
	GetuiAppConfig,
	GetuiSettings,
	GetuiMinuteLimits,
} from './config';
import { profileOf, type Profile } from './devices';
import { GetuiError } from './errors';
import { MINUTE_MS } from './limits';
import { RequestIds } from './push/requestIds';
import { TaskStore } from './push/tasks';
import type { GetuiSim } from './sim';

/** Everything the vendor keeps for one app. */
export class GetuiApp {
	readonly frame: Frame;
	readonly phones: PhoneBook;
	readonly tokens: TokenStore;
	readonly requestIds: RequestIds;
	readonly tasks: TaskStore;
	/** cids that get no pushes. */
	readonly blacklist = new Set<string>();
	private readonly profiles = new Map<string, Profile>();
	private readonly windows = new RateWindows(MINUTE_MS);
	private readonly daily: DayCounter;

	constructor(
		readonly sim: GetuiSim,
		readonly config: GetuiAppConfig,
		/** May be changed while running. */
		readonly settings: GetuiSettings,
	) {
		const now = () => this.now();
		this.frame = sim.frame;
		this.phones = sim.frame.phoneBook('getui', config.appId);
		this.tokens = new TokenStore(now);
		this.requestIds = new RequestIds(now, settings);
		this.tasks = new TaskStore(sim.frame, config.appId, settings.timeZoneOffsetHours);
		this.daily = new DayCounter(now, () => settings.timeZoneOffsetHours);
	}

	now(): number {
		return this.frame.clock.now();
	}

	has(feature: GetuiFeature): boolean {
		return this.settings.features.includes(feature);
	}

	/** What is known of a phone; may be changed. */
	profile(phone: Phone): Profile {
		const profile = this.profiles.get(phone.id) ?? profileOf(phone);
		this.profiles.set(phone.id, profile);
		return profile;
	}

	/** Counts one call in this minute, or refuses it with `code`. */
	takeMinute(limit: keyof GetuiMinuteLimits, code: number, window: string = limit): void {
		const verdict = this.windows.take(window, this.settings.perMinute[limit], this.now());
		if (!verdict.allowed) throw new GetuiError(code);
	}

	/** Counts one call today, or refuses it with `code`. */
	takeDay(limit: keyof GetuiDayLimits, code: number): void {
		if (this.leftToday(limit) <= 0) throw new GetuiError(code);
		this.daily.add(limit);
	}

	leftToday(limit: keyof GetuiDayLimits): number {
		return Math.max(0, this.settings.perDay[limit] - this.daily.count(limit));
	}

	/** Counts a replacement of a cid's tags; false once the day's are used up. */
	mayReplaceTags(cid: string): boolean {
		// No limit's name holds a colon.
		const key = `tags:${cid}`;
		if (this.daily.count(key) >= this.settings.tagSetsPerCidPerDay) return false;
		this.daily.add(key);
		return true;
	}
}
