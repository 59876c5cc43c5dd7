import type { Frame } from '../core/frame';
import type { Refusal, Route, SimReply } from '../core/types';
import type { VendorSim } from '../core/vendor';
import { VendorApps } from '../core/vendorApps';
import { GetuiApp } from './app';
import {
	DEMO_GETUI_APP,
	DEMO_GETUI_BASIC_APP,
	type GetuiAppConfig,
	type GetuiOptions,
} from './config';
import { cidOf } from './devices';
import { GetuiError } from './errors';
import { settingsOf } from './limits';
import { refuse } from './refuse';
import { allRoutes } from './routes';

/** The running Getui simulator, with its whole state open to tests. */
export class GetuiSim extends VendorApps<GetuiApp> implements VendorSim {
	constructor(
		frame: Frame,
		private readonly options: GetuiOptions,
	) {
		super(frame, 'getui', cidOf);
		this.reset();
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

	/** Ends every token of every app, so that the next call of each answers 10001. */
	killTokens(): void {
		for (const app of this.apps.values()) app.tokens.clear();
	}

	/** How many pushes came with a request_id that had been used. */
	get repeats(): number {
		return [...this.apps.values()].reduce((sum, app) => sum + app.requestIds.repeats, 0);
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
