import type { Simulator } from '../../simulator';
import { start } from './helpers';
import { maxim, notifyBody, outcome } from './maximHelpers';

let sim: Simulator;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.maxim.addDevices([{ id: 'token1' }, { id: 'token3', brand: 'xiaomi', online: false }]);
});
afterAll(() => sim.close());

const send = (body: unknown) => maxim(sim, 'POST', '/push/notify', body);

const LIST_501 = Array.from({ length: 501 }, (_, n) => `t${n}`);

it.each<[string, unknown, number]>([
	['501 push tokens', notifyBody({ push_token: LIST_501 }), 12005],
	['501 tags', notifyBody({ tag: LIST_501 }), 12005],
	['501 aliases', notifyBody({ alias: LIST_501 }), 12005],
	['501 users', notifyBody({ user_id: LIST_501.map((_, n) => n) }), 12005],
	['500 push tokens', notifyBody({ push_token: LIST_501.slice(1) }), 200],
	['no audience', { message: { body: 'x' } }, 10002],
	['an empty audience', notifyBody({}), 10002],
	['an empty list', notifyBody({ tag: [] }), 10002],
	['another word', notifyBody('everyone'), 10002],
	['"all" as a list', notifyBody(['all']), 10002],
	['two lists', notifyBody({ tag: ['a'], alias: ['b'] }), 10002],
	['an unknown list', notifyBody({ registration_id: ['a'] }), 10002],
	['a user id as text', notifyBody({ user_id: ['1'] }), 10002],
	['a tag as a number', notifyBody({ tag: [1] }), 10002],
	['no message', { audience: 'all' }, 10002],
	['an unknown field', notifyBody('all', { ttl: 5 }), 10002],
	['an unknown type', notifyBody('all', { type: 'html' }), 10002],
	['a badge as a number', notifyBody('all', { badge: 1 }), 10002],
	['a badge that takes away', notifyBody('all', { badge: '-1' }), 10002],
	['ext as text', notifyBody('all', { ext: '{}' }), 10002],
	['a time in text', notifyBody('all', { show_begin_time: '1' }), 10002],
	['a window that is empty', notifyBody('all', { show_begin_time: 20, show_end_time: 10 }), 10002],
	['an unknown strategy', notifyBody('all', {}, { distribution_strategy: 'x' }), 10002],
	['an unknown channel', notifyBody('all', {}, { ospush_sequence: ['flyme'] }), 10002],
	['an unknown click action', notifyBody('all', { android: { click_action: 'x' } }), 10002],
	['no intent', notifyBody('all', { oppo: { click_action: 'intent' } }), 10002],
	['a bad intent', notifyBody('all', { fcm: { click_action: 'intent', intent: 'x' } }), 10002],
	['vivo out of range', notifyBody('all', { vivo: { classification: 2 } }), 10002],
	['badge_class not at Huawei', notifyBody('all', { xiaomi: { badge_class: 'x' } }), 10002],
	['an image without URL', notifyBody('all', { type: 'image' }), 10002],
	['a gif', notifyBody('all', { type: 'image', attachment_url: 'https://a.cn/1.gif' }), 10002],
	[
		'no host',
		notifyBody('all', { type: 'image', attachment_url: 'https://a.invalid/1.png' }),
		12004,
	],
	['no http', notifyBody('all', { type: 'image', attachment_url: 'ftp://a.cn/1.png' }), 12004],
	['everything empty', notifyBody('all', { type: null, title: null, badge: null, ios: null }), 200],
	['defaults by empty text', notifyBody('all', { type: '', badge: '' }), 200],
])('%s: %#', async (_name, body, code) => {
	const answer = await send(body);
	expect(outcome(answer)).toEqual([200, code]);
	if (code !== 200) expect(sim.maxim.deliveries()).toBe(0);
});

it('images: too large, and uploads that makers refuse', async () => {
	const url = 'https://a.cn/1.png';
	const image = (audience: unknown) => notifyBody(audience, { type: 'image', attachment_url: url });
	sim.maxim.app.settings.imageBytes[url] = 1024 * 1024;
	expect(outcome(await send(image('all')))).toEqual([200, 12002]);
	sim.maxim.app.settings.imageBytes[url] = 1024 * 1024 - 1;
	sim.maxim.app.settings.refusedImages = { xiaomi: [url], oppo: [] };
	expect(outcome(await send(image('all')))).toEqual([200, 12001]);
	expect(outcome(await send(image({ push_token: ['token1'] })))).toEqual([200, 200]);
	sim.maxim.addDevices([{ id: 'token7', brand: 'oppo', online: false }]);
	sim.maxim.app.settings.refusedImages = { xiaomi: [], oppo: [url] };
	expect(outcome(await send(image('all')))).toEqual([200, 12003]);
	sim.maxim.app.settings.unreachableImages = [url];
	expect(outcome(await send(image('all')))).toEqual([200, 12004]);
});
