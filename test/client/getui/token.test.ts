import { PushError, signGetui } from '../../../client';
import { CREDENTIAL, failureOf, startVendor, SUCCESS, type Vendor } from './harness';

const HOUR_MS = 3_600_000;

let vendor: Vendor;

beforeEach(async () => {
	vendor = await startVendor();
});

afterEach(async () => {
	await vendor.close();
});

const WRONG = { status: 400, body: { code: 20001, msg: 'sign is invalid' } };

test('The signature is the one of the worked example', () => {
	expect(signGetui(CREDENTIAL.appKey, '1735689600000', CREDENTIAL.masterSecret)).toBe(
		'd2be5fe4f804ba8de652a7df836d7b764066de206a32aae2f75f853c54e523e8',
	);
});

test('A request for a token carries key, time and their signature, and no token', async () => {
	await vendor.client().getToken();
	const [request] = vendor.seen;
	const body = request?.body as Record<string, string>;
	expect(request).toMatchObject({ method: 'POST', path: '/auth', token: undefined });
	expect(body).toEqual({
		appkey: CREDENTIAL.appKey,
		timestamp: expect.stringMatching(/^\d{13}$/) as string,
		sign: signGetui(CREDENTIAL.appKey, body.timestamp ?? '', CREDENTIAL.masterSecret),
	});
});

test('A thousand parallel calls at a cold start make one request for a token', async () => {
	const clients = [vendor.client(), vendor.client()];
	await Promise.all(
		Array.from({ length: 1000 }, async (_, index) => {
			await clients[index % 2]?.addToBlacklist({ cid: [`c${index}`] });
		}),
	);
	expect(vendor.auths()).toBe(1);
	expect(vendor.calls()).toHaveLength(1000);
});

test('A token that is killed costs one more request for a token and one replay a call', async () => {
	const client = vendor.client();
	await client.getAlias({ cid: 'c1' });
	vendor.killTokens();
	await Promise.all(
		Array.from({ length: 50 }, async (_, index) => await client.getAlias({ cid: `c${index}` })),
	);
	expect(vendor.auths()).toBe(2);
});

test('A second 10001 is handed to the caller', async () => {
	vendor.answer(({ path }) =>
		path === '/auth' ? undefined : { status: 401, body: { code: 10001, msg: 'invalid' } },
	);
	const error = await failureOf(vendor.client().getAlias({ cid: 'c1' }));
	expect(error).toMatchObject({ code: '10001', outcome: 'rejected', fatal: true });
	expect(vendor.auths()).toBe(2);
	expect(vendor.calls()).toHaveLength(2);
});

test('A token is renewed before it ends, without a failed call', async () => {
	await vendor.close();
	vendor = await startVendor({ lifeMs: 10 * HOUR_MS });
	const client = vendor.client();
	await client.getAlias({ cid: 'c1' });
	vendor.clock.simulated.advance(10 * HOUR_MS - 1000);
	await client.getAlias({ cid: 'c1' });
	expect(vendor.auths()).toBe(2);
	expect(vendor.calls()).toHaveLength(2);
});

test('Wrong keys fail every call that waits, with one request and without their secret', async () => {
	vendor.answer(() => WRONG);
	const client = vendor.client();
	const errors = await Promise.all(
		Array.from({ length: 100 }, async () => await failureOf(client.getAlias({ cid: 'c1' }))),
	);
	for (const error of errors) {
		expect(error).toMatchObject({ code: '20001', outcome: 'rejected', fatal: true });
		expect(error).toBeInstanceOf(PushError);
		expect((error as Error).message).toContain('keys');
		expect(JSON.stringify(error) + (error as Error).message).not.toContain(CREDENTIAL.masterSecret);
	}
	expect(vendor.auths()).toBe(1);
	expect(vendor.calls()).toHaveLength(0);
});

test('A request for a token that is lost leaves the call unsent, not unknown', async () => {
	vendor.answer(() => ({ status: 502, body: 'bad gateway' }));
	const error = await failureOf(vendor.client().stopTask({ taskid: 'RASL_1' }));
	expect(error).toMatchObject({ outcome: 'rejected', retryable: true, code: 'HTTP_502' });
});

test('A caller that cancels does not take the token from the others', async () => {
	const client = vendor.client();
	const cancel = new AbortController();
	const [cancelled, other] = [
		failureOf(client.getAlias({ cid: 'c1' }, { signal: cancel.signal })),
		client.getAlias({ cid: 'c2' }),
	];
	cancel.abort();
	expect(await cancelled).toMatchObject({ code: 'CANCELLED', outcome: 'rejected' });
	await expect(other).resolves.toEqual({ alias: null });
});

test('Never more than 100 requests for a token a minute', async () => {
	const started = vendor.runtime.shared.clock.now();
	const client = vendor.client();
	for (let index = 0; index < 101; index += 1) await client.renewToken();
	expect(vendor.runtime.shared.clock.now() - started).toBeGreaterThanOrEqual(60_000);
});

test('A revoked token is not used again', async () => {
	const client = vendor.client();
	await client.getAlias({ cid: 'c1' });
	await client.revokeToken();
	expect(vendor.seen.at(-1)).toMatchObject({ method: 'DELETE', path: '/auth/token-1' });
	await client.getAlias({ cid: 'c1' });
	expect(vendor.seen.at(-1)?.token).toBe('token-2');
});

test('The token shows in no error', async () => {
	vendor.answer(({ path, token }) =>
		path === '/auth' ? undefined : { status: 400, body: { code: 20001, msg: `bad ${token}` } },
	);
	const error = await failureOf(vendor.client().getAlias({ cid: 'c1' }));
	expect((error as Error).message).toContain('bad ***');
});

test('The token shows in no part of an error, not even where the text of the vendor is cut', async () => {
	const filler = '.'.repeat(195);
	vendor.answer(({ path, token }) =>
		path === '/auth' ? undefined : { status: 400, body: { code: token, msg: `${filler}${token}` } },
	);
	const error = await failureOf(vendor.client().getAlias({ cid: 'c1' }));
	expect(error).toMatchObject({ code: '***' });
	expect((error as Error).message).toContain(`${filler}***…`);
	expect((error as Error).message).not.toContain('token');
});

describe('An app that lives elsewhere', () => {
	const moved = (host: string) => ({
		body: { code: 301, msg: 'moved', data: { host_list: [{ domain_list: [host] }] } },
	});

	test('is followed on the host of the base URL, calls and tokens alike', async () => {
		const other = await startVendor();
		vendor.answer(() => moved(`${other.url}/v2/`));
		const client = vendor.client();
		const { calls } = other;
		await client.getAlias({ cid: 'c1' });
		expect(calls().map(({ path }) => path)).toEqual(['/user/alias/cid/c1']);
		expect(client.baseUrl()).toBe(`${other.url}/v2/${CREDENTIAL.appId}`);
		await client.getAlias({ cid: 'c2' });
		expect(vendor.seen).toHaveLength(1);
		await other.close();
	});

	test.each(['https://evil.example.com', 'https://restapi.getui.com.evil.com', 'http://10.0.0.1'])(
		'is not followed to %s',
		async (host) => {
			vendor.answer(({ path }) => (path === '/auth' ? undefined : moved(host)));
			const error = await failureOf(vendor.client().getAlias({ cid: 'c1' }));
			expect(error).toMatchObject({ code: '301', outcome: 'rejected', fatal: true });
			expect(vendor.calls()).toHaveLength(1);
		},
	);

	test('and comes back to the host it came from gives up', async () => {
		vendor.answer(({ path }) => (path === '/auth' ? SUCCESS : moved(vendor.url)));
		vendor.answer(({ path }) => (path === '/auth' ? undefined : moved(vendor.url)));
		const error = await failureOf(vendor.client().getAlias({ cid: 'c1' }));
		expect(error).toMatchObject({ code: '301' });
		expect(vendor.calls().length).toBeLessThanOrEqual(4);
	});
});
