import { randomUUID } from 'node:crypto';

import { APP_ID, FORMS, startInstance, type CloudEvent, type Form } from './support/cloud';
import { call, signedEvent, type Wish } from './support/call';
import { deploy, success } from './support/manager';

describe('the request forms of the providers', () => {
	test.each(Object.keys(FORMS) as Form[])('%s', async (form) => {
		const { main, manager } = deploy({ getAliasByCid: () => success({ alias: '张三' }) });
		const reply = await call(main, { method: 'getAliasByCid', params: 'cid-1' }, { form });
		expect(reply).toEqual({ status: 200, errCode: 0, errMsg: 'success', data: { alias: '张三' } });
		expect(manager.calls).toEqual([{ appId: APP_ID, method: 'getAliasByCid', args: ['cid-1'] }]);
	});

	test('a method without an argument is called without one', async () => {
		const { main, manager } = deploy();
		await call(main, { method: 'getTodayReport' });
		expect(manager.calls[0]?.args).toEqual([]);
	});

	test.each(['client', 'timing', 'function', 'server'])(
		'a call from %s is refused',
		async (source) => {
			const { main, manager } = deploy();
			const [request] = signedEvent({ method: 'getTodayReport' });
			const reply = await main(request, { SOURCE: source });
			expect([reply.statusCode, reply.body]).toEqual([403, expect.stringContaining('NOT_HTTP')]);
			expect(manager.calls).toEqual([]);
		},
	);
});

describe('the signature', () => {
	const command = { method: 'getTodayReport' };

	test.each<[string, number, string, Wish]>([
		['of another key', 401, 'SIGNATURE_WRONG', { signKey: 'k'.repeat(32) }],
		['too old', 401, 'TIMESTAMP_OUT_OF_WINDOW', { timestamp: Date.now() - 301_000 }],
		['too early', 401, 'TIMESTAMP_OUT_OF_WINDOW', { timestamp: Date.now() + 301_000 }],
		['for an app that is not listed', 403, 'APP_NOT_ALLOWED', { appId: '__UNI__OTHER' }],
		['with a short nonce', 401, 'SIGNATURE_MISSING', { nonce: 'short' }],
	])('%s is refused', async (_name, status, errCode, wish) => {
		const { main, manager } = deploy();
		expect(await call(main, command, wish)).toMatchObject({ status, errCode });
		expect(manager.calls).toEqual([]);
	});

	test.each<[string, (event: CloudEvent) => CloudEvent]>([
		['body', (request) => ({ ...request, body: '{"method":"getTodayOnlineClientReport"}' })],
		['app', (request) => changeHeader(request, 'x-china-push-app', '__UNI__7654321')],
		['time', (request) => changeHeader(request, 'x-china-push-timestamp', String(Date.now() + 5))],
		['nonce', (request) => changeHeader(request, 'x-china-push-nonce', randomUUID())],
		[
			'signature',
			(request) => changeHeader(request, 'x-china-push-signature', `v1=${'0'.repeat(64)}`),
		],
	])('covers the %s', async (_name, tamper) => {
		const { main, manager } = deploy();
		const reply = await call(main, command, { tamper, timestamp: Date.now() - 1000 });
		expect(reply).toMatchObject({ status: 401, errCode: 'SIGNATURE_WRONG' });
		expect(manager.calls).toEqual([]);
	});

	test.each(['app', 'timestamp', 'nonce', 'signature'])('needs the header %s', async (name) => {
		const { main } = deploy();
		const tamper = (request: CloudEvent) =>
			changeHeader(request, `x-china-push-${name}`, undefined);
		expect(await call(main, command, { tamper })).toMatchObject({ status: 401 });
	});

	test('a nonce serves once, also for another instance of the function', async () => {
		const { main, manager, parts } = deploy();
		const request = signedEvent(command);
		expect((await main(...request)).statusCode).toBe(200);
		for (const instance of [main, startInstance(parts)]) {
			const reply = await instance(...request);
			expect(reply.statusCode).toBe(401);
			expect(reply.body).toContain('NONCE_REPLAYED');
		}
		expect(manager.calls).toHaveLength(1);
	});
});

function changeHeader(request: CloudEvent, name: string, value: string | undefined): CloudEvent {
	return { ...request, headers: { ...request.headers, [name]: value } };
}
