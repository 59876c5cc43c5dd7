import type { Frame } from '../core/frame';
import type { Phone, PhoneSpec, Refusal, Route, SimReply } from '../core/types';
import type { VendorSim } from '../core/vendor';
import { VendorApps } from '../core/vendorApps';
import { UnipushApp } from './app';
import {
	DEMO_UNIPUSH_APP,
	SPACE_SETTINGS,
	UNIPUSH_FUNCTION_PATH,
	UNIPUSH_SETTINGS,
	type FunctionSpec,
	type UnipushAppConfig,
	type UnipushOptions,
} from './config';
import { cidOf } from './devices';
import { PushError, UNSTATED_CASES, type CaseName } from './errors';
import { FunctionHost } from './host/host';
import { PlatformError } from './host/reply';
import { ManagerDesk, type ManagerCall, type PushManager } from './manager';

/** The running uni-push simulator, with its whole state open to tests. */
export class UnipushSim extends VendorApps<UnipushApp> implements VendorSim {
	readonly cases: Record<CaseName, number>;
	host!: FunctionHost;
	private desk!: ManagerDesk;
	private deployed: FunctionSpec | undefined;

	constructor(
		frame: Frame,
		private readonly options: UnipushOptions,
	) {
		super(frame, 'unipush', cidOf);
		this.cases = { ...UNSTATED_CASES, ...options.codes };
		this.deployed = options.function;
		this.reset();
	}

	/** Also loads the function anew, so that it has forgotten everything. */
	reset(): void {
		this.apps.clear();
		for (const app of this.options.apps ?? [DEMO_UNIPUSH_APP]) this.addApp(app);
		this.desk = new ManagerDesk((appId) => this.apps.get(appId), this.cases.unknownApp);
		this.host = new FunctionHost(
			{ ...SPACE_SETTINGS, ...this.options.space },
			() => this.frame.clock.now(),
			(options) => this.desk.create(options),
		);
		if (this.deployed) this.host.deploy(this.deployed);
	}

	/** Puts a function behind the URL; it stays there over a reset. */
	deploy(spec: FunctionSpec): void {
		this.deployed = spec;
		this.host.deploy(spec);
	}

	/** The push manager a cloud function would get, without a function in between. */
	manager(appId = this.app.config.appId): PushManager {
		return this.desk.create({ appId });
	}

	/** Calls of the 28 methods, oldest first. */
	get calls(): readonly ManagerCall[] {
		return this.desk.calls;
	}

	addApp(config: UnipushAppConfig): UnipushApp {
		const given = { ...UNIPUSH_SETTINGS, ...this.options.settings, ...config.settings };
		const settings = structuredClone(given);
		const app = new UnipushApp(this.frame, structuredClone(config), settings, this.cases);
		this.apps.set(config.appId, app);
		if (config.devices) this.addDevices(config.devices, config.appId);
		return app;
	}

	protected override addPhone(app: UnipushApp, spec: PhoneSpec): Phone {
		return app.addPhone(spec);
	}

	routes(): Route[] {
		const urls = [UNIPUSH_FUNCTION_PATH, `${UNIPUSH_FUNCTION_PATH}/*`];
		return urls.flatMap((url) =>
			(['GET', 'POST', 'PUT', 'DELETE'] as const).map((method) => ({
				operation: 'function',
				method,
				url,
				handle: (request) => this.host.serve(request),
			})),
		);
	}

	ownsPath(path: string): boolean {
		return path === '/unipush' || path.startsWith('/unipush/');
	}

	/** Refusals of the platform; a code is the library's, as a function hands it on. */
	refuse(refusal: Refusal): SimReply {
		switch (refusal.kind) {
			case 'code': {
				const body = new PushError(refusal.code, refusal.message).envelope();
				return { status: 200, body };
			}
			case 'rateLimited':
				return this.platformError('Throttling.Api');
			case 'unauthorized':
				// The signature is the function's own matter; this is what the signing module calls it.
				return { status: 401, body: { errCode: 51000, errMsg: 'request refused' } };
			case 'bodyTooLarge':
				return this.platformError('RequestContentLength.Exceeded');
			case 'crash':
				return this.platformError('InternalError');
			default:
				return this.platformError('InvalidSpaceId.NotFound');
		}
	}

	renderError(error: unknown): SimReply | undefined {
		return error instanceof PlatformError ? error.reply(this.host.space) : undefined;
	}

	private platformError(code: ConstructorParameters<typeof PlatformError>[0]): SimReply {
		return new PlatformError(code).reply(this.host.space);
	}
}
