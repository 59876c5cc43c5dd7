/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost, type NodeUnderTest } from '../harness';
import { plainJson } from '../support/json';
import { World, type App, type AppOptions } from '../support/world';
import { switched, template } from './messages';

const DAY_MS = 86_400_000;

describe.each(HOST_NAMES)('mPaaS on n8n %s', (name) => {
	const world = World.forBlock();

	const addApp = (options: AppOptions = {}) =>
		world.addApp({ vendor: 'mpaas', aliasPrefix: 'u', ...options });

	const run = async (
		app: App,
		parameters: INodeParameters,
		items: IDataObject[],
		node: Partial<NodeUnderTest> = {},
	) => {
		const host = await openHost(name);
		return await host.run({
			node: { type: 'sendPush', parameters, onError: 'continueErrorOutput', ...node },
			items,
			credentials: app.credentials,
		});
	};

	/** The app as the vendor has it. */
	const at = (app: App) => {
		const known = world.sim.mpaas.apps.get(`${app.appKey}/test`);
		if (known === undefined) throw new Error(`The simulator lost app ${app.appKey}`);
		return known;
	};

	const phones = (app: App) => world.sim.mpaas.devices(app.appKey);
	const faces = (app: App) => phones(app).map(({ stack }) => stack.map(({ face }) => face));
	const itemsOf = (app: App) => app.rids.map((id) => ({ id }));

	const onlySchedule = (app: App) => {
		const [schedule] = [...at(app).schedules.values()];
		if (schedule === undefined) throw new Error('The vendor has no schedule');
		return schedule;
	};

	test('the message filled in for JPush is sent after only vendor and credential were changed', async () => {
		const app = addApp({ phones: 2 });
		const counts = await world.countRequests(async () => {
			const report = await run(app, switched, itemsOf(app));
			expect(report.refused).toEqual([]);
			const rows = plainJson(report.accepted);
			expect(rows[0]).toMatchObject({ vendor: 'mpaas', outcome: 'accepted', combined: 2 });
			expect(rows.map(({ messageId }) => messageId)).toEqual(
				at(app).sent.map(({ msgKey }) => msgKey),
			);
		});
		expect(counts).toEqual({ PushSimple: 1 });
		for (const shown of faces(app)) {
			expect(shown).toMatchObject([{ title: 'Hello', body: 'Your order is on its way' }]);
		}
	});

	test('a preview shows the request and sends nothing', async () => {
		const app = addApp();
		const options = { ...(switched.options as IDataObject), previewOnly: true };
		const counts = await world.countRequests(async () => {
			const report = await run(app, { ...switched, options }, [{ id: 'a' }]);
			expect(plainJson(report.accepted)[0]).toMatchObject({
				request: {
					method: 'POST',
					url: `${world.sim.url}/?Action=PushSimple&Version=2020-10-28`,
					body: {
						TargetMsgkey: '{"a":"message-id"}',
						DeliveryType: '1',
						Title: 'Hello',
						Content: 'Your order is on its way',
						ExtendedParams: '{"orderId":"77"}',
						PushAction: '0',
						Uri: 'https://shop.example.com/orders/77',
						ExpiredSeconds: '3600',
					},
				},
			});
		});
		expect(counts).toEqual({});
	});

	test('a bad row hurts only itself', async () => {
		const app = addApp();
		const options = { requestJson: '{"NotifyType": "transparent"}' };
		const [first = '', second = '', third = ''] = app.rids;
		const items = [first, second, 'gerät', third].map((id) => ({ id }));
		const report = await run(app, { ...switched, options }, items);
		expect(plainJson(report.accepted).map(({ targets }) => targets)).toEqual(
			app.rids.map((rid) => [rid]),
		);
		expect(plainJson(report.refused)).toMatchObject([
			{
				id: 'gerät',
				error: { vendor: 'mpaas', code: '3054', outcome: 'rejected' },
				message: expect.stringContaining('DELIVERYTOKEN_INVALID') as string,
			},
		]);
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test('rows with values of their own share a call', async () => {
		const app = addApp({ phones: 150 });
		const items = app.users.map((id, index) => ({ id, name: `N${index}` }));
		const counts = await world.countRequests(async () => {
			expect((await run(app, template, items)).accepted).toHaveLength(150);
		});
		expect(counts).toEqual({ PushMultiple: 2 });
		expect(faces(app).map(([face]) => face?.title)).toEqual(items.map((item) => `Hi ${item.name}`));
		expect(new Set(world.received(app))).toEqual(new Set([1]));
	});

	test('template values are taken from the item by name, and no others', async () => {
		const app = addApp({ phones: 1, mpaas: { extraTemplateValues: 'refuse' } });
		const schema = [{ id: 'name' }, { id: 'order' }];
		const mapped = { mappingMode: 'autoMapInputData', value: null, schema };
		const item = { id: app.users[0], name: 'Li', order: '78', other: 1 };
		const report = await run(app, { ...template, templateValues: mapped }, [item]);
		expect(report.refused).toEqual([]);
		expect(faces(app)).toMatchObject([[{ title: 'Hi Li', body: 'Order 78' }]]);
	});

	test('everyone is reached once a run, by a template', async () => {
		const app = addApp({ platforms: ['android', 'ios'] });
		const broadcast = {
			...switched,
			targetType: 'all',
			confirmBroadcast: true,
			templateName: { __rl: true, mode: 'id', value: 'text' },
		};
		const counts = await world.countRequests(async () => {
			const report = await run(app, broadcast, [{ id: 'a' }, { id: 'b' }]);
			expect(report.accepted).toHaveLength(2);
			const silent = { ...broadcast, confirmBroadcast: false };
			expect((await run(app, silent, [{ id: 'a' }])).refused).toHaveLength(1);
		});
		expect(counts).toEqual({ PushBroadcast: 2 });
		expect(world.received(app)).toEqual([1, 1, 1]);
	});

	test('schedule, SMS, categories and the rest reach the request', async () => {
		const app = addApp({ phones: 1 });
		const options = {
			schedule: { once: { sendAt: '2040-01-31 09:00:00' } },
			sms: {
				value: {
					...{ strategy: 2, signName: 'mPaaS', templateCode: 'SMS_1' },
					templateParam: '{"code": 1}',
				},
			},
			vendorCategories: { values: [{ channel: 'hms', category: '9' }] },
			transparentMessage: { value: { payload: '{"hms": {"a": 1}}', urgency: 'HIGH' } },
			messageId: 'own-1',
			classification: 0,
			taskName: 'orders',
		};
		const preview = { ...options, previewOnly: true };
		const shown = await run(app, { ...switched, options: preview }, itemsOf(app));
		expect(plainJson(shown.accepted)[0]?.request).toMatchObject({
			body: {
				ThirdChannelCategory: '{"hms":"9"}',
				TransparentMessageUrgency: 'HIGH',
				Classification: '0',
			},
		});
		expect((await run(app, { ...switched, options }, itemsOf(app))).refused).toEqual([]);
		expect(onlySchedule(app)).toMatchObject({
			strategy: { type: 1, times: [Date.UTC(2040, 0, 31, 1)] },
			draft: {
				taskName: 'orders',
				passThrough: { hms: { a: 1 } },
				letters: [{ target: app.rids[0], msgKey: 'own-1' }],
				sms: { strategy: 2, signName: 'mPaaS', templateParam: { code: 1 } },
			},
		});
		expect(world.received(app)).toEqual([0]);
	});

	test('a recurring schedule is written with days of the week', async () => {
		const app = addApp({ phones: 1 });
		const day = (ahead: number) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
		const dates = { startTime: day(2), endTime: day(29), timeOfDay: '09:00:00' };
		const recurring = { ...dates, repeat: 2, weekDays: [1, 5] };
		await run(app, { ...switched, options: { schedule: { recurring } } }, itemsOf(app));
		const { strategy } = onlySchedule(app);
		expect(strategy.type).toBe(2);
		// Four weeks have four Mondays and four Fridays; the vendor counts in Beijing.
		expect(strategy.times).toHaveLength(8);
		const moments = strategy.times.map((time) => new Date(time));
		expect(new Set(moments.map((moment) => moment.getUTCDay()))).toEqual(new Set([1, 5]));
		expect(new Set(moments.map((moment) => moment.getUTCHours()))).toEqual(new Set([1]));
	});

	test.each([
		['send', 'PushSimple', { ...switched, targetType: 'user' }],
		['sendTemplate', 'PushMultiple', template],
	])(
		'%s: a reply that got lost is not sent again by a retry',
		async (_name, action, parameters) => {
			const app = addApp({ phones: 2 });
			world.sim.frame.faults.add({ kind: 'resetAfter', match: { operation: action } });
			const items = app.users.map((id) => ({ id, name: 'A' }));
			const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
			const counts = await world.countRequests(async () => {
				const report = await run(app, parameters, items, retrying);
				expect(plainJson(report.refused)[0]).toMatchObject({ error: { outcome: 'unknown' } });
			});
			expect(counts).toEqual({ [action]: 1 });
			expect(world.received(app)).toEqual([1, 1]);
		},
	);

	test.each(['alias', 'tag'])(
		'a target of the kind %s is refused with advice',
		async (targetType) => {
			const app = addApp();
			const counts = await world.countRequests(async () => {
				const report = await run(app, { ...switched, targetType }, [{ id: 'a' }]);
				expect(plainJson(report.refused)[0]).toMatchObject({
					message: expect.stringContaining(`mPaaS has no ${targetType}`) as string,
					error: { hint: expect.stringContaining('User IDs') as string },
				});
			});
			expect(counts).toEqual({});
		},
	);
});
