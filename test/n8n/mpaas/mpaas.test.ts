/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost, type NodeUnderTest, type RunOptions } from '../harness';
import { plainJson } from '../support/json';
import { accepted, Desk, refused } from './desk';

/** A message as it was filled in for JPush, with the vendor changed. */
const switched: INodeParameters = {
	resource: 'mpaas',
	operation: 'send',
	targetType: 'device',
	targetSource: 'value',
	targets: '={{ $json.id }}',
	messageKind: 'notification',
	title: 'Hello',
	body: 'Your order is on its way',
	options: {
		category: 'EXPRESS',
		threadId: 'orders',
		extras: '{"orderId": "77"}',
		badge: '+1',
		sound: 'default',
		clickAction: 'url',
		clickValue: 'https://shop.example.com/orders/77',
		timeToLive: 3600,
	},
};

const template: INodeParameters = {
	resource: 'mpaas',
	operation: 'sendTemplate',
	targetType: 'user',
	targetSource: 'field',
	targetField: 'id',
	templateName: { __rl: true, mode: 'list', value: 'order' },
	templateValues: { mappingMode: 'defineBelow', value: { name: '={{ $json.name }}' } },
};

describe.each(HOST_NAMES)('mPaaS on n8n %s', (name) => {
	let desk: Desk;

	beforeAll(async () => {
		desk = await Desk.open();
	});

	beforeEach(() => {
		desk.arrived.length = 0;
		desk.answer = () => accepted();
	});

	afterAll(async () => {
		await desk.close();
	});

	const run = async (
		parameters: INodeParameters,
		items: RunOptions['items'],
		node: Partial<NodeUnderTest> = {},
		options: Partial<RunOptions> = {},
	) => {
		const host = await openHost(name);
		return await host.run({
			node: { type: 'sendPush', parameters, onError: 'continueErrorOutput', ...node },
			items,
			credentials: desk.credentials,
			...options,
		});
	};

	test('the message filled in for JPush is sent after only vendor and credential were changed', async () => {
		const report = await run(switched, [{ id: 'a' }, { id: 'b' }]);
		expect(report.refused).toEqual([]);
		expect(desk.arrived).toHaveLength(1);
		expect(desk.arrived[0]).toMatchObject({
			action: 'PushSimple',
			signed: true,
			form: {
				DeliveryType: '1',
				Title: 'Hello',
				Content: 'Your order is on its way',
				ExtendedParams: '{"orderId":"77"}',
				PushAction: '0',
				Uri: 'https://shop.example.com/orders/77',
				ExpiredSeconds: '3600',
			},
		});
		const rows = plainJson(report.accepted);
		const keys = JSON.parse(desk.arrived[0]?.form.TargetMsgkey ?? '{}') as Record<string, string>;
		expect(rows.map(({ messageId }) => messageId)).toEqual([keys.a, keys.b]);
		expect(rows[0]).toMatchObject({ vendor: 'mpaas', outcome: 'accepted', combined: 2 });
	});

	test('a bad row hurts only itself', async () => {
		desk.answer = ({ form }) =>
			form.TargetMsgkey?.includes('"bad"') ? refused('3054') : accepted();
		const items = ['a', 'b', 'bad', 'c'].map((id) => ({ id }));
		const report = await run(switched, items);
		expect(plainJson(report.accepted).map(({ targets }) => targets)).toEqual([['a'], ['b'], ['c']]);
		expect(plainJson(report.refused)).toMatchObject([
			{
				id: 'bad',
				error: { vendor: 'mpaas', code: '3054', outcome: 'rejected' },
				message: expect.stringContaining('DELIVERYTOKEN_INVALID') as string,
			},
		]);
	});

	test('rows with values of their own share a call', async () => {
		const items = Array.from({ length: 150 }, (_, index) => ({
			id: `u${index}`,
			name: `N${index}`,
		}));
		const report = await run(template, items);
		expect(report.accepted).toHaveLength(150);
		expect(desk.arrived.map(({ action }) => action)).toEqual(['PushMultiple', 'PushMultiple']);
		expect(desk.arrived[1]?.form).toMatchObject({
			TemplateName: 'order',
			'TargetMsg.50.Target': 'u149',
			'TargetMsg.50.TemplateKeyValue': '{"name":"N149"}',
		});
	});

	test('template values are taken from the item by name', async () => {
		const mapped = { mappingMode: 'autoMapInputData', value: null, schema: [{ id: 'name' }] };
		await run({ ...template, templateValues: mapped }, [{ id: 'u', name: 'Li', other: 1 }]);
		expect(desk.arrived[0]?.form['TargetMsg.1.TemplateKeyValue']).toBe('{"name":"Li"}');
	});

	test('everyone is reached once a run, by a template', async () => {
		const broadcast = {
			...switched,
			targetType: 'all',
			confirmBroadcast: true,
			templateName: { __rl: true, mode: 'id', value: 'text' },
		};
		const report = await run(broadcast, [{ id: 'a' }, { id: 'b' }]);
		expect(report.accepted).toHaveLength(2);
		expect(desk.arrived.map(({ action, form }) => [action, form.DeliveryType])).toEqual([
			['PushBroadcast', '1'],
			['PushBroadcast', '2'],
		]);
		const unconfirmed = await run({ ...broadcast, confirmBroadcast: false }, [{ id: 'a' }]);
		expect(unconfirmed.refused).toHaveLength(1);
		expect(desk.arrived).toHaveLength(2);
	});

	test('schedule, SMS, categories and the rest reach the request', async () => {
		await run(
			{
				...switched,
				options: {
					schedule: { once: { fixedTime: '2030-01-31 09:00:00' } },
					sms: {
						value: {
							strategy: 2,
							signName: 'mPaaS',
							templateCode: 'SMS_1',
							templateParam: '{"code": 1}',
						},
					},
					vendorCategories: { values: [{ channel: 'hms', category: '9' }] },
					transparentMessage: { value: { payload: '{"hms": {"a": 1}}', urgency: 'HIGH' } },
					messageId: 'own-1',
					classification: 0,
					taskName: 'orders',
				},
			},
			[{ id: 'a' }],
		);
		expect(desk.arrived[0]?.form).toMatchObject({
			StrategyType: '1',
			StrategyContent: `{"fixedTime":${Date.UTC(2030, 0, 31, 1)}}`,
			SmsStrategy: '2',
			SmsTemplateParam: '{"code":1}',
			ThirdChannelCategory: '{"hms":"9"}',
			TransparentMessagePayload: '{"hms":{"a":1}}',
			TransparentMessageUrgency: 'HIGH',
			TargetMsgkey: '{"a":"own-1"}',
			Classification: '0',
			TaskName: 'orders',
		});
	});

	test('a recurring schedule is written with days of the week', async () => {
		const recurring = {
			startTime: '2030-01-01',
			endTime: '2030-03-31',
			circleType: 2,
			weekDays: [1, 5],
			time: '09:00:00',
		};
		await run({ ...switched, options: { schedule: { recurring } } }, [{ id: 'a' }]);
		expect(desk.arrived[0]?.form.StrategyType).toBe('2');
		expect(JSON.parse(desk.arrived[0]?.form.StrategyContent ?? '')).toMatchObject({
			circleType: 2,
			circleValue: [1, 5],
			time: '09:00:00',
		});
	});

	test.each([
		['send', switched],
		['sendTemplate', { ...template, options: {} }],
	])('%s: a reply that got lost is not sent again by a retry', async (_operation, parameters) => {
		desk.answer = () => 'reset';
		const items = [
			{ id: 'a', name: 'A' },
			{ id: 'b', name: 'B' },
		];
		const report = await run(parameters, items, {
			retryOnFail: true,
			maxTries: 3,
			waitBetweenTries: 1,
		});
		expect(desk.arrived).toHaveLength(1);
		expect(plainJson(report.refused)[0]).toMatchObject({ error: { outcome: 'unknown' } });
	});

	test('a preview shows the request and sends nothing', async () => {
		const report = await run({ ...switched, options: { previewOnly: true } }, [{ id: 'a' }]);
		expect(desk.arrived).toHaveLength(0);
		expect(plainJson(report.accepted)[0]).toMatchObject({
			request: {
				method: 'POST',
				url: `${desk.url}/?Action=PushSimple&Version=2020-10-28`,
				body: { TargetMsgkey: '{"a":"message-id"}' },
			},
		});
	});

	test.each(['alias', 'tag'])(
		'a target of the kind %s is refused with advice',
		async (targetType) => {
			const report = await run({ ...switched, targetType }, [{ id: 'a' }]);
			expect(desk.arrived).toHaveLength(0);
			expect(plainJson(report.refused)[0]).toMatchObject({
				message: expect.stringContaining(`mPaaS has no ${targetType}`) as string,
				error: { hint: expect.stringContaining('User IDs') as string },
			});
		},
	);

	test('reports are read page by page and by task', async () => {
		desk.answer = ({ action, form }) => {
			const size = Number(form.PageSize);
			const task = { TaskId: form.PageNumber, TaskName: 't', Type: 3, GmtCreate: 0 };
			const list = form.PageNumber === '1' ? Array.from({ length: size }, () => task) : [task];
			const data = action === 'QueryPushAnalysisTaskList' ? list : { TaskId: 1, PushArrivalNum: 7 };
			return { RequestId: 'R', ResultCode: 'OK', ResultContent: { Data: data } };
		};
		const node = { type: 'getReport' };
		const tasks = { resource: 'mpaas', operation: 'getTasks', start: '2030-01-01' };
		const all = await run({ ...tasks, returnAll: true }, [{}], node);
		expect(all.accepted).toHaveLength(501);
		const some = await run({ ...tasks, limit: 3 }, [{}], node);
		expect(plainJson(some.accepted)).toHaveLength(3);
		const received = { resource: 'mpaas', operation: 'getReceived', messageIds: '1, 2' };
		const counts = await run(received, [{}], node);
		expect(plainJson(counts.accepted)).toMatchObject([
			{ messageId: '1', totalReceived: 7 },
			{ messageId: '2', totalReceived: 7 },
		]);
		const wrong = await run({ ...received, messageIds: 'abc' }, [{}], node);
		expect(plainJson(wrong.refused)[0]?.message).toContain('"abc" is not a task ID');
	});

	test('templates are listed', async () => {
		desk.answer = () => ({
			...{ RequestId: 'R', Success: true, Code: '100' },
			Data: [{ Name: 'order', DescInfo: 'Shipped' }, { Name: 'bill' }],
		});
		const host = await openHost(name);
		const found = await host.listSearch({
			...{ node: 'sendPush', method: 'searchMpaasTemplates', filter: 'ship' },
			parameters: { resource: 'mpaas', operation: 'send' },
			credentials: desk.credentials,
		});
		expect(found.results).toEqual([{ name: 'order (Shipped)', value: 'order' }]);
	});
});
