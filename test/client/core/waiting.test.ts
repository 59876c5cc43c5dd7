import * as z from 'zod';

import { CidPool } from '../../../client/jpush/cids';
import { systemClock } from '../../../client/core/clock';
import { CancelledError } from '../../../client/core/errors';
import { defineOperation } from '../../../client/core/operation';
import { SharedState } from '../../../client/core/process';
import type { VendorProfile } from '../../../client/core/profile';
import { createEngine } from '../../../client/core/runtime';
import type { HttpReply } from '../../../client/core/transport';

const SOON_MS = 500;

const never = async () => await new Promise<never>(() => undefined);

/** What came of a wait within moments. */
async function soon(waiting: Promise<unknown>): Promise<unknown> {
	const late = new Promise((resolve) => setTimeout(resolve, SOON_MS, 'still waiting').unref());
	return await Promise.race([waiting.catch((error: unknown) => error), late]);
}

const ask = defineOperation({
	name: 'ask',
	seed: false,
	source: '',
	family: 'api',
	bucket: 'push',
	resend: 'safe',
	request: z.strictObject({}),
	response: z.looseObject({}),
	http: () => ({ method: 'GET' as const, path: ['ask'] }),
});

function openEngine(exchange: () => Promise<HttpReply>) {
	const profile: VendorProfile<'api'> = {
		vendor: 'vendor',
		credentialKey: 'k',
		secrets: [],
		limits: { push: { calls: 1000, windowMs: 1000 } },
		baseUrl: () => 'https://vendor.example',
		authorize: async (request) => request,
		interpret: () => ({ body: {} }),
		readRate: () => ({}),
	};
	const transport = { exchange, close: async () => undefined };
	return createEngine(profile, { transport, shared: new SharedState(systemClock) });
}

describe('Stop reaches a call that waits for those of another run', () => {
	test('to give it their place', async () => {
		let sent = 0;
		let free: (reply: HttpReply) => void = () => undefined;
		const engine = openEngine(async () => {
			sent += 1;
			return await new Promise((resolve) => {
				free = resolve;
			});
		});
		for (let busy = 0; busy < 16; busy += 1) void engine.call(ask, {});
		const stop = new AbortController();
		const waiting = engine.call(ask, {}, { signal: stop.signal });
		setTimeout(() => {
			stop.abort();
		}, 20);
		const error = await soon(waiting);
		expect(error).toBeInstanceOf(CancelledError);
		expect(error).toMatchObject({ outcome: 'rejected' });
		free({ status: 200, headers: {}, text: '{}' });
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(sent).toBe(16);
	});

	test('to fetch the keys of JPush', async () => {
		const pool = new CidPool(systemClock);
		void pool.take(1, never);
		const stop = new AbortController();
		const waiting = pool.take(1, never, { signal: stop.signal });
		stop.abort();
		expect(await soon(waiting)).toBeInstanceOf(Error);
	});
});
