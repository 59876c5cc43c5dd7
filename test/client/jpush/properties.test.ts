import fc from 'fast-check';

import {
	createJPushClient,
	createRuntime,
	explainJPushCode,
	labelOfJPushField,
	toJPushPush,
	type JsonObject,
	type Platform,
	type PushMessage,
	type PushTarget,
} from '../../../client';
import { parseJson, stringifyJson } from '../../../client/core/json';
import * as admin from '../../../client/jpush/operations/admin';
import * as app from '../../../client/jpush/operations/app';
import * as group from '../../../client/jpush/operations/group';
import { interpretJPushReply } from '../../../client/jpush/reply';
import { label } from '../../../client/jpush/schemas/common';
import { pushRequest } from '../../../client/jpush/schemas/push';
import { batchReply, pushReply } from '../../../client/jpush/schemas/replies';
import { complaint, wireText } from './check';
import { SAMPLES } from './inputs';

const runtime = createRuntime();
const client = createJPushClient(
	{ appKey: 'key', masterSecret: 'secret', baseUrl: 'http://127.0.0.1:1' },
	runtime,
);

afterAll(async () => await runtime.transport.close());

const operations = { ...app, ...group, ...admin };
const long = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

/** Whatever a flow may hold in place of a value. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });

describe('Ids in paths', () => {
	const segment = fc
		.string({ unit: 'grapheme', minLength: 1 })
		.filter((text) => !/\s/.test(text) && text !== '.' && text !== '..');

	test('come out as they went in, whatever their characters, and never change the depth', () => {
		fc.assert(
			fc.property(segment, (id) => {
				const { pathname, origin, search, hash } = new URL(
					client.preview.getDevice({ registration_id: id }).url,
				);
				expect([origin, search, hash]).toEqual(['http://127.0.0.1:1', '', '']);
				expect(pathname.split('/').map(decodeURIComponent)).toEqual(['', 'v3', 'devices', id]);
			}),
		);
	});

	const letter = fc.constantFrom(...'abzAZ09_@!#$&*+=.|\uffe5深圳女');
	const name = fc
		.string({ unit: letter, minLength: 1, maxLength: 13 })
		.filter((text) => text !== '.' && text !== '..');

	test('of tags and aliases do so with every character that the vendor allows', () => {
		fc.assert(
			fc.property(name, (tag) => {
				expect(label.parse(tag)).toBe(tag);
				const { pathname } = new URL(
					client.preview.isDeviceInTag({ tag, registration_id: 'r' }).url,
				);
				expect(pathname.split('/').map(decodeURIComponent)).toEqual([
					'',
					'v3',
					'tags',
					tag,
					'registration_ids',
					'r',
				]);
			}),
		);
	});
});

describe('Ids beyond 2^53', () => {
	test('survive a reply, printed as a number or as text', () => {
		fc.assert(
			fc.property(long, fc.boolean(), (id, quoted) => {
				const printed = quoted ? `"${id}"` : `${id}`;
				const body = parseJson(`{"sendno":"0","msg_id":${printed}}`);
				expect(pushReply.parse(body).msg_id).toBe(String(id));
				const batch = batchReply.parse(parseJson(`{"cid":{"msg_id":${printed}}}`));
				expect(batch.cid?.msg_id).toBe(String(id));
			}),
		);
	});

	test('survive the JSON text inside a schedule report', () => {
		fc.assert(
			fc.property(long, fc.boolean(), (id, wrapped) => {
				const entry = wrapped ? JSON.stringify({ msg_id: String(id), ts: 1 }) : String(id);
				const read = app.getScheduleMessageIds.response.parse({ count: 1, msgids: [entry] });
				expect(read.msgids[0]?.msg_id).toBe(String(id));
			}),
		);
	});

	test('go out with all their digits', () => {
		fc.assert(
			fc.property(long, long, (override, template) => {
				const text = wireText({
					platform: 'all',
					audience: 'all',
					notification: { alert: 'a' },
					options: { override_msg_id: String(override) },
					sms_message: { temp_id: String(template), delay_time: 0 },
				});
				expect(text).toContain(`"override_msg_id":${override}}`);
				expect(text).toContain(`"temp_id":${template},`);
			}),
		);
	});
});

test('A schedule report that only looks like JSON is no reply of the documented form', () => {
	const reply = { count: 1, msgids: ['{"msg_id":'] };
	expect(app.getScheduleMessageIds.response.safeParse(reply).success).toBe(false);
});

describe('Schemas answer every input with a verdict', () => {
	test.each(Object.entries(operations))('%s', (_name, operation) => {
		fc.assert(
			fc.property(anything, (input) => {
				complaint(operation.request, input);
			}),
			{ numRuns: 50 },
		);
	});

	const places = Object.entries(SAMPLES).flatMap(([name, { input }]) =>
		pathsOf(input).map((path) => [name as keyof typeof operations, path] as const),
	);

	test('also when one value of a good input is replaced, and what passes can be sent', () => {
		fc.assert(
			fc.property(fc.constantFrom(...places), anything, ([name, path], value) => {
				const input = replaced(SAMPLES[name]?.input, path, value);
				const operation = operations[name];
				if (complaint(operation.request, input) !== undefined) return;
				const parts = operation.http(operation.request.parse(input) as never);
				expect(() => parseJson(stringifyJson(parts.json ?? null))).not.toThrow();
			}),
			{ numRuns: 2000 },
		);
	});
});

/** The paths of all values inside an input, files left aside. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [path];
	const inner = Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]));
	return [path, ...inner];
}

function replaced(input: unknown, path: string[], value: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return value;
	if (Array.isArray(input)) {
		return input.map((member: unknown, index) =>
			String(index) === step ? replaced(member, rest, value) : member,
		);
	}
	const object = input as Record<string, unknown>;
	return { ...object, [step]: replaced(object[step], rest, value) };
}

describe('The mapping of a neutral message', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 40 });
	const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
	const extras: fc.Arbitrary<JsonObject> = fc.dictionary(
		fc.string({ unit: fc.constantFrom(...'abcdef_'), minLength: 1, maxLength: 8 }),
		fc.oneof(text, fc.integer(), fc.boolean()),
		{ maxKeys: 4 },
	);

	const message: fc.Arbitrary<PushMessage> = fc.record({
		kind: fc.constantFrom('notification' as const, 'data' as const),
		title: some(text),
		body: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
		subtitle: some(text),
		bigText: some(text),
		extras: some(extras),
		badge: some(
			fc.oneof(
				fc.record({ mode: fc.constant('set' as const), value: fc.integer({ min: 0, max: 99 }) }),
				fc.record({ mode: fc.constant('add' as const), value: fc.integer({ min: 1, max: 99 }) }),
			),
		),
		sound: some(fc.constantFrom('default', 'ding.caf')),
		image: some(fc.webUrl()),
		icon: some(fc.webUrl()),
		clickAction: some(
			fc.oneof(
				fc.constant({ type: 'openApp' as const }),
				fc.webUrl().map((url) => ({ type: 'url' as const, url })),
				fc.constant({ type: 'intent' as const, intent: 'intent:#Intent;end' }),
			),
		),
		timeToLive: some(fc.integer({ min: 0, max: 864_000 })),
		channelId: some(text),
		category: some(text),
		threadId: some(text),
		collapseId: some(fc.string({ maxLength: 64 }).filter((id) => Buffer.byteLength(id) <= 64)),
		platforms: some(
			fc.uniqueArray(fc.constantFrom<Platform>('android', 'ios', 'harmony', 'quickapp')),
		),
		apnsProduction: some(fc.boolean()),
	});

	const names = fc.array(fc.constantFrom<string>('vip', '深圳', 'u_1'), {
		minLength: 1,
		maxLength: 20,
	});
	const target: fc.Arbitrary<PushTarget> = fc.oneof(
		fc.constant({ type: 'all' as const }),
		fc.record({ type: fc.constantFrom('device' as const, 'alias' as const), values: names }),
		fc.record({
			type: fc.constant('tag' as const),
			values: names,
			all: some(names),
			none: some(names),
		}),
		fc.record({ type: fc.constant('segment' as const), values: fc.constant<string[]>(['s']) }),
	);

	test('always makes a push that the schema takes', () => {
		fc.assert(
			fc.property(message, target, fc.boolean(), (one, to, hasBadgeClass) => {
				const badged = hasBadgeClass && one.badge !== undefined && one.kind === 'notification';
				const android = !one.platforms?.length || one.platforms.includes('android');
				const raw = { notification: { android: { badge_class: 'a.B' } } };
				const push = toJPushPush(one, to, badged && android ? raw : {});
				expect(complaint(pushRequest, push)).toBeUndefined();
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('What comes from the vendor is always read', () => {
	const families = ['push', 'schedules', 'devices', 'report', 'admin'] as const;
	const status = fc.integer({ min: 200, max: 599 });

	test('a reply of any text or JSON', () => {
		const body = fc.oneof(fc.string(), fc.json());
		fc.assert(
			fc.property(body, status, fc.constantFrom(...families), (reply, code, family) => {
				const read = interpretJPushReply({ status: code, headers: {}, text: reply }, family);
				if (read.failure === undefined) expect(code).toBeLessThan(300);
				else expect(read.failure.hint).not.toBe('');
			}),
		);
	});

	test('a code of any text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), status, (code, words, http) => {
				const { message } = explainJPushCode(code, words, 'push', http);
				expect(message.length).toBeLessThan(600 + code.length);
			}),
		);
	});

	test('a path of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'a.[]0 \n') }), (path) => {
				expect(labelOfJPushField(path)).toBeUndefined();
			}),
		);
	});
});
