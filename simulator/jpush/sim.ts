import type { Frame } from '../core/frame';
import { RateWindows } from '../core/rate';
import type { Refusal, Route, SimReply } from '../core/types';
import type { VendorSim } from '../core/vendor';
import { VendorApps } from '../core/vendorApps';
import { JPushApp } from './app';
import {
	DEMO_JPUSH_APP,
	DEMO_JPUSH_DEV,
	DEMO_JPUSH_FREE_APP,
	DEMO_JPUSH_GROUP,
	type JPushAppConfig,
	type JPushDevConfig,
	type JPushGroupConfig,
	type JPushOptions,
} from './config';
import { ridOf } from './devices';
import { JPushError, UNSTATED_CASES, type CaseName, type ErrorCase } from './errors';
import { FileStore, type StoredFile } from './files';
import { FREE_SETTINGS, MINUTE_MS, VIP_SETTINGS } from './limits';
import { refuse } from './refuse';
import { allRoutes } from './routes';

const FIRST_MSG_ID = '20266199012345678';

/** The running JPush simulator, with its whole state open to tests. */
export class JPushSim extends VendorApps<JPushApp> implements VendorSim {
	readonly groups = new Map<string, JPushGroupConfig>();
	readonly devs = new Map<string, JPushDevConfig>();
	/** Group pushes by group_msgid: the msg_ids they led to. */
	readonly groupPushes = new Map<string, { at: number; groupKey: string; msgIds: string[] }>();
	/** Rate-limit windows of groups; an app keeps its own. */
	readonly groupWindows = new RateWindows(MINUTE_MS);
	/** Apps made over the admin API, by Android package. */
	readonly appsByPackage = new Map<string, string>();
	readonly cases: Record<CaseName, ErrorCase>;
	httpsRequired: boolean;
	private readonly devFiles = new Map<string, FileStore>();
	private lastMsgId: bigint;

	constructor(
		frame: Frame,
		private readonly options: JPushOptions,
	) {
		super(frame, 'jpush', ridOf);
		this.cases = { ...UNSTATED_CASES, ...options.codes };
		this.httpsRequired = options.httpsRequired ?? false;
		this.lastMsgId = BigInt(options.firstMsgId ?? FIRST_MSG_ID) - 1n;
		this.reset();
	}

	reset(): void {
		const { apps, groups, devs } = this.options;
		this.apps.clear();
		this.groups.clear();
		this.devs.clear();
		this.groupPushes.clear();
		this.groupWindows.clear();
		this.appsByPackage.clear();
		this.devFiles.clear();
		this.httpsRequired = this.options.httpsRequired ?? false;
		for (const app of apps ?? [DEMO_JPUSH_APP, DEMO_JPUSH_FREE_APP]) this.addApp(app);
		for (const group of groups ?? [DEMO_JPUSH_GROUP]) this.groups.set(group.groupKey, { ...group });
		for (const dev of devs ?? [DEMO_JPUSH_DEV]) this.devs.set(dev.devKey, { ...dev });
	}

	addApp(config: JPushAppConfig): JPushApp {
		const base = config.vip ? VIP_SETTINGS : FREE_SETTINGS;
		const settings = structuredClone({ ...base, ...this.options.settings, ...config.settings });
		const app = new JPushApp(this, config, settings);
		this.apps.set(config.appKey, app);
		if (config.devices) this.addDevices(config.devices, config.appKey);
		return app;
	}

	nextMsgId(): bigint {
		this.lastMsgId += 1n;
		return this.lastMsgId;
	}

	createFileStore(owner: string): FileStore {
		return new FileStore(owner, () => this.frame.clock.now());
	}

	/** Files uploaded with a developer key, for group file pushes. */
	filesOfDev(devKey: string): FileStore {
		const store = this.devFiles.get(devKey) ?? this.createFileStore(devKey);
		this.devFiles.set(devKey, store);
		return store;
	}

	findDevFile(fileId: string): StoredFile | undefined {
		for (const store of this.devFiles.values()) {
			const file = store.get(fileId);
			if (file) return file;
		}
		return undefined;
	}

	routes(): Route[] {
		return allRoutes(this);
	}

	ownsPath(path: string): boolean {
		return /^\/v3\/|^\/v1\/app(\/|$)/.test(path);
	}

	refuse(refusal: Refusal, path: string): SimReply {
		return refuse(refusal, path);
	}

	renderError(error: unknown): SimReply | undefined {
		return error instanceof JPushError ? error.reply() : undefined;
	}
}
