import fc from 'fast-check';

import { readMaximOptions } from '../../../nodes/SendPush/maxim/options';
import { readMoment } from '../../../nodes/SendPush/maxim/moments';
import { ParameterError } from '../../../nodes/shared/run/failure';

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
		expect(readMoment(value, 'Show From')).toBe(NINE_IN_BEIJING);
	});

	test('may be a day, or absent', () => {
		expect(readMoment('2030-01-31', 'Show From')).toBe(NINE_IN_BEIJING - 9 * 3600);
		for (const empty of ['', null, undefined]) expect(readMoment(empty, 'f')).toBeUndefined();
	});

	test.each([
		'tomorrow',
		'31.01.2030',
		'2030-13-01',
		'9 o’clock',
		true,
		[],
		{},
		-1,
		1.5,
		'2030'.repeat(4),
	])('is not written as %j', (value) => {
		expect(() => readMoment(value, 'Show From')).toThrow(ParameterError);
		expect(() => readMoment(value, 'Show From')).toThrow(/^Show From: must be a date and time/);
	});

	test('keeps its second, whatever the zone it is written in', () => {
		const seconds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
		fc.assert(
			fc.property(seconds, (second) => {
				const iso = new Date(second * 1000).toISOString();
				const beijing = new Date((second + 8 * 3600) * 1000).toISOString().slice(0, 19);
				expect(readMoment(iso, 'f')).toBe(second);
				expect(readMoment(beijing, 'f')).toBe(second);
				expect(readMoment(beijing.replace('T', ' '), 'f')).toBe(second);
				expect(readMoment(String(second), 'f')).toBe(second);
			}),
		);
	});

	test('is read or refused, whatever an expression returns', () => {
		fc.assert(
			fc.property(anything, (value) => {
				try {
					const read = readMoment(value, 'f');
					expect(read === undefined || Number.isInteger(read)).toBe(true);
				} catch (error) {
					expect(error).toBeInstanceOf(ParameterError);
				}
			}),
		);
	});
});

describe('The own options', () => {
	test('stand where the vendor reads them', () => {
		expect(
			readMaximOptions({
				distributionStrategy: 'mxpush_only',
				channelOrder: 'ups, fcm',
				apnsCategory: 'ORDER',
				contentAvailable: true,
				mutableContent: false,
				attachmentUrl: 'https://a.example/a.mp3',
				badgeClass: 'com.example.Main',
				classification: 1,
				pushMode: 0,
				showBeginTime: '2030-01-31 09:00:00',
				showEndTime: '',
				xiaomiChannelId: 'x',
				flymeChannelId: 'm',
				title: 'not ours',
			}),
		).toEqual({
			setting: { distribution_strategy: 'mxpush_only', ospush_sequence: ['ups', 'fcm'] },
			message: {
				ios: { category: 'ORDER', content_available: true, mutable_content: false },
				attachment_url: 'https://a.example/a.mp3',
				huawei: { badge_class: 'com.example.Main' },
				vivo: { classification: 1, push_mode: 0 },
				show_begin_time: NINE_IN_BEIJING,
				xiaomi: { channel_id: 'x' },
				flyme: { channel_id: 'm' },
			},
		});
		expect(readMaximOptions({})).toEqual({});
	});

	test('of one maker come together from its own field and from JSON', () => {
		const phoneMakers = '{"huawei": {"sound": "bell"}, "oppo": {"channel_id": "o"}}';
		expect(readMaximOptions({ huaweiChannelId: 'h', phoneMakers })).toEqual({
			message: { huawei: { channel_id: 'h', sound: 'bell' }, oppo: { channel_id: 'o' } },
		});
		expect(readMaximOptions({ phoneMakers: '{}' })).toEqual({});
	});

	test.each(['{"title": {}}', '{"meizu": {}}', '[]', 'x'])(
		'refuse %s for makers',
		(phoneMakers) => {
			expect(() => readMaximOptions({ phoneMakers })).toThrow(/^Phone Makers \(JSON\): /);
		},
	);

	test('are read or refused, whatever stands for the makers', () => {
		const value = fc.oneof(fc.anything(), fc.json(), fc.string());
		fc.assert(
			fc.property(value, (phoneMakers) => {
				try {
					expect(typeof readMaximOptions({ phoneMakers })).toBe('object');
				} catch (error) {
					expect(error).toBeInstanceOf(ParameterError);
				}
			}),
		);
	});
});
