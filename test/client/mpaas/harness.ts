import { createMpaasClient, type Clock, type MpaasClient } from '../../../client';
import { SharedState } from '../../../client/core/process';
import type { HttpReply, HttpRequest } from '../../../client/core/transport';
import type { MpaasCredential } from '../../../client/mpaas/auth';
import { SleptClock } from '../support/sleptClock';

export const CREDENTIAL: MpaasCredential = {
	accessKeyId: 'testAccessKeyId',
	accessKeySecret: 'testAccessKeySecret',
	appId: 'ONEX570DA89211721',
	workspaceId: 'test',
	baseUrl: 'http://127.0.0.1:1',
};

export type Answer = (request: Sent) => Partial<HttpReply> | Error;

/** A request as it went out, with its form. */
export interface Sent extends HttpRequest {
	form: Record<string, string>;
	action: string;
}

/** A client whose requests go to a function. */
export interface Desk {
	client: MpaasClient;
	sent: Sent[];
	clock: Clock;
}

export function openDesk(answer: Answer, credential: Partial<MpaasCredential> = {}): Desk {
	const sent: Sent[] = [];
	const transport = {
		exchange: async (request: HttpRequest): Promise<HttpReply> => {
			const form = Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
			const action = request.headers['x-acs-action'] ?? form.Action ?? '';
			const one = { ...request, form, action };
			sent.push(one);
			const reply = answer(one);
			if (reply instanceof Error) throw reply;
			return { status: 200, headers: {}, text: '', ...reply };
		},
		close: async () => undefined,
	};
	const clock = new SleptClock();
	const runtime = {
		transport,
		shared: new SharedState(clock),
		retry: { baseMs: 1, capMs: 2 },
	};
	return { client: createMpaasClient({ ...CREDENTIAL, ...credential }, runtime), sent, clock };
}

/** A reply that accepts a push. */
export function accepted(data = '20842863'): Partial<HttpReply> {
	return json({
		RequestId: 'B589F4F4-CD68-3CE5-BDA0-6597F33E2391',
		ResultCode: 'OK',
		ResultMessage: '',
		PushResult: { Success: true, ResultMsg: '', Data: data },
	});
}

export function json(body: unknown, status = 200): Partial<HttpReply> {
	return { status, text: JSON.stringify(body) };
}

/** What a call failed with; fails the test when it did not. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
	try {
		await call;
	} catch (error) {
		return error;
	}
	throw new Error('The call was expected to fail');
}
