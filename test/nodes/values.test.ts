import fc from 'fast-check';

import { textOption, placeOptions } from '../../nodes/shared/fields/ownOptions';
import { readFlag, readText, readWholeNumber } from '../../nodes/shared/fields/values';
import { ParameterError } from '../../nodes/shared/run/failure';

const anything = fc.anything({ withBigInt: false, withDate: true, withNullPrototype: true });
const READERS = { readText, readFlag, readWholeNumber };

describe.each(Object.entries(READERS))('%s', (_, read) => {
	test.each([undefined, null, ''])('takes %p for nothing', (value) => {
		expect(read(value, 'f')).toBeUndefined();
	});

	test.each([{ a: 1 }, [1]])('refuses %j, naming the field', (value) => {
		expect(() => read(value, 'Task Name')).toThrow(ParameterError);
		expect(() => read(value, 'Task Name')).toThrow(/^Task Name: must be /);
	});

	test('reads or refuses whatever an expression returns', () => {
		fc.assert(
			fc.property(anything, (value) => {
				try {
					read(value, 'f');
				} catch (error) {
					expect(error).toBeInstanceOf(ParameterError);
				}
			}),
		);
	});
});

test.each([
	[true, true],
	[false, false],
	['true', true],
	[' FALSE ', false],
])('A switch may come as %j', (value, expected) => {
	expect(readFlag(value, 'f')).toBe(expected);
});

test.each(['yes', 1, 0, 'maybe'])('A switch does not come as %j', (value) => {
	expect(() => readFlag(value, 'Preview Only')).toThrow(
		/^Preview Only: must be true or false, got /,
	);
});

test('A number may come as text, as from a sheet', () => {
	expect(readWholeNumber(' 60 ', 'f')).toBe(60);
	expect(readWholeNumber(-1, 'f')).toBe(-1);
	for (const value of ['soon', 1.5, '1.5', true, NaN, 1e20]) {
		expect(() => readWholeNumber(value, 'f')).toThrow(/^f: must be a whole number, got /);
	}
});

test('An empty cell of a database leaves an option out', () => {
	const option = textOption('Task Name', 'taskName', 'TaskName', '');
	expect(placeOptions([option], { taskName: null })).toEqual({});
	expect(() => placeOptions([option], { taskName: {} })).toThrow(
		'Task Name: must be text, got an object',
	);
});
