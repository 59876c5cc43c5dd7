import type { JsonObject, PushMessage } from '../../../client';
import { HELLO, openSenders, TEMPLATE, users } from './senders';

describe('A template', () => {
	test('with the same values goes to 100 targets in one call', async () => {
		const { template, sent } = openSenders();
		const body = template.compose(HELLO, TEMPLATE);
		const values = Array.from({ length: 100 }, (_, index) => `u${index}`);
		expect(template.capacity('user', body)).toBe(100);
		const result = await template.send(body, users(...values), 'k', {});
		expect(sent[0]?.action).toBe('PushMultiple');
		expect(sent[0]?.form).toMatchObject({
			'TargetMsg.100.Target': 'u99',
			'TargetMsg.100.MsgKey': 'k_100',
			'TargetMsg.100.TemplateKeyValue': '{"name":"Li"}',
		});
		expect(result).toMatchObject({ messageId: '20842863' });
	});

	test.each<[string, JsonObject]>([
		['SMS', { SmsStrategy: 1, SmsSignName: 's', SmsTemplateCode: 'c', SmsTemplateParam: { a: 1 } }],
		['a Live Activity', { DeliveryType: 5, ActivityEvent: 'update', ActivityContentState: {} }],
	])('with %s goes to 10 targets in one call', async (_what, raw) => {
		const { template, sent } = openSenders();
		const body = template.compose(HELLO, { ...TEMPLATE, ...raw });
		expect(template.capacity('device', body)).toBe(10);
		expect(template.batch?.shareKey?.(body)).toBeUndefined();
		const result = await template.send(body, { type: 'device', values: ['a', 'b'] }, 'k', {});
		expect(sent[0]?.action).toBe('PushTemplate');
		expect(result).toMatchObject({ messageIds: { a: 'k_1', b: 'k_2' } });
	});

	test('with values per row shares a call, and a message id for each', async () => {
		const { template, sent } = openSenders();
		const rows = ['Li', 'Wang'].map((name, index) => ({
			body: template.compose(
				{ ...HELLO, extras: { row: index } },
				{ TemplateName: 'order', TemplateKeyValue: { name } },
			),
			target: `u${index}`,
			key: `k${index}`,
		}));
		const shares = rows.map(({ body }) => template.batch?.shareKey?.(body));
		expect(shares[0]).toBe(shares[1]);
		const results = await template.batch?.sendBatch('user', rows, {});
		expect(sent).toHaveLength(1);
		expect(sent[0]?.form).toMatchObject({
			'TargetMsg.1.Target': 'u0',
			'TargetMsg.1.MsgKey': 'k0',
			'TargetMsg.1.TemplateKeyValue': '{"name":"Li"}',
			'TargetMsg.1.ExtendedParams': '{"row":"0"}',
			'TargetMsg.2.ExtendedParams': '{"row":"1"}',
		});
		expect(sent[0]?.form).not.toHaveProperty('ExtendedParams');
		expect(results?.map((result) => result.outcome)).toEqual(['accepted', 'accepted']);
		expect(results?.[1]).toMatchObject({ idempotencyKey: 'k1', messageId: '20842863' });
	});

	test('with values per row has a message id for each, also where all rows name the same one', async () => {
		const { template, sent } = openSenders();
		const row = (name: string, messageId: string, index: number) => ({
			body: template.compose(HELLO, { ...TEMPLATE, TemplateKeyValue: { name }, messageId }),
			target: 'u',
			key: `k${index}`,
		});
		const rows = [row('Li', 'spring', 0), row('Wang', 'spring', 1), row('Zhao', 'own', 2)];
		const send = async () => await template.batch?.sendBatch('user', rows, {});
		const first = await send();
		const keys = [1, 2, 3].map((index) => sent[0]?.form[`TargetMsg.${index}.MsgKey`]);
		expect(keys).toEqual([
			expect.stringMatching(/^spring_[0-9a-f]{12}$/),
			expect.stringMatching(/^spring_[0-9a-f]{12}$/),
			'own',
		]);
		expect(new Set(keys).size).toBe(3);
		expect(first).toMatchObject(keys.map((key) => ({ idempotencyKey: key })));
		expect(await send()).toEqual(first);
	});

	test('rows with other options, or with many extras, do not share a call', () => {
		const { template } = openSenders();
		const share = (message: Partial<PushMessage>, raw: JsonObject = {}) =>
			template.batch?.shareKey?.(
				template.compose({ ...HELLO, ...message }, { ...TEMPLATE, ...raw }),
			);
		const many = (first: string) =>
			Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`k${index}`, first]));
		expect(share({})).toBe(share({}, { TemplateKeyValue: { name: 'Zhao' } }));
		expect(share({})).toBe(share({}, { messageId: 'own' }));
		expect(share({})).not.toBe(share({ timeToLive: 60 }));
		expect(share({})).not.toBe(share({}, { TemplateName: 'other' }));
		expect(share({ extras: many('a') })).not.toBe(share({ extras: many('b') }));
	});
});
