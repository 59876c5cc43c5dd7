import { readJsonObject } from '../../nodes/shared/fields/jsonField';

const read = (value: unknown) => readJsonObject(value, 'Extras (JSON)');

test.each([
	['{"order": 12345678901234567890}'],
	['{"orders": [{"id": 9007199254740993}]}'],
	['{"order": -9007199254740993}'],
	[{ order: 2 ** 60 }],
])('an id that has lost digits is refused and not sent as another: %j', (value) => {
	expect(() => read(value)).toThrow(/^Extras \(JSON\): the number -?\d+ has lost digits/);
});

test('every other number stays as it is', () => {
	const numbers = { a: 9007199254740991, b: -1.5, c: 0.1, d: '12345678901234567890', e: [0] };
	expect(read(JSON.stringify(numbers))).toEqual(numbers);
});
