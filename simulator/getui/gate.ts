import { createHash } from 'node:crypto';
import type { HttpMethod, Route, SimReply, SimRequest } from '../core/types';
import type { GetuiApp } from './app';
import { checkToken } from './auth';
import type { GetuiFeature, GetuiSettings } from './config';
import { GetuiError, invalid, notPermitted } from './errors';
import type { GetuiSim } from './sim';

/** Where the vendor's `/v2/{appId}` lives on the simulator. */
export const PREFIX = '/getui/v2/:appId';

/** An authenticated call of an app. */
export interface Call {
	sim: GetuiSim;
	app: GetuiApp;
	request: SimRequest;
	now: number;
}

export interface Operation {
	operation: string;
	method: HttpMethod;
	/** Below the app's base URL. */
	path: string;
	/** Needs no token. */
	open?: boolean;
	requires?: GetuiFeature;
	handle(call: Call): SimReply;
}

const REFUSALS: Partial<Record<GetuiFeature, number>> = {
	fast_custom_tag: 30000,
	custom_tag: 30001,
	schedule: 30002,
	push_tag: 30003,
	device_status: 30020,
	trace: 10004,
	real_time_report: 30017,
	quota_report: 30023,
};

/** Makes routes out of operations: is the service there, who calls, may they, how often. */
export function routesOf(sim: GetuiSim, operations: Operation[]): Route[] {
	return operations.map((operation) => ({
		operation: operation.operation,
		method: operation.method,
		url: PREFIX + operation.path,
		handle: (request) => answer(sim, operation, request),
	}));
}

function answer(sim: GetuiSim, operation: Operation, request: SimRequest): SimReply {
	const app = sim.apps.get(request.params.appId ?? '');
	if (app) checkService(app.settings, request);
	if (!operation.open) checkToken(app, request.headers.token);
	if (!app) throw invalid('appId');
	app.takeMinute('anyInterface', 10005, `interface:${operation.operation}`);
	if (operation.requires !== undefined) requireFeature(app, operation.requires);
	return operation.handle({ sim, app, request, now: app.now() });
}

/** What stands between any caller and the service. */
function checkService(settings: GetuiSettings, request: SimRequest): void {
	if (settings.starting) throw new GetuiError(2);
	checkHost(settings.hostChange, request);
	if (settings.blocked || settings.blockedIps.includes(request.ip)) throw new GetuiError(10002);
	if (settings.busy) throw new GetuiError(30019);
}

/** Sends the caller to the app's own hosts, unless it is there already. */
function checkHost(hosts: string[], request: SimRequest): void {
	if (hosts.length === 0) return;
	const here = request.headers.host;
	if (hosts.some((host) => URL.canParse(host) && new URL(host).host === here)) return;
	const hostList = [{ domain_list: hosts, priority_gap: 30 }];
	const hash = createHash('md5').update(JSON.stringify(hostList)).digest('hex');
	throw new GetuiError(301, undefined, { host_list: hostList, domain_hash: hash });
}

/** Refuses apps for which the vendor did not open a function. */
export function requireFeature(app: GetuiApp, feature: GetuiFeature): void {
	if (app.has(feature)) return;
	const code = REFUSALS[feature];
	throw code === undefined ? notPermitted(feature) : new GetuiError(code);
}

/** Success; without `data` the key is absent. */
export function ok(data?: unknown): SimReply {
	return {
		status: 200,
		body: { code: 0, msg: 'success', ...(data === undefined ? {} : { data }) },
	};
}

/** A query that found nothing, in the shape the app is set to. */
export function nothing(app: GetuiApp, empty: unknown): SimReply {
	switch (app.settings.emptyQuery) {
		case 'empty':
			return ok(empty);
		case 'absent':
			return ok();
		case 'reject':
			throw invalid('target user');
	}
}
