import type { Simulator } from '../../simulator';
import { START, start } from './helpers';
import { maxim, notifyBody, outcome, taskOf } from './maximHelpers';

let sim: Simulator;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.maxim.addDevices([
		{ id: 'token1', alias: 'alias1', tags: ['beijing'] },
		{ id: 'token2', platform: 'ios', tags: ['shanghai', 'beijing'] },
		{ id: 'token3', brand: 'xiaomi', online: false, alias: 'alias1' },
		{ id: 'token4', brand: 'meizu', online: false },
		{ id: 'token5', online: false },
		{ id: 'token6', platform: 'ios', online: false },
	]);
});
afterAll(() => sim.close());

const send = (body: unknown) => maxim(sim, 'POST', '/push/notify', body);
const reached = () =>
	sim.maxim
		.devices()
		.filter((phone) => phone.received > 0)
		.map((phone) => phone.id);
const detail = async (taskId: string) => {
	const { body } = await maxim(sim, 'POST', '/push/task/detail', `{"list":[${taskId}]}`);
	const row = (body.data as Record<string, unknown>[])[0] ?? {};
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0));
};

describe('the examples of the reference', () => {
	it('text to all', async () => {
		const answer = await send({
			audience: 'all',
			message: { type: 'text', title: 'this is push title', body: 'this is push body' },
		});
		expect(answer.body).toMatchObject({ code: 200, message: null });
		expect(reached()).toEqual(['token1', 'token2', 'token3', 'token4', 'token6']);
		expect(sim.maxim.device('token1')?.stack[0]?.face).toMatchObject({
			kind: 'notification',
			title: 'this is push title',
			body: 'this is push body',
		});
	});

	it('an image to push tokens', async () => {
		await send({
			audience: { push_token: ['token1', 'token2'] },
			message: {
				type: 'image',
				title: 'this is push title',
				body: 'this is push body',
				attachment_url: 'https://xxx.com/images/1.jpg',
			},
		});
		expect(reached()).toEqual(['token1', 'token2']);
		const { image } = sim.maxim.device('token1')?.stack[0]?.face ?? {};
		expect(image).toBe('https://xxx.com/images/1.jpg');
	});

	it('a pass-through message to tags, a device with both only once', async () => {
		const answer = await send({
			audience: { tag: ['beijing', 'shanghai'] },
			message: {
				type: 'cmd',
				title: 'this is push title',
				body: 'this is push body',
				ext: { key1: 12345, key2: 'xxx' },
			},
		});
		expect(sim.maxim.deliveries(taskOf(answer))).toBe(2);
		expect(sim.maxim.device('token2')).toMatchObject({ badge: 0, received: 1 });
		expect(sim.maxim.device('token2')?.stack[0]?.face.kind).toBe('message');
	});
});

it('reaches aliases and users; names nobody has make a task without targets', async () => {
	await send(notifyBody({ alias: ['alias1'] }));
	expect(reached()).toEqual(['token1', 'token3']);
	const id = sim.maxim.userIdOf('token2') ?? '';
	await send(`{"audience":{"user_id":[${id}]},"message":{"body":"x"}}`);
	expect(sim.maxim.device('token2')?.received).toBe(1);
	const nobody = await send(notifyBody({ alias: ['nobody'] }));
	expect(outcome(nobody)).toEqual([200, 200]);
	expect(Object.keys(await detail(taskOf(nobody)))).toEqual(['task_id']);
});

it('takes every field of the reference', async () => {
	const intent = 'intent:#Intent;component=com.test/com.test.Main;S.parm1=value1;end';
	const android = { sound: 's', channel_id: 'c', click_action: 'intent', intent };
	const answer = await send({
		audience: { tag: ['beijing'] },
		setting: {
			request_id: 'r-20240501-1',
			distribution_strategy: 'combined',
			ospush_sequence: ['ups', 'fcm', 'huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'],
		},
		message: {
			type: 'text',
			title: 'Title',
			body: 'Body',
			big_text: 'Long',
			badge: '+1',
			ext: { k: 1 },
			show_begin_time: 1,
			show_end_time: 4_000_000_000,
			ios: {
				sound: 's',
				content_available: true,
				mutable_content: true,
				category: 'c',
				thread_id: 't',
				subtitle: 'Sub',
				apns_collapse_id: 'a',
			},
			android,
			huawei: { ...android, badge_class: 'com.test.badge.MainActivity' },
			xiaomi: { click_action: 'open_app' },
			// The action comes from `android`'s intent; only the two together have to fit.
			oppo: { click_action: 'intent' },
			vivo: { ...android, push_mode: 1, classification: 1 },
			flyme: android,
			fcm: android,
		},
	});
	expect(outcome(answer)).toEqual([200, 200]);
});

describe('request_id', () => {
	const body = notifyBody('all', {}, { request_id: 'r-1' });

	it.each([
		['first', 'same'],
		['new', 'other'],
		['null', 'none'],
	] as const)('seen before sends nothing; the reply is %s', async (mode, expected) => {
		sim.maxim.app.settings.repeatReply = mode;
		const first = taskOf(await send(body));
		const sent = sim.maxim.deliveries();
		const again = await send(body);
		expect(outcome(again)).toEqual([200, 200]);
		expect(sim.maxim.deliveries()).toBe(sent);
		if (expected === 'none') expect(again.body.data).toBeNull();
		else expect(taskOf(again) === first).toBe(expected === 'same');
	});

	it('is not kept by a refusal, and an empty one not at all', async () => {
		await send({ ...body, audience: {} });
		expect(sim.maxim.deliveries()).toBe(0);
		await send(body);
		const sent = sim.maxim.deliveries();
		expect(sent).toBeGreaterThan(0);
		const empty = notifyBody('all', {}, { request_id: '' });
		await send(empty);
		await send(empty);
		expect(sim.maxim.deliveries()).toBe(3 * sent);
	});
});

describe('strategies', () => {
	const strategy = (name: string, ospush_sequence?: string[]) =>
		send(notifyBody('all', {}, { distribution_strategy: name, ospush_sequence }));

	it('combined: the own channel, the maker’s for those offline', async () => {
		const answer = await strategy('combined');
		sim.clock.advance(60_000);
		expect(await detail(taskOf(answer))).toEqual({
			task_id: `number ${taskOf(answer)}`,
			mxpush_target: 2,
			mxpush_sent: 2,
			mxpush_received: 2,
			xiaomi_target: 1,
			xiaomi_sent: 1,
			xiaomi_received: 1,
			flyme_target: 1,
			flyme_sent: 1,
			flyme_received: 1,
			apns_target: 1,
			apns_sent: 1,
			apns_received: 1,
		});
	});

	it('mxpush_only leaves out who is offline', async () => {
		await strategy('mxpush_only');
		expect(reached()).toEqual(['token1', 'token2']);
	});

	it('ospush_only takes the makers’ channels, as far as the sequence lists them', async () => {
		await strategy('ospush_only', ['meizu']);
		expect(reached()).toEqual(['token2', 'token4', 'token6']);
		await strategy('ospush_only', []);
		expect(sim.maxim.device('token3')?.received).toBe(1);
	});

	it('the own channel may keep a push for a while', async () => {
		sim.maxim.app.settings.ownChannelKeepMs = 10_000;
		await strategy('mxpush_only');
		sim.maxim.setOnline('token5', true);
		sim.clock.advance(10_001);
		sim.maxim.setOnline('token3', true);
		expect(reached()).toEqual(['token1', 'token2', 'token5']);
	});
});

it('receipts come in over time', async () => {
	sim.maxim.addDevices({ count: 100, tags: ['many'] });
	const id = taskOf(await send(notifyBody({ tag: ['many'] })));
	expect(await detail(id)).toMatchObject({ mxpush_sent: 100 });
	sim.clock.advance(30_000);
	expect(await detail(id)).toMatchObject({ mxpush_sent: 100, mxpush_received: 50 });
});

it('badges: +1 by default, steps, and numbers', async () => {
	const badge = async (value?: string) => {
		await send(notifyBody({ push_token: ['token1'] }, value === undefined ? {} : { badge: value }));
		return sim.maxim.device('token1')?.badge;
	};
	expect([await badge(), await badge('+3'), await badge('7'), await badge('')]).toEqual([
		1, 4, 7, 8,
	]);
});

it('a display window is kept by the phone', async () => {
	const begin = START / 1000 + 60;
	const answer = await send(notifyBody({ push_token: ['token1'] }, { show_begin_time: begin }));
	expect(reached()).toEqual([]);
	expect(await detail(taskOf(answer))).toMatchObject({ mxpush_sent: 1 });
	sim.maxim.setOnline('token1', false);
	sim.clock.advance(60_000);
	expect(reached()).toEqual(['token1']);
});

it('big text and subtitles where the channel shows them', async () => {
	await send(notifyBody('all', { big_text: 'long', ios: { subtitle: 'sub' } }));
	const face = (id: string) => sim.maxim.device(id)?.stack[0]?.face;
	expect(face('token3')?.body).toBe('long');
	expect(face('token1')?.body).toBe('this is push body');
	expect(face('token6')?.title).toBe('this is push title \u00b7 sub');
});

it('settings: unknown fields ignored, several lists united, a boolean for data', async () => {
	const { settings } = sim.maxim.app;
	Object.assign(settings, { refuseUnknownFields: false, severalLists: 'union' });
	settings.notifyReply = 'true';
	const body = notifyBody({ tag: ['shanghai'], alias: ['alias1'], x: 1 }, { ttl: 1 });
	expect((await send(body)).body).toMatchObject({ code: 200, data: true });
	expect(reached()).toEqual(['token1', 'token2', 'token3']);
	expect(outcome(await send(notifyBody('all', { badge: 1, ttl: 1 })))).toEqual([200, 10002]);
});
