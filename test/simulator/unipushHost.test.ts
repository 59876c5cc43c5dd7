import { setTimeout as sleep } from 'node:timers/promises';

import type { SimulatorOptions, Simulator } from '../../simulator';
import { start } from './helpers';
import { APP_ID, call, message, request, startWithRelay, writeFunction } from './unipushHelpers';

let sim: Simulator;

beforeAll(async () => {
	sim = await startWithRelay();
});
beforeEach(() => sim.reset());
afterAll(() => sim.close());

const post = (body: string, type = 'application/json', rest = '') =>
	request(sim, { method: 'POST', headers: { 'content-type': type }, body }, rest);

interface Echo {
	echo: {
		path: string;
		httpMethod: string;
		headers: Record<string, string>;
		queryStringParameters: Record<string, string>;
		body: string;
		isBase64Encoded: boolean;
		requestContext?: unknown;
	};
	context: Record<string, unknown>;
}

/** Runs `test` with a function of its own behind the URL. */
async function withFunction(
	files: Record<string, string>,
	test: () => Promise<void>,
	rest: NonNullable<NonNullable<SimulatorOptions['unipush']>['function']> | object = {},
): Promise<void> {
	const main = sim;
	sim = await start({ unipush: { function: { ...rest, path: writeFunction(files) } } });
	try {
		await test();
	} finally {
		await sim.close();
		sim = main;
	}
}

describe('the event', () => {
	it.each(['aliyun', 'tencent', 'alipay'] as const)('on %s', async (platform) => {
		sim.unipush.host.space.platform = platform;
		const { body } = await post('{"a":1}', undefined, '/sub/path?x=1&y=%E6%B7%B1');
		const { echo, context } = body as Echo;
		expect(echo).toMatchObject({
			path: '/sub/path',
			httpMethod: 'POST',
			queryStringParameters: { x: '1', y: '\u6df1' },
			body: '{"a":1}',
			isBase64Encoded: false,
		});
		expect(echo.headers['content-type']).toBe('application/json');
		expect(echo.requestContext !== undefined).toBe(platform === 'tencent');
		expect(context).toMatchObject({ SOURCE: 'http', SPACEINFO: { provider: platform } });
	});

	it('may carry Base64 and headers in another case', async () => {
		Object.assign(sim.unipush.host.space, { base64Bodies: true, headerCase: 'title' });
		const { echo } = (await post('{"a":"\u6df1"}')).body as Echo;
		expect(echo.isBase64Encoded).toBe(true);
		expect(Buffer.from(echo.body, 'base64').toString()).toBe('{"a":"\u6df1"}');
		expect(echo.headers['Content-Type']).toBe('application/json');
		const { body } = await request(sim);
		expect((body as Echo).echo).toMatchObject({ path: '/', httpMethod: 'GET', body: '' });
		sim.unipush.addDevices([{ id: 'cid1' }]);
		expect((await call(sim, 'sendMessage', message({ push_clientid: 'cid1' }))).errCode).toBe(0);
	});
});

describe('the reply', () => {
	const REPLIES = `exports.main = (event) => ({
		'/text': () => 'hello',
		'/number': () => 5,
		'/null': () => null,
		'/object': () => ({ a: 1 }),
		'/composed': () => ({ mpserverlessComposedResponse: true, statusCode: 401, headers: { 'Content-Type': 'application/json', 'X-A': 'b' }, body: '{"a":2}' }),
		'/bare': () => ({ statusCode: 402, headers: {}, body: 'bare' }),
		'/base64': () => ({ mpserverlessComposedResponse: true, isBase64Encoded: true, statusCode: 200, headers: {}, body: Buffer.from('bytes').toString('base64') }),
		'/wrong': () => ({ mpserverlessComposedResponse: true, statusCode: 200, body: { a: 1 } }),
		'/throws': () => { throw new Error('broken'); },
		'/large': () => 'x'.repeat(1024 * 1024 + 1),
	})[event.path]();`;

	it('is text, JSON, or what the function spells out', async () => {
		await withFunction({ 'index.js': REPLIES }, async () => {
			const get = (path: string) => request(sim, {}, path);
			const text = await get('/text');
			expect([text.text, text.headers.get('content-type')]).toEqual([
				'hello',
				'text/plain; charset=utf-8',
			]);
			expect((await get('/number')).text).toBe('5');
			expect((await get('/null')).text).toBe('null');
			const object = await get('/object');
			expect([object.text, object.headers.get('content-type')]).toEqual([
				'{"a":1}',
				'application/json',
			]);
			const composed = await get('/composed');
			expect([composed.status, composed.text, composed.headers.get('x-a')]).toEqual([
				401,
				'{"a":2}',
				'b',
			]);
			expect((await get('/base64')).text).toBe('bytes');
			expect((await get('/bare')).status).toBe(200);
			sim.unipush.host.space.platform = 'tencent';
			expect(await get('/bare')).toMatchObject({ status: 402, text: 'bare' });
		});
	});

	it('is an error of the platform when the function fails', async () => {
		await withFunction({ 'index.js': REPLIES }, async () => {
			const error = async (path: string) => {
				const { status, body } = await request(sim, {}, path);
				return [status, (body as { error: { code: string } }).error.code];
			};
			expect(await error('/wrong')).toEqual([400, 'InvalidComposedResponseBody']);
			expect(await error('/throws')).toEqual([200, 'FunctionBizError']);
			expect(await error('/large')).toEqual([400, 'ResponseContentLength.Exceeded']);
			sim.unipush.host.space.functionErrorStatus = 500;
			expect(await error('/throws')).toEqual([500, 'FunctionBizError']);
		});
	});
});

describe('the platform', () => {
	const error = async (answer: ReturnType<typeof post>) => {
		const { status, body } = await answer;
		return [status, (body as { error?: { code: string } }).error?.code];
	};

	it('limits bodies by platform and kind', async () => {
		const body = ' '.repeat(100 * 1024);
		const none = [200, undefined];
		expect(await error(post(`${body}{}`))).toEqual(none);
		expect(await error(post(`${' '.repeat(1024 * 1024)}{}`))).toEqual([
			400,
			'RequestContentLength.Exceeded',
		]);
		sim.unipush.host.space.platform = 'alipay';
		expect(await error(post(`${body}{}`))).toEqual([400, 'RequestContentLength.Exceeded']);
		expect(await error(post(`${body}{}`, 'application/octet-stream'))).toEqual(none);
		sim.unipush.host.space.platform = 'tencent';
		expect(await error(post(`${body}{}`))).toEqual([400, 'EXCEED_MAX_PAYLOAD_SIZE']);
	});

	it('limits time: the call fails, the push may go out all the same', async () => {
		sim.unipush.addDevices([{ id: 'cid1' }]);
		sim.unipush.host.space.timeoutSeconds = 0.05;
		const match = { operation: 'sendMessage' };
		sim.unipush.faults.add({ kind: 'slow', delayMs: 60_000, times: 1, match });
		const params = message({ push_clientid: 'cid1' });
		const body = JSON.stringify({ appId: APP_ID, method: 'sendMessage', params });
		expect(await error(post(body))).toEqual([400, 'RequestTimeout']);
		while (sim.unipush.device('cid1')?.received !== 1) await sleep(5);
	});

	it('limits calls a second and at a time', async () => {
		sim.unipush.host.space.callsPerSecond = 1;
		expect((await post('{}')).status).toBe(200);
		expect(await error(post('{}'))).toEqual([400, 'Throttling.Api']);
		sim.reset();
		sim.unipush.host.space.concurrency = 0;
		expect(await error(post('{}'))).toEqual([400, 'Throttling.Api.Concurrency']);
	});

	it('has nothing at other paths, nor without a function', async () => {
		const other = await fetch(`${sim.url}/unipush/other`);
		expect(other.status).toBe(404);
		const bare = await start();
		expect((await request(bare)).status).toBe(404);
		await bare.close();
	});
});

describe('the function', () => {
	const COUNTER = 'let n = 0; exports.main = async () => ({ n: ++n });';

	it('keeps its memory between calls, and loses it with a reset', async () => {
		await withFunction({ 'index.js': COUNTER }, async () => {
			await post('{}');
			expect((await post('{}')).body).toEqual({ n: 2 });
			sim.reset();
			expect((await post('{}')).body).toEqual({ n: 1 });
		});
	});

	it('finds its files, some of which the test replaces', async () => {
		const files = {
			'index.js': `const { createMain } = require('./lib/main');
				exports.main = createMain(require('./config.json'));`,
			'lib/main.js': `const { createHash } = require('node:crypto');
				exports.createMain = (config) => () => ({
					config, hash: createHash('md5').update('x').digest('hex').length,
				});`,
			'config.json': '{"signKey":""}',
		};
		const replaced = { files: { 'config.json': { signKey: 'k' } } };
		await withFunction(
			files,
			async () => {
				expect((await post('{}')).body).toEqual({ config: { signKey: 'k' }, hash: 32 });
			},
			replaced,
		);
	});

	it('may be made by createMain', async () => {
		const source = 'exports.createMain = (config) => () => config;';
		const test = async () => expect((await post('{}')).body).toEqual({ a: 1 });
		await withFunction({ 'index.js': source }, test, { config: { a: 1 } });
	});

	it('has a push manager only with the extension, a database only when given one', async () => {
		const source = `exports.main = async () => ({
			manager: typeof uniCloud.getPushManager, database: typeof uniCloud.database });`;
		const read = (about: unknown) => ({
			'index.js': source,
			'package.json': JSON.stringify(about),
		});
		await withFunction(read({}), async () => {
			expect((await post('{}')).body).toEqual({ manager: 'undefined', database: 'undefined' });
		});
		const database = () => ({});
		await withFunction(
			read({ extensions: { 'uni-cloud-push': {} } }),
			async () => {
				expect((await post('{}')).body).toEqual({ manager: 'function', database: 'function' });
			},
			{ database },
		);
	});

	it('takes its time limit from its package.json', async () => {
		const about = { 'cloudfunction-config': { timeout: 0.05 } };
		const source = 'exports.main = () => new Promise(() => {});';
		await withFunction({ 'index.js': source, 'package.json': JSON.stringify(about) }, async () => {
			expect((await post('{}')).status).toBe(400);
		});
	});
});

it('phones come over the control API and show on the phones page', async () => {
	const response = await fetch(`${sim.url}/__sim/unipush/devices`, {
		method: 'POST',
		body: JSON.stringify({ count: 3, aliasPrefix: 'user_' }),
	});
	expect(await response.json()).toMatchObject({ added: 3 });
	expect(sim.frame.registry.phones.every((phone) => phone.vendor === 'unipush')).toBe(true);
});
