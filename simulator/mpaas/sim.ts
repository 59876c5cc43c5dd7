import type { Frame } from '../core/frame';
import { RateWindows } from '../core/rate';
import type { Phone, PhoneSpec, Refusal, Route, SimReply } from '../core/types';
import type { VendorSim } from '../core/vendor';
import { VendorApps } from '../core/vendorApps';
import { MpaasApp } from './app';
import {
	APP_SETTINGS,
	DEMO_MPAAS_APP,
	DEMO_MPAAS_DENIED_KEY,
	DEMO_MPAAS_KEY,
	DEMO_MPAAS_STS_KEY,
	GATEWAY_SETTINGS,
	type MpaasAppConfig,
	type MpaasGatewaySettings,
	type MpaasKeyConfig,
	type MpaasOptions,
	type MpaasSettings,
} from './config';
import { deviceIdOf } from './devices';
import { BusinessError, type GatewayError } from './errors';
import { handle, operationOf } from './gate';
import { refuse, throttled } from './refuse';
import { failure } from './reply';

const FIRST_TASK_ID = '20842863';
const SECOND_MS = 1000;

/** The running mPaaS simulator, with its whole state open to tests. */
export class MpaasSim extends VendorApps<MpaasApp> implements VendorSim {
	readonly keys = new Map<string, MpaasKeyConfig>();
	readonly nonces = new Map<string, number>();
	/** May be changed while running. */
	readonly gateway: MpaasGatewaySettings = { ...GATEWAY_SETTINGS };
	/** Settings of callers that have not named an app yet. */
	readonly settings: MpaasSettings;
	private readonly windows = new RateWindows(SECOND_MS);
	private lastTaskId = 0n;

	constructor(
		frame: Frame,
		private readonly options: MpaasOptions,
	) {
		super(frame, 'mpaas', deviceIdOf);
		this.settings = { ...APP_SETTINGS, ...options.settings };
		this.reset();
	}

	reset(): void {
		const { apps, keys, gateway, firstTaskId } = this.options;
		const demoKeys = [DEMO_MPAAS_KEY, DEMO_MPAAS_STS_KEY, DEMO_MPAAS_DENIED_KEY];
		for (const store of [this.apps, this.keys, this.nonces, this.windows]) store.clear();
		this.lastTaskId = BigInt(firstTaskId ?? FIRST_TASK_ID) - 1n;
		Object.assign(this.gateway, GATEWAY_SETTINGS, gateway);
		for (const key of keys ?? demoKeys) this.keys.set(key.accessKeyId, { ...key });
		for (const app of apps ?? [DEMO_MPAAS_APP]) this.addApp(app);
	}

	addApp(config: MpaasAppConfig): MpaasApp {
		const settings = structuredClone({ ...this.settings, ...config.settings });
		const app = new MpaasApp(this, config, settings);
		this.apps.set(`${config.appId}/${config.workspaceId}`, app);
		if (config.devices) this.addDevices(config.devices, `${config.appId}/${config.workspaceId}`);
		return app;
	}

	/** Apps are named by id or `id/workspace`. */
	protected override findApp(name: string): MpaasApp | undefined {
		const byId = () => [...this.apps.values()].find(({ config }) => config.appId === name);
		return this.apps.get(name) ?? byId();
	}

	nextTaskId(): string {
		this.lastTaskId += 1n;
		return String(this.lastTaskId);
	}

	/** Takes one call of the window; over the limit the gateway refuses. */
	throttle(key: MpaasKeyConfig, action: string, now: number): GatewayError | undefined {
		if (this.gateway.throttling === '8011') return undefined;
		const seconds = this.take(key, action, now);
		return seconds === undefined ? undefined : throttled(this.gateway, seconds);
	}

	/** As `throttle`, when flow control shows as a business code. */
	throttledByBusiness(key: MpaasKeyConfig, action: string, now: number): boolean {
		return this.gateway.throttling === '8011' && this.take(key, action, now) !== undefined;
	}

	/** Seconds to wait, or undefined when the call is within the limit. */
	private take(key: MpaasKeyConfig, action: string, now: number): number | undefined {
		const bucket = `${key.accessKeyId}/${action}`;
		const verdict = this.windows.take(bucket, this.gateway.callsPerSecond, now);
		return verdict.allowed ? undefined : verdict.resetSeconds;
	}

	protected override addPhone(app: MpaasApp, spec: PhoneSpec): Phone {
		return app.addPhone(spec);
	}

	/** The vendor has one path, `/`, and tells its actions apart by a parameter. */
	routes(): Route[] {
		return ['/', '/mpaas'].map((url) => ({
			operation: 'unknownAction',
			operationOf,
			method: 'POST',
			url,
			handle: (request) => handle(this, request),
		}));
	}

	ownsPath(path: string): boolean {
		return path === '/' || /^\/mpaas(\/|$)/.test(path);
	}

	refuse(refusal: Refusal, _path: string, operation?: string): SimReply {
		return refuse(refusal, operation, this.gateway, this.settings);
	}

	renderError(error: unknown): SimReply | undefined {
		if (!(error instanceof BusinessError)) return undefined;
		return { status: 200, body: failure('push', error, this.settings) };
	}
}
