import fc from 'fast-check';

import { readMaximOptions } from '../../../nodes/SendPush/maxim/options';
import { ParameterError } from '../../../nodes/shared/run/failure';

const NINE_IN_BEIJING = Date.UTC(2030, 0, 31, 1) / 1000;

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
