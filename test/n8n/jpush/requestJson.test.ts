/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { World } from '../support/world';

describe.each(HOST_NAMES)('Raw JSON of a JPush request on n8n %s', (name) => {
	const world = World.forBlock();

	const bodyOf = async (options: INodeParameters) => {
		const report = await (
			await openHost(name)
		).run({
			node: {
				type: 'sendPush',
				parameters: {
					...{ resource: 'jpush', operation: 'send', targetType: 'device' },
					...{ targetSource: 'value', targets: '1507bfd3f7c0000001', body: 'Hello' },
					options: { ...options, previewOnly: true },
				},
			},
			credentials: world.addApp().credentials,
		});
		expect(report.error).toBeUndefined();
		return (plainJson(report.accepted)[0]?.request as { body: object }).body;
	};

	test('null takes out what the fields put in', async () => {
		const requestJson = '{"notification": {"ios": null}, "options": {"sendno": 5}}';
		const body = await bodyOf({ requestJson });
		expect(body).toMatchObject({
			notification: { alert: 'Hello', android: { alert: 'Hello' } },
			options: { sendno: 5, apns_production: true },
		});
		expect(body).not.toHaveProperty('notification.ios');
	});

	test('an audience narrows the chosen target down, such as to an A/B test', async () => {
		const body = await bodyOf({ requestJson: '{"audience": {"abtest": ["t1"]}}' });
		expect(body).toMatchObject({
			audience: { registration_id: ['1507bfd3f7c0000001'], abtest: ['t1'] },
		});
	});

	test('a Live Activity goes without the notification of the message fields', async () => {
		const liveActivity = '{"ios": {"event": "update", "content-state": {"minutes": 5}}}';
		const body = await bodyOf({ liveActivity });
		expect(body).toMatchObject({ live_activity: { ios: { event: 'update' } } });
		expect(body).not.toHaveProperty('notification');
	});

	test('a row of a batch that holds what a batch does not take fails by itself', async () => {
		const app = world.addApp({ phones: 3 });
		const report = await (
			await openHost(name)
		).run({
			node: {
				type: 'sendPush',
				parameters: {
					...{ resource: 'jpush', operation: 'sendBatch', targetType: 'device', body: 'Hello' },
					...{ targetSource: 'field', targetField: 'rid' },
					options: { requestJson: '={{ $json.raw }}' },
				},
				onError: 'continueErrorOutput',
			},
			items: app.rids.map((rid, index) => ({
				rid,
				raw: index === 1 ? '{"inapp_message":true}' : '{}',
			})),
			credentials: app.credentials,
		});
		expect(plainJson(report.refused)).toMatchObject([
			{ rid: app.rids[1], error: { code: 'INVALID_INPUT', outcome: 'rejected' } },
		]);
		expect(world.received(app)).toEqual([1, 0, 1]);
	});
});
