import type { Frame } from '../core/frame';
import type {
	Message,
	Phone,
	PhoneBatch,
	PhoneSpec,
	Refusal,
	RequestRecord,
	Route,
	SimReply,
} from '../core/types';
import type { VendorSim } from '../core/vendor';
import { MaximApp } from './app';
import {
	DEMO_MAXIM_APP,
	MAXIM_BASE_PATH,
	MAXIM_SETTINGS,
	type MaximAppConfig,
	type MaximOptions,
} from './config';
import { specsOf } from './devices';
import { MaximError, MaximStatus, refuse, UNSTATED_CASES, type CaseName } from './errors';
import { allRoutes } from './routes';

const FIRST_TASK_ID = '9007199254740993';
const FIRST_USER_ID = '2302128618880';

/** The running MaxIM simulator, with its whole state open to tests. */
export class MaximSim implements VendorSim {
	readonly apps = new Map<string, MaximApp>();
	readonly cases: Record<CaseName, number>;
	private lastTaskId = 0n;
	private lastUserId = 0n;

	constructor(
		readonly frame: Frame,
		private readonly options: MaximOptions,
	) {
		this.cases = { ...UNSTATED_CASES, ...options.codes };
		this.reset();
	}

	/** The first app; the demo app unless other apps were given. */
	get app(): MaximApp {
		const [first] = this.apps.values();
		if (!first) throw new Error('no MaxIM app is configured');
		return first;
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

	/** Adds phones, each with a user of its own; known push tokens stay as they are. */
	addDevices(spec: PhoneBatch | PhoneSpec[], appId?: string): Phone[] {
		const app = appId === undefined ? this.app : this.apps.get(appId);
		if (!app) throw new Error(`no MaxIM app ${appId}`);
		return specsOf(spec).map((one) => app.addPhone(one).phone);
	}

	/** A phone of any app by its push token. */
	device(pushToken: string): Phone | undefined {
		for (const app of this.apps.values()) {
			const phone = app.phones.get(pushToken);
			if (phone) return phone;
		}
		return undefined;
	}

	/** The phones of an app, the first one by default. */
	devices(appId = this.app.config.appId): Phone[] {
		return this.apps.get(appId)?.phones.all() ?? [];
	}

	/** Id of the user a push token belongs to. */
	userIdOf(pushToken: string): string | undefined {
		for (const app of this.apps.values()) {
			const device = app.devices.get(pushToken);
			if (device) return device.user.id;
		}
		return undefined;
	}

	setOnline(pushToken: string, online: boolean): void {
		const phone = this.device(pushToken);
		if (!phone) throw new Error(`no device ${pushToken}`);
		this.frame.courier.setOnline(phone, online);
	}

	message(taskId: string): Message | undefined {
		return this.frame.courier.message('maxim', taskId);
	}

	/** How often a push was delivered, to one device or in all; without an id, all deliveries. */
	deliveries(taskId?: string, pushToken?: string): number {
		if (taskId === undefined) {
			const phones = [...this.apps.values()].flatMap((app) => app.phones.all());
			return phones.reduce((sum, phone) => sum + phone.received, 0);
		}
		const delivered = this.message(taskId)?.delivered ?? [];
		if (pushToken === undefined) return delivered.length;
		const index = this.device(pushToken)?.index;
		return delivered.filter((other) => other === index).length;
	}

	/** Requests to this vendor, oldest first. */
	get requests(): RequestRecord[] {
		return this.frame.log.list().filter((record) => record.vendor === 'maxim');
	}

	get faults(): Frame['faults'] {
		return this.frame.faults;
	}

	nextTaskId(): string {
		this.lastTaskId += 1n;
		return String(this.lastTaskId);
	}

	nextUserId(): string {
		this.lastUserId += 1n;
		return String(this.lastUserId);
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
