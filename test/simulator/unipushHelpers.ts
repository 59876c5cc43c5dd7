import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
	DEMO_UNIPUSH_APP,
	UNIPUSH_FUNCTION_PATH,
	type Simulator,
	type SimulatorOptions,
} from '../../simulator';
import { start, type Answer } from './helpers';

export const APP_ID = DEMO_UNIPUSH_APP.appId;

/** Hands a call on to the push manager, and says how it was called. */
const RELAY = `
exports.main = async (event, context) => {
	const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
	const { method, params, appId } = JSON.parse(text || '{}');
	if (!method) return { echo: { ...event }, context };
	const manager = uniCloud.getPushManager({ appId });
	return params === undefined ? manager[method]() : manager[method](params);
};
`;

/** Writes a function to a folder of its own; returns the path of its entry. */
export function writeFunction(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'unipush-'));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return join(folder, 'index.js');
}

/** A simulator that stands still in time, with a function that hands every call on. */
export async function startWithRelay(options: SimulatorOptions = {}): Promise<Simulator> {
	const path = writeFunction({ 'index.js': RELAY });
	return await start({ ...options, unipush: { function: { path }, ...options.unipush } });
}

/** Calls the function's URL. */
export async function request(
	sim: Simulator,
	init: RequestInit = {},
	rest = '',
): Promise<Omit<Answer, 'body'> & { body: unknown }> {
	const response = await fetch(sim.url + UNIPUSH_FUNCTION_PATH + rest, init);
	const text = await response.text();
	const body: unknown = /^[[{]/.test(text) ? JSON.parse(text) : text;
	return { status: response.status, headers: response.headers, text, body };
}

/** What a method answers. */
export interface Result {
	errCode: number | string;
	errMsg: string;
	data?: unknown;
	before_id?: string;
}

/** Calls a method through the function. */
export async function call(sim: Simulator, method: string, params?: unknown): Promise<Result> {
	const { body } = await request(sim, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ appId: APP_ID, method, params }),
	});
	return body as Result;
}

/** The number at the end of a refusal's code. */
export function codeOf({ errCode }: Result): number | string {
	return Number(/^uni-cloud-push-error-(\d+)$/.exec(String(errCode))?.[1] ?? Number(errCode));
}

/** A message of the least that is asked for. */
export function message(rest: Record<string, unknown> = {}): Record<string, unknown> {
	return { title: 'title', content: 'content', payload: { text: 'xxx' }, ...rest };
}
