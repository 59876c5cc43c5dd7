import fc from 'fast-check';

import {
	createMpaasSender,
	createMpaasTemplateSender,
	explainMpaasCode,
	InvalidInputError,
	labelOfMpaasField,
	type JsonObject,
	type PushMessage,
} from '../../../client';
import { findBusinessCode } from '../../../client/mpaas/errors';
import * as operations from '../../../client/mpaas/operations';
import { toForm } from '../../../client/mpaas/schemas/wire';
import { accepted, openDesk } from './harness';
import { SAMPLES } from './inputs';

/** Whatever a flow may hold in place of a value. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const target = text.filter((value) => value.trim() !== '');

test.each(Object.keys(operations))(
	'%s takes or refuses anything, and never fails otherwise',
	(name) => {
		const { request } = operations[name as keyof typeof operations];
		const keys = Object.keys(SAMPLES[name]?.input ?? {});
		fc.assert(
			fc.property(fc.constantFrom(...keys), anything, (key, value) => {
				const result = request.safeParse({ ...SAMPLES[name]?.input, [key]: value });
				expect(typeof result.success).toBe('boolean');
			}),
			{ numRuns: 60 },
		);
	},
);

test('Targets arrive as they were given, each with a message id of its own', async () => {
	const lists = fc.uniqueArray(target, { minLength: 1, maxLength: 10 });
	await fc.assert(
		fc.asyncProperty(lists, text, async (values, body) => {
			const desk = openDesk(() => accepted());
			const sender = createMpaasSender(desk.client);
			const message: PushMessage = { kind: 'notification', body };
			const result = await sender.send(sender.compose(message), { type: 'user', values }, 'k', {});
			const pairs = new Map(
				Object.entries(JSON.parse(desk.sent[0]?.form.TargetMsgkey ?? '{}') as JsonObject),
			);
			expect([...pairs.keys()].sort()).toEqual([...values].sort());
			expect(new Set(pairs.values()).size).toBe(values.length);
			expect(desk.sent[0]?.form.Content).toBe(body);
			expect(result.messageId).toBe(values.length === 1 ? 'k' : 'k_1');
		}),
		{ numRuns: 40 },
	);
});

test('Values of a template arrive as texts, whatever they were', async () => {
	const values = fc.dictionary(
		text.filter((name) => name !== '__proto__'),
		fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 2 })),
		{ maxKeys: 5 },
	);
	await fc.assert(
		fc.asyncProperty(values, async (given) => {
			const desk = openDesk(() => accepted());
			const sender = createMpaasTemplateSender(desk.client);
			const raw = { TemplateName: 'order', TemplateKeyValue: given as JsonObject };
			const body = sender.compose({ kind: 'notification', body: '' }, raw);
			await sender.batch?.sendBatch('user', [{ body, target: 'u', key: 'k' }], {});
			const sent = JSON.parse(
				desk.sent[0]?.form['TargetMsg.1.TemplateKeyValue'] ?? '{}',
			) as JsonObject;
			const written = Object.entries(given).map(([name, value]) => [
				name,
				typeof value === 'string' ? value : JSON.stringify(value),
			]);
			expect(Object.entries(sent).sort()).toEqual(written.sort());
		}),
		{ numRuns: 40 },
	);
});

test('A composed message is a request or a refusal that names a field', () => {
	const message = fc.record(
		{
			kind: fc.constantFrom('notification' as const, 'data' as const),
			title: fc.string({ unit: 'grapheme', maxLength: 50 }),
			body: fc.string({ unit: 'grapheme', maxLength: 900 }),
			timeToLive: fc.integer(),
			extras: fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<string>),
			platforms: fc.subarray(['android', 'ios', 'harmony', 'quickapp'] as const),
		},
		{ requiredKeys: ['kind', 'body'] },
	);
	const { client } = openDesk(() => accepted());
	const sender = createMpaasSender(client);
	fc.assert(
		fc.property(message, fc.object({ maxDepth: 1 }), (given, raw) => {
			try {
				expect(sender.compose(given, raw as JsonObject)).toHaveProperty('TaskName');
			} catch (error) {
				if (error instanceof SyntaxError) return;
				expect(error).toBeInstanceOf(InvalidInputError);
				expect((error as InvalidInputError).message).toContain(': ');
			}
		}),
	);
});

test('A form has texts only and as many entries as there are values', () => {
	fc.assert(
		fc.property(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())), (input) => {
			const form = toForm(input);
			expect(Object.keys(form)).toEqual(Object.keys(input));
			for (const value of Object.values(form)) expect(typeof value).toBe('string');
		}),
	);
});

test('Any code and any words are explained', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string(),
			fc.integer({ min: 200, max: 599 }),
			(code, words, status) => {
				const failure = explainMpaasCode(code, words, status);
				expect(failure.message).not.toBe('');
				expect(failure.hint).not.toBe('');
			},
		),
	);
});

test('Words that only resemble a code name none', () => {
	for (const words of ['', '20842863 is unknown', '30221', 'TEMPLATE', 'order 3022 failed']) {
		expect(findBusinessCode([words])).toBeUndefined();
	}
	expect(findBusinessCode(['[3022] x'])).toBe('3022');
	expect(findBusinessCode(['fine', 'NEED_USERID'])).toBe('3012');
});

test('Any path finds the field around it or none', () => {
	expect(labelOfMpaasField('TargetMsg[3].Target')).toBe('Target');
	expect(labelOfMpaasField('StrategyContent.time')).toBe('Schedule');
	expect(labelOfMpaasField('Unknown')).toBeUndefined();
	fc.assert(
		fc.property(fc.string(), (path) => {
			expect(['string', 'undefined']).toContain(typeof labelOfMpaasField(path));
		}),
	);
});
