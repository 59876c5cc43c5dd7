import { parseJson, stringifyJson } from '../../../client/core/json';
import { notifyRequest, wirePush } from '../../../client/maxim/schemas/push';
import {
	taskDetailReply,
	notifyReply,
	MAXIM_CHANNELS,
} from '../../../client/maxim/schemas/replies';

// The three requests that the seed document prints.
const EXAMPLES = {
	'text to all devices': {
		audience: 'all',
		message: { type: 'text', title: 'this is push title', body: 'this is push body' },
	},
	'a picture to push tokens': {
		audience: { push_token: ['token1', 'token2'] },
		message: {
			type: 'image',
			title: 'this is push title',
			body: 'this is push body',
			attachment_url: 'https://xxx.com/images/1.jpg',
		},
	},
	'a data message to tags': {
		audience: { tag: ['beijing', 'shanghai'] },
		message: {
			type: 'cmd',
			title: 'this is push title',
			body: 'this is push body',
			ext: { key1: 12345, key2: 'xxx' },
		},
	},
};

const INTENT =
	'intent:#Intent;component=com.test/com.test.MainActivity;S.parm1=value1;S.parm2=value2;end';
const ANDROID = { sound: 's', channel_id: 'c', click_action: 'intent', intent: INTENT };

/** Every field of the seed's tables. */
const WHOLE = {
	audience: { user_id: [111, 222] },
	setting: {
		request_id: 'r-1',
		distribution_strategy: 'combined',
		ospush_sequence: ['ups', 'fcm', 'huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'],
	},
	message: {
		type: 'text',
		title: 'T',
		body: 'B',
		attachment_url: 'https://xxx.com/a.mp3',
		big_text: 'long',
		badge: '+1',
		ext: { key1: 123, key2: 'value2' },
		show_begin_time: 1_700_000_000,
		show_end_time: 1_700_003_600,
		ios: {
			sound: 's',
			content_available: true,
			mutable_content: false,
			category: 'c',
			thread_id: 't',
			subtitle: 'sub',
			apns_collapse_id: 'col',
		},
		android: ANDROID,
		huawei: { ...ANDROID, badge_class: 'com.test.badge.MainActivity' },
		xiaomi: ANDROID,
		oppo: ANDROID,
		vivo: { ...ANDROID, push_mode: 1, classification: 0 },
		flyme: ANDROID,
		fcm: ANDROID,
	},
};

const wire = (push: unknown): unknown =>
	parseJson(stringifyJson(wirePush(notifyRequest.parse(push))));

test.each(Object.entries(EXAMPLES))('The example of %s travels as it is printed', (_, push) => {
	expect(wire(push)).toEqual(push);
});

test('Every field of the document travels under its name', () => {
	expect(wire(WHOLE)).toEqual(WHOLE);
});

test('User ids travel as bare integers of any length, and an identity does not travel in the body', () => {
	const push = {
		user_id: '5',
		group_id: 6,
		audience: { user_id: ['9223372036854775807', '2302128618880'] },
		message: { body: 'B' },
	};
	expect(stringifyJson(wirePush(notifyRequest.parse(push)))).toBe(
		'{"audience":{"user_id":[9223372036854775807,2302128618880]},"message":{"body":"B"}}',
	);
});

test('Ids of tasks are text, whatever the reply prints', () => {
	const reply = { code: 200, message: null };
	expect(notifyReply.parse({ ...reply, data: { task_id: 123456 } }).data).toEqual({
		task_id: '123456',
	});
	expect(notifyReply.parse({ ...reply, data: true }).data).toBe(true);
	expect(notifyReply.parse({ ...reply, data: null }).data).toBeNull();
});

test('A report has three counters for each of eight channels, and keeps what is new', () => {
	const counters = Object.fromEntries(
		MAXIM_CHANNELS.flatMap((channel) =>
			['target', 'sent', 'received'].map((stage, index) => [`${channel}_${stage}`, index]),
		),
	);
	expect(Object.keys(counters)).toHaveLength(24);
	const row = { task_id: 7, ...counters, honor_sent: 3 };
	const { data } = taskDetailReply.parse({ code: 200, message: null, data: [row] });
	expect(data).toEqual([{ ...row, task_id: '7' }]);
});
