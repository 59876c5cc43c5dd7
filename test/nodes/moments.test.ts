import fc from 'fast-check';

import {
	readMomentMs,
	readMomentSeconds,
	readRequiredMomentMs,
} from '../../nodes/shared/fields/moments';
import { ParameterError } from '../../nodes/shared/run/failure';

const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
const NINE_IN_BEIJING = Date.UTC(2030, 0, 31, 1) / 1000;

describe('A moment', () => {
	test.each([
		'2030-01-31 09:00:00',
		'2030-01-31T09:00',
		'2030-01-31T01:00:00Z',
		'2030-01-31T02:00:00.000+01:00',
		'2030-01-31 09:00:00+0800',
		String(NINE_IN_BEIJING),
		NINE_IN_BEIJING,
		NINE_IN_BEIJING * 1000,
		new Date(NINE_IN_BEIJING * 1000),
		// A date of n8n's expressions has this in common with one of JavaScript.
		{ valueOf: () => NINE_IN_BEIJING * 1000 },
	])('may be written as %j', (value) => {
		expect(readMomentSeconds(value, 'Show From')).toBe(NINE_IN_BEIJING);
	});

	test('may be a day, or absent', () => {
		expect(readMomentSeconds('2030-01-31', 'Show From')).toBe(NINE_IN_BEIJING - 9 * 3600);
		for (const empty of ['', null, undefined])
			expect(readMomentSeconds(empty, 'f')).toBeUndefined();
	});

	test.each([
		'tomorrow',
		'31.01.2030',
		'2030-13-01',
		'2030-02-29',
		'2030-02-30 09:00:00',
		'2030-04-31T09:00:00Z',
		'9 o’clock',
		true,
		[],
		{},
		-1,
		1.5,
		'2030'.repeat(4),
	])('is not written as %j', (value) => {
		expect(() => readMomentSeconds(value, 'Show From')).toThrow(ParameterError);
		expect(() => readMomentSeconds(value, 'Show From')).toThrow(
			/^Show From: must be a date and time/,
		);
	});

	test('keeps its milliseconds where those are asked for', () => {
		expect(readMomentMs('2030-01-31T01:00:00.250Z', 'f')).toBe(NINE_IN_BEIJING * 1000 + 250);
	});

	test('that has to be there is asked for', () => {
		const read = () => readRequiredMomentMs('', 'Send At', '2030-01-31 09:00:00');
		expect(read).toThrow(ParameterError);
		expect(read).toThrow('Send At: a value is required');
	});

	test('keeps its second, whatever the zone it is written in', () => {
		const seconds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
		fc.assert(
			fc.property(seconds, (second) => {
				const iso = new Date(second * 1000).toISOString();
				const beijing = new Date((second + 8 * 3600) * 1000).toISOString().slice(0, 19);
				expect(readMomentSeconds(iso, 'f')).toBe(second);
				expect(readMomentSeconds(beijing, 'f')).toBe(second);
				expect(readMomentSeconds(beijing.replace('T', ' '), 'f')).toBe(second);
				expect(readMomentSeconds(String(second), 'f')).toBe(second);
			}),
		);
	});

	test('is read or refused, whatever an expression returns', () => {
		fc.assert(
			fc.property(anything, (value) => {
				try {
					const read = readMomentSeconds(value, 'f');
					expect(read === undefined || Number.isInteger(read)).toBe(true);
				} catch (error) {
					expect(error).toBeInstanceOf(ParameterError);
				}
			}),
		);
	});
});
