import { createHash } from 'node:crypto';
import { DEMO_GETUI_APP, type GetuiAppConfig, type Simulator } from '../../simulator';

export interface GetuiAnswer {
	status: number;
	headers: Headers;
	code: unknown;
	msg: unknown;
	data: unknown;
	body: Record<string, unknown>;
}

/** The body of an auth call. */
export function signed(sim: Simulator, app: GetuiAppConfig = DEMO_GETUI_APP, at = sim.clock.now()) {
	const timestamp = String(at);
	const sign = createHash('sha256').update(app.appKey + timestamp + app.masterSecret);
	return { sign: sign.digest('hex'), timestamp, appkey: app.appKey };
}

/** Calls an operation below the app's base URL; `body` that is no string goes out as JSON. */
export async function request(
	sim: Simulator,
	method: string,
	path: string,
	body?: unknown,
	token?: string,
	appId = DEMO_GETUI_APP.appId,
): Promise<GetuiAnswer> {
	const response = await fetch(`${sim.url}/getui/v2/${appId}${path}`, {
		method,
		headers: {
			...(token === undefined ? {} : { token }),
			...(body === undefined ? {} : { 'content-type': 'application/json;charset=utf-8' }),
		},
		body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
	});
	const text = await response.text();
	const parsed = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
	const { code, msg, data } = parsed;
	return { status: response.status, headers: response.headers, code, msg, data, body: parsed };
}

export async function tokenOf(sim: Simulator, app: GetuiAppConfig = DEMO_GETUI_APP) {
	const { data } = await request(sim, 'POST', '/auth', signed(sim, app), undefined, app.appId);
	return (data as { token: string }).token;
}

/** A caller of an app with a token of its own. */
export async function caller(sim: Simulator, app: GetuiAppConfig = DEMO_GETUI_APP) {
	const token = await tokenOf(sim, app);
	return (method: string, path: string, body?: unknown) =>
		request(sim, method, path, body, token, app.appId);
}

export type Caller = Awaited<ReturnType<typeof caller>>;

/** `[HTTP status, code]`, and the text where it matters. */
export function refusalOf(answer: GetuiAnswer): [number, unknown] {
	return [answer.status, answer.code];
}

let lastId = 0;

/** A request_id nobody used. */
export function freshId(): string {
	lastId += 1;
	return `test-request-${String(lastId).padStart(6, '0')}`;
}

export const NOTICE = { title: 't', body: 'b', click_type: 'startapp' };

/** A push to an audience. */
export function pushTo(audience: unknown, rest: Record<string, unknown> = {}) {
	return {
		request_id: freshId(),
		audience,
		push_message: { notification: NOTICE },
		...rest,
	};
}

/** Task ids of a reply that maps them to statuses. */
export function taskIds({ data }: GetuiAnswer): string[] {
	return Object.keys(data as object);
}

/** The task id of a reply that names it. */
export function taskIdOf({ data }: GetuiAnswer): string {
	return (data as { taskid: string }).taskid;
}
