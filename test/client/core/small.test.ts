import fc from 'fast-check';

import { InvalidInputError, systemClock } from '../../../client';
import { createRedactor } from '../../../client/core/redact';
import { backoffMs, DEFAULT_RETRY, readRetryAfter, RetryBudget } from '../../../client/core/retry';
import { failureByStatus } from '../../../client/core/status';
import { explainFailure } from '../../../client/core/transport';
import { buildUrl, checkBaseUrl } from '../../../client/core/url';

describe('base URLs', () => {
	test.each([
		['https://gateway.example.com/', 'https://gateway.example.com'],
		['https://gateway.example.com:8443/jpush/', 'https://gateway.example.com:8443/jpush'],
		['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
		['http://localhost:4010/a', 'http://localhost:4010/a'],
		['http://[::1]:1', 'http://[::1]:1'],
	])('%s is allowed', (text, expected) => {
		expect(checkBaseUrl('jpush', text)).toBe(expected);
	});

	test.each([
		'http://gateway.example.com',
		'http://127.0.0.1.example.com',
		'http://localhost.example.com',
		'https://user:password@example.com',
		'https://example.com/?a=1',
		'https://example.com/#a',
		'ftp://127.0.0.1',
		'javascript:alert(1)',
		'gateway',
	])('%s is refused', (text) => {
		expect(() => checkBaseUrl('jpush', text)).toThrow(InvalidInputError);
	});
});

describe('paths', () => {
	test('whatever a row holds, host and depth of the path stay as they are', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', minLength: 1 }),
				fc.string({ unit: 'binary' }),
				(segment, query) => {
					fc.pre(segment !== '.' && segment !== '..');
					const url = buildUrl('jpush', 'https://device.jpush.cn/v3/tags', [segment, 'x'], {
						q: query,
					});
					expect(url.host).toBe('device.jpush.cn');
					expect(url.hash).toBe('');
					const parts = url.pathname.split('/');
					expect(parts).toHaveLength(5);
					expect(decodeURIComponent(parts[3] ?? '')).toBe(
						segment.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'),
					);
					expect(url.search).not.toContain('+');
				},
			),
		);
	});

	test.each(['', '.', '..'])('%j is no segment', (segment) => {
		expect(() => buildUrl('jpush', 'https://device.jpush.cn/v3/tags', [segment])).toThrow(
			InvalidInputError,
		);
	});
});

test('a redactor finds a secret in every form it travels in', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 4, maxLength: 40 }), (secret) => {
			const redact = createRedactor([secret]);
			const forms = [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)];
			for (const form of forms)
				expect(redact(`before ${form} after`).split(form).join('')).toContain('***');
		}),
	);
});

test.each([
	['without padding', (secret: string) => encode(secret, 'base64').replace(/=+$/, '')],
	['in base64url', (secret: string) => encode(secret, 'base64url')],
	['in hex', (secret: string) => encode(secret, 'hex')],
	['in capital hex', (secret: string) => encode(secret, 'hex').toUpperCase()],
	['in small percent codes', (secret: string) => percent(secret).toLowerCase()],
	['as a form writes it', (secret: string) => new URLSearchParams({ s: secret }).toString()],
	['with escaped slashes', (secret: string) => secret.replaceAll('/', '\\/')],
	['in other letters', (secret: string) => secret.toUpperCase()],
])('a redactor finds a secret %s', (_name, write) => {
	const secret = 's3cret/K~y+?(1)=!';
	const redact = createRedactor([secret]);
	expect(redact(`before ${write(secret)} after`)).toMatch(/^before (s=)?\*\*\* after$/);
});

const encode = (text: string, encoding: BufferEncoding) => Buffer.from(text).toString(encoding);
const percent = encodeURIComponent;

test('a redactor finds what is left of a secret where a text was cut', () => {
	const secret = 'abcdefghij0123456789';
	const redact = createRedactor([secret]);
	for (let kept = 4; kept < secret.length; kept += 1) {
		expect(redact(`key: ${secret.slice(0, kept)}… (HTTP 400)`)).toBe('key: ***… (HTTP 400)');
	}
	expect(redact('nothing of it… here')).toBe('nothing of it… here');
});

describe('retries', () => {
	test('wait between nothing and a bound that doubles up to a cap', () => {
		expect(backoffMs(1, DEFAULT_RETRY, () => 1)).toBe(500);
		expect(backoffMs(3, DEFAULT_RETRY, () => 1)).toBe(2000);
		expect(backoffMs(20, DEFAULT_RETRY, () => 1)).toBe(10_000);
		expect(backoffMs(20, DEFAULT_RETRY, () => 0)).toBe(0);
	});

	test('read Retry-After in seconds and as a date', () => {
		const clock = { ...systemClock, now: () => Date.parse('2030-01-01T00:00:00Z') };
		expect(readRetryAfter('7', clock)).toBe(7000);
		expect(readRetryAfter('Tue, 01 Jan 2030 00:00:30 GMT', clock)).toBe(30_000);
		expect(readRetryAfter('Tue, 01 Jan 2029 00:00:30 GMT', clock)).toBe(0);
		expect(readRetryAfter('soon', clock)).toBeUndefined();
		expect(readRetryAfter(undefined, clock)).toBeUndefined();
	});

	test('stop in an outage, and come back with success', () => {
		const budget = new RetryBudget();
		let granted = 0;
		while (budget.spend()) granted += 1;
		expect(granted).toBe(100);
		for (let success = 0; success < 5; success += 1) budget.refill(0);
		expect(budget.spend()).toBe(true);
		expect(budget.spend()).toBe(false);
	});

	test('go on for as long as they succeed', () => {
		const budget = new RetryBudget();
		for (let call = 0; call < 1000; call += 1) {
			expect([budget.spend(), budget.spend()]).toEqual([true, true]);
			budget.refill(2);
		}
	});
});

describe('a lost connection', () => {
	const failure = (code: string, extra: object = {}) =>
		Object.assign(new Error(code), { code, ...extra });

	test.each([
		[failure('ENOTFOUND'), 'connect', 'notSent'],
		[failure('EAI_AGAIN'), 'connect', 'notSent'],
		[failure('ECONNREFUSED'), 'connect', 'notSent'],
		[failure('UND_ERR_CONNECT_TIMEOUT'), 'connect', 'notSent'],
		[new Error('fetch failed', { cause: failure('EHOSTUNREACH') }), 'connect', 'notSent'],
		[failure('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls', 'notSent'],
		[failure('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls', 'notSent'],
		[failure('UND_ERR_SOCKET', { socket: { bytesWritten: 0 } }), 'reset', 'notSent'],
		[failure('UND_ERR_SOCKET', { socket: { bytesWritten: 200 } }), 'reset', 'unknown'],
		[failure('ECONNRESET'), 'reset', 'unknown'],
		[failure('EPIPE'), 'reset', 'unknown'],
		[failure('UND_ERR_HEADERS_TIMEOUT'), 'timeout', 'unknown'],
		[failure('UND_ERR_BODY_TIMEOUT'), 'timeout', 'unknown'],
		[failure('UND_ERR_RES_EXCEEDED_MAX_SIZE'), 'tooLarge', 'unknown'],
		['something else', 'reset', 'unknown'],
	])('%s is %s, %s', (thrown, kind, delivery) => {
		expect(explainFailure(thrown, false, false)).toMatchObject({ kind, delivery });
	});

	test('by the caller or by our own time limit is told apart', () => {
		expect(explainFailure(new Error('aborted'), true, true)).toMatchObject({
			kind: 'cancelled',
			delivery: 'unknown',
		});
		expect(explainFailure(new Error('aborted'), false, true)).toMatchObject({
			kind: 'timeout',
			delivery: 'unknown',
		});
	});
});

test.each([
	[429, 'rejected', true],
	[401, 'rejected', false],
	[403, 'rejected', false],
	[302, 'rejected', false],
	[404, 'rejected', false],
	[500, 'unknown', true],
	[504, 'unknown', true],
	[200, 'unknown', true],
])('a bare HTTP %d is %s, retryable: %s', (status, outcome, retryable) => {
	const failure = failureByStatus({ status, headers: {}, text: '<html>' });
	expect(failure).toMatchObject({ outcome, retryable });
	expect(failure.hint).not.toBe('');
});
