import * as z from 'zod';

import { CancelledError, TransportError, type PushError } from '../../../client/core/errors';
import { defineOperation } from '../../../client/core/operation';
import type { VendorProfile } from '../../../client/core/profile';
import { createEngine } from '../../../client/core/runtime';
import { SharedState } from '../../../client/core/process';
import { systemClock } from '../../../client/core/clock';
import { ExchangeError, type HttpReply } from '../../../client/core/transport';

type Step = () => HttpReply | Promise<HttpReply>;

const send = defineOperation({
	name: 'send',
	seed: false,
	source: '',
	family: 'api',
	bucket: 'push',
	resend: 'keyed',
	request: z.strictObject({ id: z.string() }),
	response: z.looseObject({}),
	key: ({ id }: { id: string }) => id,
	http: () => ({ method: 'POST' as const, path: ['send'], json: {} }),
});

/** Carries out a send whose tries go as given; `authorize` is asked before each. */
async function failureOf(
	steps: Step[],
	{
		authorize = async () => undefined,
		signal,
	}: { authorize?: () => Promise<void>; signal?: AbortSignal } = {},
): Promise<PushError> {
	const profile: VendorProfile<'api'> = {
		vendor: 'vendor',
		credentialKey: 'k',
		secrets: [],
		limits: { push: { calls: 100, windowMs: 1000 } },
		baseUrl: () => 'https://vendor.example',
		authorize: async (request) => {
			await authorize();
			return request;
		},
		interpret: () => ({ body: {} }),
		readRate: () => ({}),
	};
	const transport = {
		exchange: async () => await (steps.shift() as Step)(),
		close: async () => undefined,
	};
	const retry = { attempts: 2, baseMs: signal === undefined ? 0 : 60_000 };
	const shared = new SharedState(systemClock);
	const engine = createEngine(profile, { transport, shared, retry, random: () => 1 });
	const error: unknown = await engine
		.call(send, { id: '1' }, signal === undefined ? {} : { signal })
		.catch((thrown: unknown) => thrown);
	return error as PushError;
}

const lost: Step = () => {
	throw new ExchangeError('reset', 'unknown', 'closed');
};

const unreachable: Step = () => {
	throw new ExchangeError('connect', 'notSent', 'refused');
};

describe('A send whose first try got no reply', () => {
	test('stays unknown when the vendor cannot be reached again, and the hint does not deny it', async () => {
		const error = await failureOf([lost, unreachable]);
		expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'unknown' });
		expect(error.hint).toMatch(/may have carried out/);
		expect(error.hint).not.toMatch(/Nothing was sent/);
	});

	test('stays unknown when the next try fails before it is sent', async () => {
		let asked = 0;
		const authorize = async () => {
			asked += 1;
			if (asked === 1) return;
			const details = {
				vendor: 'vendor',
				code: 'X',
				message: 'no token',
				hint: 'Nothing was sent.',
			};
			throw new TransportError({ ...details, outcome: 'rejected', retryable: true });
		};
		const error = await failureOf([lost], { authorize });
		expect(error).toBeInstanceOf(TransportError);
		expect(error).toMatchObject({ message: 'no token', outcome: 'unknown' });
		expect(error.hint).toMatch(/may have carried out/);
	});

	test('stays unknown when it is cancelled before the next', async () => {
		const stop = new AbortController();
		setTimeout(() => {
			stop.abort();
		}, 20);
		const error = await failureOf([lost], { signal: stop.signal });
		expect(error).toBeInstanceOf(CancelledError);
		expect(error).toMatchObject({ outcome: 'unknown' });
	});
});
