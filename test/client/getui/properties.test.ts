import fc from 'fast-check';

import {
	createGetuiClient,
	createGetuiSender,
	createRuntime,
	explainGetuiCode,
	InvalidInputError,
	labelOfGetuiField,
	toRequestId,
	type JsonObject,
	type PushMessage,
} from '../../../client';
import { parseJson, stringifyJson } from '../../../client/core/json';
import { validateInput } from '../../../client/core/validate';
import { GetuiAddress, readHosts } from '../../../client/getui/hosts';
import * as app from '../../../client/getui/operations/app';
import { interpretGetuiReply } from '../../../client/getui/reply';
import { readBatchResults, readListResult } from '../../../client/getui/results';
import { tagsReply } from '../../../client/getui/schemas/user';
import { CREDENTIAL } from './harness';
import { SAMPLES } from './inputs';

const runtime = createRuntime();
const client = createGetuiClient({ ...CREDENTIAL, baseUrl: 'http://127.0.0.1:1' }, runtime);
const sender = createGetuiSender(client);

afterAll(async () => {
	await runtime.transport.close();
});

/** Whatever a flow may hold in place of a value. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });

const name = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
	.filter((text) => !/[\s,]/.test(text) && text !== '.' && text !== '..');

describe('Ids in paths', () => {
	test('come out as they went in, in their order, and never change the depth', () => {
		fc.assert(
			fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), (cid) => {
				const { url } = client.preview.getUserStatus({ cid });
				const { pathname, origin, search, hash } = new URL(url);
				expect([origin, search, hash]).toEqual(['http://127.0.0.1:1', '', '']);
				const steps = pathname.split('/');
				expect(steps.slice(0, -1)).toEqual(['', 'v2', CREDENTIAL.appId, 'user', 'status']);
				expect(steps.at(-1)?.split(',').map(decodeURIComponent)).toEqual(cid);
			}),
		);
	});

	test('of aliases with every letter the vendor allows', () => {
		const letter = fc.constantFrom(...'azAZ09_张三丰');
		const alias = fc.string({ unit: letter, minLength: 1, maxLength: 39 });
		fc.assert(
			fc.property(alias, (text) => {
				const { url } = client.preview.deleteAlias({ alias: text });
				expect(decodeURIComponent(url.split('/').at(-1) ?? '')).toBe(text);
			}),
		);
	});
});

describe('Schemas answer every input with a verdict', () => {
	const accepts = (schema: Parameters<typeof validateInput>[1], input: unknown): boolean => {
		try {
			validateInput('getui', schema, input, (text) => text);
			return true;
		} catch (error) {
			if (error instanceof InvalidInputError) return false;
			throw error;
		}
	};

	test.each(Object.entries(app))('%s', (operationName, operation) => {
		fc.assert(
			fc.property(anything, (input) => {
				accepts(operation.request, input);
			}),
			{ numRuns: 50 },
		);
		const good = SAMPLES[operationName]?.input as Record<string, unknown>;
		const keys = Object.keys(good);
		if (keys.length === 0) return;
		fc.assert(
			fc.property(fc.constantFrom(...keys), anything, (key, value) => {
				const input = { ...good, [key]: value };
				if (!accepts(operation.request, input)) return;
				const parts = operation.http(operation.request.parse(input) as never);
				expect(() => parseJson(stringifyJson(parts.json ?? null))).not.toThrow();
			}),
			{ numRuns: 100 },
		);
	});

	test.each(Object.entries(app))('%s, of replies', (_name, operation) => {
		fc.assert(
			fc.property(fc.jsonValue(), (data) => {
				expect(() => operation.response.safeParse({ code: 0, data })).not.toThrow();
			}),
			{ numRuns: 50 },
		);
	});
});

test('Tags survive however the vendor joins them', () => {
	const tag = fc
		.string({ unit: 'grapheme-ascii', minLength: 1 })
		.filter((text) => !/\s/.test(text));
	fc.assert(
		fc.property(fc.array(tag), fc.boolean(), (tags, joined) => {
			const entries = joined ? [tags.join(' ')] : tags;
			expect(tagsReply.parse({ code: 0, data: { c1: entries } })).toEqual({ c1: tags });
		}),
	);
});

test('Any text is read as a reply, and nothing but code 0 is a success', () => {
	const text = fc.oneof(
		fc.string(),
		fc.json(),
		fc.jsonValue().map((value) => JSON.stringify(value)),
	);
	fc.assert(
		fc.property(text, fc.integer({ min: 200, max: 599 }), (body, status) => {
			const read = interpretGetuiReply({ status, headers: {}, text: body }, 'push', () => false);
			if (read.failure === undefined) {
				expect(status).toBeLessThan(300);
				expect(parseJson(body)).toMatchObject({ code: expect.anything() as unknown });
			} else expect(read.failure.hint).not.toBe('');
		}),
	);
});

test('Any code is explained', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string(),
			fc.integer({ min: 200, max: 599 }),
			(code, text, status) => {
				const failure = explainGetuiCode(code, text, 'user', status);
				expect(failure.message).not.toBe('');
				expect(failure.hint).not.toBe('');
			},
		),
	);
});

test('Only hosts of the vendor are followed', () => {
	fc.assert(
		fc.property(fc.webUrl(), fc.domain(), (url, domain) => {
			const address = new GetuiAddress('app', undefined);
			const hosts = [url, `https://${domain}`, `http://restapi.getui.com`, 'nonsense'];
			expect(address.follow(hosts.filter((host) => !host.includes('.getui.com/')))).toBe(false);
			expect(address.base()).toBe('https://restapi.getui.com/v2/app');
			expect(address.follow([...hosts, 'https://cncrestapi.getui.com/v2/'])).toBe(true);
			expect(address.base()).toBe('https://cncrestapi.getui.com/v2/app');
			const moved = address.rehome(new URL('https://restapi.getui.com/v2/app/user/alias?x=1'));
			expect(moved.href).toBe('https://cncrestapi.getui.com/v2/app/user/alias?x=1');
		}),
	);
});

test('A host list of any form is read', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (data) => {
			const body = { code: 301, data } as JsonObject;
			expect(readHosts(body).every((host) => typeof host === 'string')).toBe(true);
		}),
	);
});

test('A request id always has the length that the vendor takes', () => {
	fc.assert(
		fc.property(fc.string(), (seed) => {
			expect(toRequestId(seed)).toMatch(/^[0-9a-f]{32}$/);
		}),
	);
});

test('A label is found or not, whatever the path', () => {
	fc.assert(
		fc.property(fc.string(), (path) => {
			expect(['string', 'undefined']).toContain(typeof labelOfGetuiField(path));
		}),
	);
});

const message: fc.Arbitrary<PushMessage> = fc.record(
	{
		kind: fc.constantFrom('notification' as const, 'data' as const),
		title: fc.string({ minLength: 1, maxLength: 50 }),
		body: fc.string({ minLength: 1, maxLength: 256 }),
		subtitle: fc.string(),
		bigText: fc.string({ maxLength: 512 }),
		extras: fc.dictionary(
			fc.string({ maxLength: 10 }).filter((key) => key !== '__proto__'),
			fc.integer(),
			{
				maxKeys: 5,
			},
		),
		badge: fc.record({
			mode: fc.constantFrom('set' as const, 'add' as const),
			value: fc.integer({ min: 1, max: 99 }),
		}),
		sound: fc.string(),
		clickAction: fc.oneof(
			fc.constant({ type: 'openApp' as const }),
			fc.record({ type: fc.constant('url' as const), url: fc.webUrl() }),
			fc.record({ type: fc.constant('intent' as const), intent: fc.webUrl() }),
		),
		timeToLive: fc.integer({ min: 0, max: 259_200 }),
		platforms: fc.subarray(['android' as const, 'ios' as const, 'harmony' as const]),
	},
	{ requiredKeys: ['kind', 'body'] },
);

test('Any message within the limits can be composed', () => {
	fc.assert(
		fc.property(message, (one) => {
			expect(() => sender.compose(one)).not.toThrow();
		}),
	);
});

describe('Results name every target once', () => {
	const word = fc.constantFrom('successed_online', 'successed_offline', 'successed_ignore');
	const names = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{4,8}$/), { maxLength: 20 });

	test('of a list', () => {
		fc.assert(
			fc.property(names, names, word, (asked, told, status) => {
				const reply = { T: Object.fromEntries(told.map((cid) => [cid, status])) };
				const { statuses = {}, refused = {} } = readListResult(reply, 'T', asked);
				if (told.length === 0) return;
				expect([...Object.keys(statuses), ...Object.keys(refused)].sort()).toEqual(
					[...asked].sort(),
				);
			}),
		);
	});

	test('of a batch', () => {
		fc.assert(
			fc.property(names, names, word, (asked, told, status) => {
				const reply = Object.fromEntries(told.map((cid) => [`T_${cid}`, { [cid]: status }]));
				const parts = asked.map((cid) => ({ target: cid, cids: [cid], key: `key-${cid}` }));
				const results = readBatchResults(reply, parts);
				expect(results).toHaveLength(asked.length);
				results.forEach((result, index) => {
					const cid = asked[index] ?? '';
					expect(result.outcome === 'accepted').toBe(told.includes(cid));
					if (result.outcome === 'accepted') expect(result.messageId).toBe(`T_${cid}`);
				});
			}),
		);
	});
});
