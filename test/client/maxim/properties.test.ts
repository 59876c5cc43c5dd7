import fc from 'fast-check';

import {
	createMaximClient,
	createMaximSender,
	createRuntime,
	explainMaximCode,
	InvalidInputError,
	labelOfMaximField,
	toMaximBody,
	type JsonObject,
	type PushMessage,
	type PushTarget,
} from '../../../client';
import { parseJson, stringifyJson } from '../../../client/core/json';
import { digitsOf, longId } from '../../../client/core/longId';
import * as operations from '../../../client/maxim/operations';
import { interpretMaximReply } from '../../../client/maxim/reply';
import { notifyRequest, wirePush } from '../../../client/maxim/schemas/push';
import { taskDetailReply } from '../../../client/maxim/schemas/replies';
import { complaint, TOKEN } from './harness';
import { SAMPLES } from './inputs';

const runtime = createRuntime();
const client = createMaximClient(
	{ baseUrl: 'http://127.0.0.1:1', appId: 'app', accessToken: TOKEN },
	runtime,
);
const sender = createMaximSender(client);

afterAll(async () => await runtime.transport.close());

const long = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
/** Whatever a flow may hold in place of a value. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });
const jsonObject = fc.dictionary(
	fc.string().filter((key) => key !== '__proto__'),
	fc.oneof(fc.string(), fc.integer(), fc.boolean()),
) as fc.Arbitrary<JsonObject>;

const message: fc.Arbitrary<PushMessage> = fc.record(
	{
		kind: fc.constantFrom('notification' as const, 'data' as const),
		body: fc.string(),
		title: fc.string(),
		subtitle: fc.string(),
		bigText: fc.string(),
		extras: jsonObject,
		badge: fc.record({
			mode: fc.constantFrom('set' as const, 'add' as const),
			value: fc.integer({ min: 0, max: 99 }),
		}),
		sound: fc.string(),
		image: fc.webPath().map((path) => `https://cdn.example.com${path}.png`),
		icon: fc.webUrl(),
		clickAction: fc.oneof(
			fc.constant({ type: 'openApp' as const }),
			fc.record({ type: fc.constant('url' as const), url: fc.webUrl() }),
			fc.record({ type: fc.constant('intent' as const), intent: fc.string({ minLength: 1 }) }),
		),
		timeToLive: fc.nat(),
		channelId: fc.string(),
		category: fc.string(),
		threadId: fc.string(),
		collapseId: fc.string(),
		apnsProduction: fc.boolean(),
	},
	{ requiredKeys: ['kind', 'body'] },
);

const word = fc.string({ minLength: 1 }).filter((text) => /\S/.test(text));
const words = fc.array(word, { minLength: 1, maxLength: 20 });
const target: fc.Arbitrary<PushTarget> = fc.oneof(
	fc.constant({ type: 'all' as const }),
	fc.record({
		type: fc.constantFrom('device' as const, 'alias' as const, 'tag' as const),
		values: words,
	}),
	fc.record({
		type: fc.constant('user' as const),
		values: fc.array(long.map(String), { minLength: 1, maxLength: 20 }),
	}),
);

test('Every neutral message to every kind of target is a valid push, and nothing of it gets lost', () => {
	fc.assert(
		fc.property(message, target, (said, to) => {
			const body = sender.compose(said);
			sender.checkTarget(to);
			const preview = sender.preview(body, to);
			const sent = preview.body as { audience: unknown; message: JsonObject };
			expect(sent.message).toMatchObject({ body: said.body });
			expect(sent.message.title).toBe(said.title);
			if (said.extras !== undefined && Object.keys(said.extras).length > 0) {
				expect(sent.message.ext).toEqual(said.extras);
			}
			const values = to.type === 'all' ? 'all' : Object.values(sent.audience as object)[0];
			const given = 'values' in to ? to.values : 'all';
			expect(to.type === 'user' ? (values as unknown[]).map(String) : values).toEqual(given);
		}),
	);
});

test('Raw JSON is laid over the message, and the message is not changed by it', () => {
	fc.assert(
		fc.property(message, jsonObject, (said, ext) => {
			const before = structuredClone(said);
			const body = toMaximBody(said, { message: { title: 'raw', ext } });
			expect(body.message).toMatchObject({ title: 'raw', ext });
			expect(said).toEqual(before);
		}),
	);
});

test('64-bit ids keep their digits on the way out and back', () => {
	fc.assert(
		fc.property(fc.array(long, { minLength: 1, maxLength: 50 }), (ids) => {
			const texts = ids.map(String);
			const push = notifyRequest.parse({ audience: { user_id: texts }, message: {} });
			const written = stringifyJson(wirePush(push));
			expect(written).toContain(`"user_id":[${texts.join(',')}]`);
			const reply = `{"code":200,"data":[${texts.map((id) => `{"task_id":${id}}`).join(',')}]}`;
			const rows = taskDetailReply.parse(parseJson(reply)).data ?? [];
			expect(rows.map((row) => row.task_id)).toEqual(texts);
		}),
	);
});

test('Whatever stands for an id is taken with all its digits or refused', () => {
	fc.assert(
		fc.property(fc.oneof(anything, fc.string(), long.map(String)), (value) => {
			const read = longId.safeParse(value);
			if (read.success) expect(digitsOf(read.data)).toMatch(/^\d{1,19}$/);
		}),
	);
});

const NAMES = Object.keys(operations) as Array<keyof typeof operations>;

test.each(NAMES)('%s says what is wrong with any input, and never throws otherwise', (name) => {
	const { input } = SAMPLES[name] ?? { input: {} };
	const key = fc.constantFrom(...Object.keys(input), 'user_id', 'group_id', 'extra');
	fc.assert(
		fc.property(key, anything, (field, value) => {
			const text = complaint(operations[name].request, { ...input, [field]: value });
			expect(text === undefined || text.length > 0).toBe(true);
		}),
	);
	expect(complaint(operations[name].request, input)).toBeUndefined();
});

test('Any text of any status is read as a body or a failure', () => {
	const text = fc.oneof(
		fc.string(),
		fc.json(),
		jsonObject.map((data) => JSON.stringify({ code: 200, data })),
	);
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 599 }), text, (status, reply) => {
			const read = interpretMaximReply({ status, headers: {}, text: reply });
			if (read.failure === undefined) {
				expect([status, read.body]).toEqual([200, expect.objectContaining({ code: 200 })]);
			} else {
				expect(read.failure.message).not.toBe('');
				expect(read.failure.hint).not.toBe('');
			}
		}),
	);
});

test('Any code gets a message and a hint on one line', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string(),
			fc.integer({ min: 200, max: 599 }),
			(code, text, status) => {
				const { message: what, hint } = explainMaximCode(code, text, status);
				expect(what).toContain(`MaxIM ${code}`);
				expect(hint).toMatch(/\S/);
				expect(what.replace(code, '')).not.toMatch(/[\r\n]/);
			},
		),
	);
});

test('Any path finds a label or none, at once', () => {
	fc.assert(
		fc.property(fc.string(), (path) => {
			expect(['string', 'undefined']).toContain(typeof labelOfMaximField(path));
		}),
	);
});

test('A credential is taken or refused in words that do not show it', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string({ minLength: 8 }),
			fc.string(),
			(baseUrl, accessToken, appId) => {
				try {
					createMaximClient({ baseUrl, accessToken, appId }, runtime);
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInputError);
					expect((error as Error).message).not.toContain(accessToken);
				}
			},
		),
	);
});
