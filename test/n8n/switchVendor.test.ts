/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost } from './harness';
import { plainJson } from './support/json';
import { World, type App, type VendorName } from './support/world';

/** Filled in once, for JPush; from here on only the dropdown and the credential change. */
const FILLED_IN: INodeParameters = {
	operation: 'send',
	targetType: 'device',
	targetSource: 'field',
	targetField: 'rid',
	messageKind: 'notification',
	title: 'Your order is on its way',
	body: 'It arrives today',
	options: {
		extras: '{"orderId": "77"}',
		badge: '+1',
		sound: 'default',
		image: 'https://cdn.example.com/parcel.png',
		clickAction: 'url',
		clickValue: 'https://shop.example.com/orders/77',
		timeToLive: 3600,
		channelId: 'orders',
		category: 'EXPRESS',
		apnsProduction: true,
		platforms: ['android', 'ios'],
	},
};

/** What was filled in, as far as vendors do not spell it in words of their own. */
const KEPT = [
	'Your order is on its way',
	'It arrives today',
	'orderId',
	'https://cdn.example.com/parcel.png',
	'https://shop.example.com/orders/77',
	'orders',
	'EXPRESS',
	'default',
	'+1',
];

/** An hour in the vendor's words. */
const TIME_TO_LIVE: Record<VendorName, RegExp> = {
	jpush: /"time_to_live":3600\b/,
	getui: /"ttl":3600000\b/,
};

/** Each vendor to which a user may switch, JPush itself first. */
const VENDORS: VendorName[] = ['jpush', 'getui'];

const TARGETS: Array<[string, AppTarget]> = [
	['device', { rows: ({ rids }) => rids.slice(0, 2).map((rid) => ({ rid })), reached: 2 }],
	['alias', { rows: (_app, aliases) => aliases.slice(0, 1).map((rid) => ({ rid })), reached: 1 }],
	['tag', { rows: () => [{ rid: 'vip' }], reached: 3 }],
	['all', { rows: () => [{}], reached: 3 }],
];

interface AppTarget {
	rows(app: App, aliases: string[]): IDataObject[];
	/** How many of the app's three phones get it. */
	reached: number;
}

describe.each(HOST_NAMES)('The message filled in for JPush on n8n %s', (name) => {
	let world: World;

	beforeAll(async () => {
		world = await World.open();
	});

	afterAll(async () => {
		await world.close();
	});

	const phones = (app: App) => world.sim[app.vendor].devices(app.appKey);

	const send = async (app: App, rows: IDataObject[], change: INodeParameters = {}) => {
		const host = await openHost(name);
		const parameters = { ...FILLED_IN, ...change, resource: app.vendor };
		return await host.run({
			node: { type: 'sendPush', parameters },
			items: rows,
			credentials: app.credentials,
		});
	};

	describe.each(VENDORS)('and sent by %s', (vendor) => {
		test.each(TARGETS)('arrives at its %s', async (targetType, { rows, reached }) => {
			const app = world.addApp({ vendor, aliasPrefix: 'user_', tags: ['vip'] });
			const aliases = phones(app).map(({ alias }) => alias ?? '');
			const input = rows(app, aliases);
			const report = await send(app, input, { targetType, confirmBroadcast: true });
			expect(report.error).toBeUndefined();
			expect(plainJson(report.accepted)).toEqual(
				input.map(
					() => expect.objectContaining({ vendor, outcome: 'accepted', targetType }) as object,
				),
			);
			expect(world.received(app).reduce((sum, count) => sum + count, 0)).toBe(reached);
		});

		test('says the same on every phone that shows it', async () => {
			const app = world.addApp({ vendor });
			const report = await send(
				app,
				app.rids.map((rid) => ({ rid })),
			);
			expect(report.error).toBeUndefined();
			for (const { stack, platform, badge } of phones(app)) {
				const { title, body, options } = FILLED_IN;
				const { image } = options as IDataObject;
				expect(stack).toEqual([expect.objectContaining({ state: 'shown' })]);
				expect(stack[0]?.face).toMatchObject({ title, body });
				if (platform === 'android') expect(stack[0]?.face.image).toBe(image);
				// Only some Android phones count.
				if (platform === 'ios') expect(badge).toBe(1);
			}
		});

		test('keeps every value in the request to the vendor', async () => {
			const app = world.addApp({ vendor });
			const options = { ...(FILLED_IN.options as IDataObject), previewOnly: true };
			const report = await send(app, [{ rid: app.rids[0] }], { options });
			expect(report.error).toBeUndefined();
			const request = JSON.stringify(plainJson(report.accepted)[0]?.request);
			for (const value of [...KEPT, app.rids[0]]) expect(request).toContain(value);
			expect(request).toMatch(TIME_TO_LIVE[vendor]);
			expect(world.received(app)).toEqual([0, 0, 0]);
		});

		test('is a personal message for each row when its text is an expression', async () => {
			const app = world.addApp({ vendor });
			const rows = app.rids.map((rid, index) => ({ rid, name: `Customer ${index}` }));
			const report = await send(app, rows, { body: '=Hello {{ $json.name }}' });
			expect(report.error).toBeUndefined();
			const bodies = phones(app).map(({ stack }) => stack.at(-1)?.face.body);
			expect(bodies).toEqual(rows.map((row) => `Hello ${row.name}`));
		});
	});
});
