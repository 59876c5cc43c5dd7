import fc from 'fast-check';

import {
	canonicalJson,
	joinPatches,
	mergeJson,
	parseJson,
	stringifyJson,
	wireInteger,
} from '../../../client/core/json';
import type { JsonObject, JsonValue } from '../../../client';

/** JSON values without numbers that JSON.parse itself would change. */
const json = fc
	.jsonValue({ noUnicodeString: false })
	.map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
const jsonObject = fc.dictionary(fc.string(), json) as fc.Arbitrary<JsonObject>;

/** What is expected of a value: an integer that a number cannot hold safely is text. */
function lossless(value: JsonValue): JsonValue {
	if (typeof value === 'number') {
		const digits = JSON.stringify(value);
		return Number.isInteger(value) && !Number.isSafeInteger(value) && !digits.includes('e')
			? digits
			: value;
	}
	if (Array.isArray(value)) return value.map(lossless);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, lossless(member)]));
}

describe('parseJson', () => {
	test('keeps every digit of an integer beyond 2^53, as text', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }), fc.boolean(), (id, negative) => {
				const digits = `${negative ? '-' : ''}${id}`;
				expect(parseJson(`{"msg_id":${digits},"n":1}`)).toEqual({ msg_id: digits, n: 1 });
			}),
		);
	});

	test('reads everything else as JSON.parse does, beside a long number too', () => {
		fc.assert(
			fc.property(json, (value) => {
				expect(parseJson(JSON.stringify(value))).toEqual(lossless(value));
				expect(parseJson(`[12345678901234567890,${JSON.stringify(value)}]`)).toEqual([
					'12345678901234567890',
					lossless(value),
				]);
			}),
		);
	});

	test('does not mistake a fraction of many digits for an id', () => {
		expect(parseJson('[1.12345678901234567, 12345678901234567.5, 9007199254740991]')).toEqual([
			1.1234567890123457, 12345678901234568, 9007199254740991,
		]);
	});

	test('throws a SyntaxError for anything that is not JSON', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				try {
					parseJson(text);
				} catch (error) {
					expect(error).toBeInstanceOf(SyntaxError);
				}
			}),
		);
		expect(() => parseJson('{"msg_id":12345678901234567890')).toThrow(SyntaxError);
	});

	test('leaves no way to a prototype', () => {
		parseJson('{"__proto__":{"polluted":12345678901234567890}}');
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});
});

test('stringifyJson writes a marked id as a bare integer', () => {
	expect(stringifyJson({ override_msg_id: wireInteger('20266199012345678'), a: [null, 'x'] })).toBe(
		'{"override_msg_id":20266199012345678,"a":[null,"x"]}',
	);
});

test('canonicalJson is the same whatever the order of the keys', () => {
	fc.assert(
		fc.property(jsonObject, (value) => {
			const reversed = Object.fromEntries(Object.entries(value).reverse());
			expect(canonicalJson(reversed)).toBe(canonicalJson(value));
			expect(JSON.parse(canonicalJson(value))).toEqual(value);
		}),
	);
});

describe('mergeJson', () => {
	test('follows the examples of RFC 7396', () => {
		expect(mergeJson({ a: 'b', c: { d: 'e', f: 'g' } }, { a: 'z', c: { f: null } })).toEqual({
			a: 'z',
			c: { d: 'e' },
		});
		expect(mergeJson({ a: [{ b: 'c' }] }, { a: [1] })).toEqual({ a: [1] });
		expect(mergeJson({}, { a: { bb: { ccc: null } } })).toEqual({ a: { bb: {} } });
		expect(mergeJson({ a: 'c' }, { a: { b: 'd' } })).toEqual({ a: { b: 'd' } });
	});

	test('changes neither side and refuses a key that leads to a prototype', () => {
		const base = Object.freeze({ a: Object.freeze({ b: 1 }) });
		mergeJson(base, { a: { c: 2 } });
		expect(base).toEqual({ a: { b: 1 } });
		expect(() => mergeJson({}, JSON.parse('{"x":{"__proto__":{"y":1}}}') as JsonObject)).toThrow(
			SyntaxError,
		);
	});
});

describe('joinPatches', () => {
	test('keeps what is to be removed', () => {
		const joined = joinPatches({ a: null, b: { c: 1 } }, { b: { c: null, d: { e: null } }, f: 2 });
		expect(joined).toEqual({ a: null, b: { c: null, d: { e: null } }, f: 2 });
		expect(mergeJson({ a: 1, b: { c: 0, d: { e: 0, g: 0 } } }, joined)).toEqual({
			...{ b: { d: { g: 0 } }, f: 2 },
		});
	});

	test('refuses a key that leads to a prototype', () => {
		const patch = JSON.parse('{"x":{"__proto__":null}}') as JsonObject;
		expect(() => joinPatches({}, patch)).toThrow(SyntaxError);
	});
});
