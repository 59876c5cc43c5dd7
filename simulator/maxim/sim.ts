import type { Frame } from '../core/frame';
import type { Phone, PhoneSpec, Refusal, Route, SimReply } from '../core/types';
import type { VendorSim } from '../core/vendor';
import { VendorApps } from '../core/vendorApps';
import { MaximApp } from './app';
import {
	DEMO_MAXIM_APP,
	MAXIM_BASE_PATH,
	MAXIM_SETTINGS,
	type MaximAppConfig,
	type MaximOptions,
} from './config';
import { pushTokenOf } from './devices';
import { MaximError, MaximStatus, refuse, UNSTATED_CASES, type CaseName } from './errors';
import { allRoutes } from './routes';

const FIRST_TASK_ID = '9007199254740993';
const FIRST_USER_ID = '2302128618880';

/** The running MaxIM simulator, with its whole state open to tests. */
export class MaximSim extends VendorApps<MaximApp> implements VendorSim {
	readonly cases: Record<CaseName, number>;
	private lastTaskId = 0n;
	private lastUserId = 0n;

	constructor(
		frame: Frame,
		private readonly options: MaximOptions,
	) {
		super(frame, 'maxim', pushTokenOf);
		this.cases = { ...UNSTATED_CASES, ...options.codes };
		this.reset();
	}

	reset(): void {
		this.apps.clear();
		this.lastTaskId = BigInt(this.options.firstTaskId ?? FIRST_TASK_ID) - 1n;
		this.lastUserId = BigInt(this.options.firstUserId ?? FIRST_USER_ID) - 1n;
		for (const app of this.options.apps ?? [DEMO_MAXIM_APP]) this.addApp(app);
	}

	addApp(config: MaximAppConfig): MaximApp {
		const given = { ...MAXIM_SETTINGS, ...this.options.settings, ...config.settings };
		const app = new MaximApp(this, config, structuredClone(given));
		this.apps.set(config.appId, app);
		if (config.devices) this.addDevices(config.devices, config.appId);
		return app;
	}

	/** Id of the user a push token belongs to. */
	userIdOf(pushToken: string): string | undefined {
		for (const app of this.apps.values()) {
			const device = app.devices.get(pushToken);
			if (device) return device.user.id;
		}
		return undefined;
	}

	nextTaskId(): string {
		this.lastTaskId += 1n;
		return String(this.lastTaskId);
	}

	nextUserId(): string {
		this.lastUserId += 1n;
		return String(this.lastUserId);
	}

	protected override addPhone(app: MaximApp, spec: PhoneSpec): Phone {
		return app.addPhone(spec).phone;
	}

	routes(): Route[] {
		return allRoutes(this);
	}

	ownsPath(path: string): boolean {
		return path === MAXIM_BASE_PATH || path.startsWith(`${MAXIM_BASE_PATH}/`);
	}

	refuse(refusal: Refusal): SimReply {
		return refuse(refusal);
	}

	renderError(error: unknown): SimReply | undefined {
		const known = error instanceof MaximError || error instanceof MaximStatus;
		return known ? error.reply() : undefined;
	}
}
