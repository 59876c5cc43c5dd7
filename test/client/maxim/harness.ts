import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

import {
	createMaximClient,
	createRuntime,
	InvalidInputError,
	type MaximClient,
	type MaximCredential,
	type Runtime,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import { validateInput } from '../../../client/core/validate';
import type * as z from 'zod';

import { SleptClock } from '../support/sleptClock';

export const APP_ID = 'welovemaxim';
export const TOKEN = 'eyJhbGciOiJIUzUxMiJ9.c2VjcmV0.signature';

/** A request as it arrived. */
export interface Received {
	method: string;
	url: string;
	headers: IncomingHttpHeaders;
	text: string;
}

/** How the stand-in answers one request; `drop` ends the connection without a reply. */
export type Answer = { status?: number; body: unknown } | 'drop';

export const ok = (data: unknown = true): Answer => ({ body: { code: 200, data, message: null } });
export const refusal = (code: number, message = 'no', status = 200): Answer => ({
	status,
	body: { code, data: null, message },
});

/** A server that answers what a test tells it to: for what concerns the engine, not the vendor. */
export interface StandIn {
	url: string;
	received: Received[];
	/** The answers to come; the last one stays. */
	answer(...answers: Answer[]): void;
	client(change?: Partial<MaximCredential>): MaximClient;
	close(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
	const received: Received[] = [];
	let answers: Answer[] = [ok()];
	const server = createServer((request, response) => {
		let text = '';
		request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
		request.on('end', () => {
			const { method = '', url = '', headers } = request;
			received.push({ method, url, headers, text });
			const answer = answers.length > 1 ? answers.shift() : answers[0];
			if (answer === undefined || answer === 'drop') return void request.socket.destroy();
			response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
			response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const clock = new SleptClock();
	const base = createRuntime({ clock, retry: { baseMs: 1, capMs: 2 } });
	const fresh = (): Runtime => ({ ...base, shared: new SharedState(clock) });
	return {
		url,
		received,
		answer: (...next) => {
			answers = next;
			received.length = 0;
		},
		client: (change) =>
			createMaximClient({ baseUrl: url, appId: APP_ID, accessToken: TOKEN, ...change }, fresh()),
		close: async () => {
			await base.transport.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** What a call failed with; fails the test when it did not. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
	try {
		await call;
	} catch (error) {
		return error;
	}
	throw new Error('The call did not fail');
}

/** What the schema says against an input; undefined when it has nothing to say. */
export function complaint(schema: z.ZodType, input: unknown): string | undefined {
	try {
		validateInput('maxim', schema, input, (text) => text);
		return undefined;
	} catch (error) {
		if (error instanceof InvalidInputError) return error.message;
		throw error;
	}
}
