/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost } from './harness';
import type { VendorKey } from './support/apps';
import { plainJson } from './support/json';
import { World, type App } from './support/world';

/** What a user filled in for JPush. Not a word of it changes for another vendor. */
const MESSAGE = {
	operation: 'send',
	messageKind: 'notification',
	title: 'Order 77 订单',
	body: 'On its way',
};

const OPTIONS = {
	extras: '{"order": 77, "nested": {"a": [1, "二"]}}',
	badge: '+1',
	sound: 'default',
	image: 'https://cdn.example.com/order.jpg',
	timeToLive: 600,
	clickAction: 'openApp',
	...{ icon: 'https://cdn.example.com/i.png', subtitle: 'Today', threadId: 't1', collapseId: 'c1' },
	...{ category: 'EXPRESS', channelId: 'orders', apnsProduction: true, combineItems: true },
	...{ platforms: ['android', 'ios'], tagsAll: '', tagsNone: '', requestJson: '{}' },
};

const TARGETS: Record<string, INodeParameters> = {
	device: { targetType: 'device', targetSource: 'field', targetField: 'device' },
	alias: { targetType: 'alias', targetSource: 'value', targets: '={{ $json.alias }}' },
	tag: { targetType: 'tag', targetSource: 'value', targets: 'vip, beijing' },
	all: { targetType: 'all', confirmBroadcast: true },
};

/** Options that were changed or added, each in a message of its own. */
const CHANGES: Record<string, INodeParameters> = {
	'a number on the icon': { badge: '7' },
	'a web page to open': { clickAction: 'url', clickValue: 'https://shop.example.com/77' },
	'an intent to open': {
		clickAction: 'intent',
		clickValue: 'intent:#Intent;component=com.example/com.example.Main;end',
	},
	'a deep link to open': { clickAction: 'intent', clickValue: 'shop://orders/77' },
	'a sound file': { sound: 'ding' },
	'no time to live': { timeToLive: 0 },
	'a long text': { bigText: 'On its way, and with you between 14:00 and 16:00' },
	'options of JPush alone': {
		sendNumber: 7,
		alertType: 7,
		interruptionLevel: 'active',
		priority: 1,
	},
	'a time to show': { showBeginTime: '2020-01-31 09:00:00', showEndTime: '2030-01-31 18:00:00' },
	'words of both': { classification: 1, contentAvailable: true, mutableContent: true },
};

interface Other {
	vendor: VendorKey;
	/** Kinds of targets that the vendor has. */
	targets: string[];
	/** A vendor whose calls go to the devices of one platform gets phones and messages of that one. */
	platform?: 'android' | 'ios';
	/** Vendors that cannot add to the number on an iPhone leave it as it is. */
	addsOnIos: boolean;
	/** Changes that mean something else to the vendor. */
	without?: string[];
}

/** mPaaS has no aliases and tags, and reaches everyone by a template only; the node says so. */
const MPAAS: Other = { vendor: 'mpaas', targets: ['device'], addsOnIos: false };

const OTHERS: Other[] = [
	// Content Available makes a uni-push message silent; with JPush it may stand beside a text.
	{ vendor: 'unipush', targets: Object.keys(TARGETS), addsOnIos: true, without: ['words of both'] },
	{ vendor: 'getui', targets: Object.keys(TARGETS), addsOnIos: true },
	{ vendor: 'maxim', targets: Object.keys(TARGETS), addsOnIos: true },
	{ ...MPAAS, platform: 'android' },
	{ ...MPAAS, platform: 'ios' },
];

describe.each(HOST_NAMES)('A message filled in for JPush on n8n %s', (name) => {
	const world = World.forBlock();

	/** Sends to the phones of a fresh app; nothing but vendor and credential differs between vendors. */
	const send = async (vendor: VendorKey, { platform }: Other, parameters: INodeParameters) => {
		const platforms = platform && [platform];
		const phones = { aliasPrefix: `${vendor}_`, tags: ['vip'], platforms };
		const app = world.addApp({ vendor, ...phones });
		const host = await openHost(name);
		const report = await host.run({
			node: { type: 'sendPush', parameters: { ...parameters, resource: vendor } },
			items: phonesOf(app).map(({ id, alias }) => ({ device: id, alias })),
			credentials: app.credentials,
		});
		expect(report.error).toBeUndefined();
		return { app, items: plainJson(report.accepted) };
	};

	const phonesOf = (app: App) => world.sim[app.vendor].devices(app.appKey);

	/** What the phones show. A subtitle depends on who delivers: Apple, or the vendor itself. */
	const shown = (app: App) =>
		phonesOf(app).map(({ stack }) =>
			stack.map(({ face: { kind, title, body } }) => {
				return { kind, title: title.replace(` \u00b7 ${OPTIONS.subtitle}`, ''), body };
			}),
		);

	/** On iPhones: JPush counts on Android with a launcher activity only, which is an option of its own. */
	const badges = (app: App) =>
		phonesOf(app).flatMap(({ platform, badge }) => (platform === 'ios' ? [badge] : []));

	const proveSame = async (other: Other, parameters: INodeParameters, options: INodeParameters) => {
		const { vendor } = other;
		const message = { ...parameters, options: { ...options, ...platformsOf(other) } };
		const first = await send('jpush', other, message);
		const second = await send(vendor, other, message);
		expect(shown(second.app).flat()).toHaveLength(3);
		expect(shown(second.app)).toEqual(shown(first.app));
		expect(world.received(second.app)).toEqual([1, 1, 1]);
		const adds = options.badge === '+1';
		expect(badges(second.app)).toEqual(
			badges(first.app).map((badge) => (adds && !other.addsOnIos ? 0 : badge)),
		);
		const told = ['outcome', 'targetType', 'combined'] as const;
		const facts = (items: typeof first.items) =>
			items.map((item) => told.map((field) => item[field]));
		expect(facts(second.items)).toEqual(facts(first.items));
		expect(second.items).toHaveLength(3);
		for (const item of second.items) {
			expect(item).toMatchObject({ vendor, messageId: expect.stringMatching(/\S/) as string });
		}
	};

	describe.each(OTHERS)('is sent by $vendor ($platform)', (other) => {
		test.each(other.targets)('to %s', async (target) => {
			await proveSame(other, { ...MESSAGE, ...TARGETS[target] }, OPTIONS);
		});

		const changes = Object.keys(CHANGES).filter((change) => !other.without?.includes(change));
		test.each(changes)('with %s', async (change) => {
			const options = { ...OPTIONS, ...CHANGES[change] };
			await proveSame(other, { ...MESSAGE, ...TARGETS.device }, options);
		});

		test('without options', async () => {
			await proveSame(other, { ...MESSAGE, ...TARGETS.device }, { badge: '+1' });
		});

		test('as a data message', async () => {
			const options = { extras: OPTIONS.extras, timeToLive: 60, ...platformsOf(other) };
			const parameters = { ...MESSAGE, messageKind: 'data', ...TARGETS.device, options };
			const { app } = await send(other.vendor, other, parameters);
			expect(world.received(app)).toEqual([1, 1, 1]);
			for (const [notice] of shown(app)) {
				expect(notice?.kind).toBe('message');
				// A vendor that carries one text alone puts everything into it.
				for (const part of [MESSAGE.title, MESSAGE.body]) {
					expect(JSON.stringify(notice)).toContain(part);
				}
			}
		});

		test('with a text for each row', async () => {
			const body = '=Hello {{ $json.alias.split("_")[1] }}';
			const options = { ...OPTIONS, ...platformsOf(other) };
			const { app } = await send(other.vendor, other, {
				...{ ...MESSAGE, body, ...TARGETS.device, options },
			});
			expect(shown(app).map(([notice]) => notice?.body)).toEqual(
				phonesOf(app).map(({ alias }) => `Hello ${alias?.split('_')[1] ?? ''}`),
			);
		});
	});
});

function platformsOf({ platform }: Other): INodeParameters {
	return platform === undefined ? {} : { platforms: [platform] };
}
