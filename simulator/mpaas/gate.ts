import type { SimReply, SimRequest } from '../core/types';
import { ACTIONS } from './actions';
import type { MpaasApp } from './app';
import { bagOf } from './auth/bag';
import { authenticate } from './auth/keys';
import { ALL_VERSIONS, type Action } from './call';
import type { MpaasKeyConfig } from './config';
import { BusinessError, GatewayError, missing } from './errors';
import { Params } from './params';
import { failure, gatewayReply, success } from './reply';
import type { MpaasSim } from './sim';
import { toXml } from './xml';

/** Parameters that belong to the call itself, not to an action. */
const SYSTEM = new Set([
	'Action',
	'Version',
	'Format',
	'AccessKeyId',
	'SignatureMethod',
	'SignatureVersion',
	'SignatureNonce',
	'SignatureType',
	'Timestamp',
	'SecurityToken',
	'Signature',
	'RegionId',
]);
const EVERYWHERE = ['AppId', 'WorkspaceId', 'TenantId'];
const FORMATS = ['JSON', 'XML'];

/** The action a request asks for, as far as it exists; nothing a caller invents gets into the log. */
export function operationOf(request: SimRequest): string {
	const name = request.headers['x-acs-action'] ?? bagOf(request).values.get('Action');
	return typeof name === 'string' && ACTIONS.has(name) ? name : 'unknownAction';
}

/** One call from end to end, answered in the format it asks for. */
export function handle(sim: MpaasSim, request: SimRequest): SimReply {
	const host = request.headers.host ?? '';
	let format = 'JSON';
	try {
		format = readFormat(sim, request);
		return render(run(sim, request), format, request.operation);
	} catch (error) {
		if (!(error instanceof GatewayError)) throw error;
		return render(gatewayReply(error, host, sim.gateway.errorKeys), format, request.operation);
	}
}

function render(reply: SimReply, format: string, operation: string): SimReply {
	if (format === 'JSON') return reply;
	return toXml(reply, reply.status === 200 ? `${operation}Response` : 'Error');
}

/** V3 calls are answered in JSON unless they ask for XML; classic ones have `Format`. */
function readFormat(sim: MpaasSim, request: SimRequest): string {
	const { authorization, accept = '' } = request.headers;
	if (authorization !== undefined) return /\bxml\b/.test(accept) ? 'XML' : 'JSON';
	const format = bagOf(request).values.get('Format')?.toUpperCase();
	if (format === undefined) return sim.gateway.defaultFormat.toUpperCase();
	if (!FORMATS.includes(format)) throw new GatewayError('InvalidParameter.Format');
	return format;
}

function run(sim: MpaasSim, request: SimRequest): SimReply {
	const { gateway } = sim;
	if (gateway.httpsRequired && !request.secure) throw new GatewayError('InvalidProtocol.NeedSsl');
	const now = sim.frame.clock.now();
	const { keys, nonces } = sim;
	const { proof, key } = authenticate({ keys, nonces, settings: gateway, now }, request);
	const action = findAction(proof.action, proof.version);
	const throttled = sim.throttle(key, action.name, now);
	if (throttled) throw throttled;
	if (key.withoutPolicy) throw new GatewayError(gateway.denial, { message: denialOf(action) });
	const bag = bagOf(request);
	const params = new Params(bag.values);
	if (gateway.unknownParameters === 'refuse') refuseUnknown(action, params);
	return { status: 200, body: answer(sim, { action, params, key, utf8: bag.utf8, now }) };
}

function findAction(name: string, version: string): Action {
	if (!ALL_VERSIONS.some((known) => known === version)) throw new GatewayError('NoSuchVersion');
	const action = ACTIONS.get(name);
	if (!action?.versions.includes(version)) throw new GatewayError('InvalidApi.NotFound');
	return action;
}

function denialOf(action: Action): string {
	return `You are not authorized to do this action. Action: mpaas:${action.name}`;
}

function refuseUnknown(action: Action, params: Params): void {
	const known = new Set([...EVERYWHERE, ...action.params]);
	const stranger = params.names().find((name) => {
		const [head = '', ...rest] = name.split('.');
		return !SYSTEM.has(name) && !known.has(rest.length > 0 ? `${head}.` : name);
	});
	if (stranger === undefined) return;
	throw new GatewayError('InvalidParameter', { message: `${stranger} is not a parameter here.` });
}

interface Admitted {
	action: Action;
	params: Params;
	key: MpaasKeyConfig;
	utf8: boolean;
	now: number;
}

/** Runs the action; business failures are HTTP 200 too. */
function answer(sim: MpaasSim, call: Admitted): Record<string, unknown> {
	const { action, params, now } = call;
	let app: MpaasApp | undefined;
	try {
		if (sim.throttledByBusiness(call.key, action.name, now)) throw new BusinessError(8011);
		if (!call.utf8) throw new BusinessError(3031);
		app = admit(sim, call);
		const content = action.handle({ app, params, action: action.name, now });
		return success(action.family, content, app.settings);
	} catch (error) {
		if (!(error instanceof BusinessError)) throw error;
		return failure(action.family, error, app?.settings ?? sim.settings);
	}
}

/** App and workspace, tenant, and whether the key may use them. */
function admit(sim: MpaasSim, { action, params, key }: Admitted): MpaasApp {
	const appId = params.text('AppId');
	const workspaceId = params.text('WorkspaceId');
	if (appId === undefined || workspaceId === undefined) throw new BusinessError(3003);
	const apps = [...sim.apps.values()].filter(({ config }) => config.appId === appId);
	if (apps.length === 0) throw new BusinessError(3007);
	const app = apps.find(({ config }) => config.workspaceId === workspaceId);
	if (!app) throw new BusinessError(8012);
	if (key.appIds && !key.appIds.includes(appId)) throw new BusinessError(8014);
	const tenant = params.text('TenantId');
	if (tenant === undefined && action.tenant) throw missing('TenantId');
	if (tenant !== undefined && tenant !== app.config.tenantId) throw new BusinessError(8013);
	if (app.settings.apiSwitchedOff) throw new BusinessError(3032);
	return app;
}
