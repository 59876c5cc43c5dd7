import { parse } from 'lossless-json';
import {
	DEMO_JPUSH_APP,
	DEMO_JPUSH_GROUP,
	SimClock,
	startSimulator,
	type Simulator,
	type SimulatorOptions,
} from '../../simulator';

/** A Tuesday, 08:00 in China. */
export const START = Date.UTC(2030, 0, 1, 0, 0, 0);

export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	/** Parsed so that numbers beyond 2^53 show as text. */
	body: Record<string, unknown>;
}

export function basic(user: string, password: string): string {
	return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

export const APP_AUTH = basic(DEMO_JPUSH_APP.appKey, DEMO_JPUSH_APP.masterSecret);
export const GROUP_AUTH = basic(`group-${DEMO_JPUSH_GROUP.groupKey}`, DEMO_JPUSH_GROUP.groupSecret);

/** A simulator that stands still in time until told otherwise. */
export function start(options: SimulatorOptions = {}): Promise<Simulator> {
	return startSimulator({ clock: new SimClock({ start: START, speed: 0 }), ...options });
}

/** Calls an operation; `body` that is no string goes out as JSON. */
export async function call(
	sim: Simulator,
	method: string,
	path: string,
	body?: unknown,
	auth: string | null = APP_AUTH,
): Promise<Answer> {
	const headers: Record<string, string> = {};
	if (auth !== null) headers.authorization = auth;
	if (body !== undefined && !(body instanceof FormData))
		headers['content-type'] = 'application/json';
	const raw = typeof body === 'string' || body instanceof FormData;
	const response = await fetch(sim.url + path, {
		method,
		headers,
		body: raw ? body : body === undefined ? undefined : JSON.stringify(body),
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, body: read(text) };
}

function read(text: string): Record<string, unknown> {
	const number = (value: string) =>
		Number.isSafeInteger(Number(value)) || value.includes('.') ? Number(value) : `number ${value}`;
	// Faults answer with HTML and worse.
	return !/^[[{]/.test(text) ? {} : (parse(text, undefined, number) as Record<string, unknown>);
}

/** `[HTTP status, vendor code]` of a refusal. */
export function refusal(answer: Answer): [number, unknown] {
	const { error, code } = answer.body;
	return [answer.status, (error as { code?: unknown } | undefined)?.code ?? code];
}

/** A minimal push to one target. */
export function push(
	audience: unknown,
	rest: Record<string, unknown> = {},
): Record<string, unknown> {
	return { platform: 'all', audience, notification: { alert: 'hi' }, ...rest };
}
