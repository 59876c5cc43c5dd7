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
import { GetuiApp } from './app';
import {
	DEMO_GETUI_APP,
	DEMO_GETUI_BASIC_APP,
	type GetuiAppConfig,
	type GetuiOptions,
} from './config';
import { specsOf } from './devices';
import { GetuiError } from './errors';
import { settingsOf } from './limits';
import { refuse } from './refuse';
import { allRoutes } from './routes';

/** The running Getui simulator, with its whole state open to tests. */
export class GetuiSim implements VendorSim {
	readonly apps = new Map<string, GetuiApp>();

	constructor(
		readonly frame: Frame,
		private readonly options: GetuiOptions,
	) {
		this.reset();
	}

	/** The first app; the demo app unless other apps were given. */
	get app(): GetuiApp {
		const [first] = this.apps.values();
		if (!first) throw new Error('no Getui app is configured');
		return first;
	}

	reset(): void {
		this.apps.clear();
		for (const app of this.options.apps ?? [DEMO_GETUI_APP, DEMO_GETUI_BASIC_APP]) this.addApp(app);
	}

	addApp(config: GetuiAppConfig): GetuiApp {
		const settings = settingsOf(config.vip, this.options.settings, config.settings);
		const app = new GetuiApp(this, config, settings);
		this.apps.set(config.appId, app);
		if (config.devices) this.addDevices(config.devices, config.appId);
		return app;
	}

	/** Adds phones to an app (the first one by default); known ids stay as they are. */
	addDevices(spec: PhoneBatch | PhoneSpec[], appId?: string): Phone[] {
		const app = appId === undefined ? this.app : this.apps.get(appId);
		if (!app) throw new Error(`no Getui app ${appId}`);
		const now = this.frame.clock.now();
		return specsOf(spec).map((one) => app.phones.add(one, now));
	}

	/** A phone of any app. */
	device(cid: string): Phone | undefined {
		for (const app of this.apps.values()) {
			const phone = app.phones.get(cid);
			if (phone) return phone;
		}
		return undefined;
	}

	/** The phones of an app, the first one by default. */
	devices(appId = this.app.config.appId): Phone[] {
		return this.apps.get(appId)?.phones.all() ?? [];
	}

	setOnline(cid: string, online: boolean): void {
		const phone = this.device(cid);
		if (!phone) throw new Error(`no device ${cid}`);
		this.frame.courier.setOnline(phone, online);
	}

	message(taskId: string): Message | undefined {
		return this.frame.courier.message('getui', taskId);
	}

	/** How often a task was delivered, to one device or in all; without an id, all deliveries. */
	deliveries(taskId?: string, cid?: string): number {
		if (taskId === undefined) return this.frame.courier.deliveries;
		const delivered = this.message(taskId)?.delivered ?? [];
		if (cid === undefined) return delivered.length;
		const index = this.device(cid)?.index;
		return delivered.filter((other) => other === index).length;
	}

	/** Ends every token of every app, so that the next call of each answers 10001. */
	killTokens(): void {
		for (const app of this.apps.values()) app.tokens.clear();
	}

	/** How many pushes came with a request_id that had been used. */
	get repeats(): number {
		return [...this.apps.values()].reduce((sum, app) => sum + app.requestIds.repeats, 0);
	}

	/** Requests to this vendor, oldest first. */
	get requests(): RequestRecord[] {
		return this.frame.log.list().filter((record) => record.vendor === 'getui');
	}

	get faults(): Frame['faults'] {
		return this.frame.faults;
	}

	routes(): Route[] {
		return allRoutes(this);
	}

	ownsPath(path: string): boolean {
		return /^\/getui(\/|$)/.test(path);
	}

	refuse(refusal: Refusal, path: string): SimReply {
		return refuse(refusal, path);
	}

	renderError(error: unknown): SimReply | undefined {
		return error instanceof GetuiError ? error.reply() : undefined;
	}
}
