import {
	createMpaasSender,
	createMpaasTemplateSender,
	type JsonObject,
	type PushMessage,
	type PushTarget,
} from '../../../client';
import { toMessageKey } from '../../../client/mpaas/requests';
import { accepted, failureOf, json, openDesk, type Answer } from './harness';

const HELLO: PushMessage = { kind: 'notification', title: 'Hello', body: 'World' };
const ALL: PushTarget = { type: 'all' };

const users = (...values: string[]): PushTarget => ({ type: 'user', values });

function open(answer: Answer = () => accepted()) {
	const desk = openDesk(answer);
	return {
		...desk,
		plain: createMpaasSender(desk.client),
		template: createMpaasTemplateSender(desk.client),
	};
}

const TEMPLATE: JsonObject = { TemplateName: 'order', TemplateKeyValue: { name: 'Li' } };

test('A message id is the same for the same seed, and of letters and digits', () => {
	expect(toMessageKey('seed')).toBe(toMessageKey('seed'));
	expect(toMessageKey('seed')).not.toBe(toMessageKey('seed2'));
	expect(toMessageKey('seed')).toMatch(/^[0-9a-f]{32}$/);
});

test('A template for several users does not tell each the message id of the first', async () => {
	const { template, sent } = open();
	const body = template.compose(HELLO, TEMPLATE);
	const several = await template.send(body, users('u1', 'u2'), 'k', {});
	expect(sent[0]?.form).toMatchObject({
		'TargetMsg.1.MsgKey': 'k_1',
		'TargetMsg.2.MsgKey': 'k_2',
	});
	expect(several.details).not.toHaveProperty('messageKey');
	expect((await template.send(body, users('u3'), 'k', {})).details).toMatchObject({
		messageKey: 'k',
	});
});

describe('A message', () => {
	test('to one user is a simple push whose message id is the key', async () => {
		const { plain, sent } = open();
		const key = await plain.takeKey('seed', {});
		const result = await plain.send(plain.compose(HELLO), users('u1'), key, {});
		expect(sent[0]?.action).toBe('PushSimple');
		expect(sent[0]?.form).toMatchObject({
			DeliveryType: '3',
			Title: 'Hello',
			Content: 'World',
			TargetMsgkey: JSON.stringify({ u1: key }),
		});
		expect(sent[0]?.form).not.toHaveProperty('deliveryTypes');
		expect(result).toEqual({
			vendor: 'mpaas',
			outcome: 'accepted',
			messageId: key,
			idempotencyKey: key,
			details: { requestId: 'B589F4F4-CD68-3CE5-BDA0-6597F33E2391' },
		});
	});

	test('to several has a message id of its own for each', async () => {
		const { plain, sent } = open();
		const result = await plain.send(plain.compose(HELLO), users('u1', 'u2'), 'k', {});
		expect(sent[0]?.form.TargetMsgkey).toBe('{"u1":"k_1","u2":"k_2"}');
		expect(result).toMatchObject({ messageId: 'k_1', messageIds: { u1: 'k_1', u2: 'k_2' } });
	});

	test('takes the message id of the user', async () => {
		const { plain, sent } = open();
		const body = plain.compose(HELLO, { messageId: 'order-77' });
		await plain.send(body, users('u1'), 'k', {});
		expect(sent[0]?.form.TargetMsgkey).toBe('{"u1":"order-77"}');
	});

	test('makes one id of the user last for all targets of several calls', async () => {
		const { plain, sent } = open();
		const body = plain.compose(HELLO, { messageId: 'spring' });
		await plain.send(body, users('u1', 'u2'), 'k', {});
		await plain.send(body, users('u3', 'u4'), 'l', {});
		const ids = sent.flatMap(({ form }) =>
			Object.values(JSON.parse(String(form.TargetMsgkey)) as Record<string, string>),
		);
		expect(new Set(ids).size).toBe(4);
		for (const id of ids) expect(id).toMatch(/^spring_[0-9a-f]{12}$/);
	});

	test.each([
		[undefined, '1'],
		[['android'] as const, '1'],
		[['ios'] as const, '2'],
		[['harmony'] as const, '7'],
	])('to devices of %j', async (platforms, expected) => {
		const { plain, sent } = open();
		const body = plain.compose({ ...HELLO, platforms: platforms && [...platforms] });
		await plain.send(body, { type: 'device', values: ['d'] }, 'k', {});
		expect(sent[0]?.form.DeliveryType).toBe(expected);
	});

	test('to devices of two platforms is refused, to users it is not', async () => {
		const { plain, sent } = open();
		const body = plain.compose({ ...HELLO, platforms: ['android', 'ios'] });
		const failure = await failureOf(plain.send(body, { type: 'device', values: ['d'] }, 'k', {}));
		expect(failure).toMatchObject({ code: 'INVALID_INPUT', outcome: 'rejected' });
		await plain.send(body, users('u'), 'k', {});
		expect(sent).toHaveLength(1);
	});

	test('of which a part is planned names its schedule', async () => {
		const { plain } = open(() => accepted('903bf653c1b5442b9ba07684767bf9c2'));
		const body = plain.compose(HELLO, {
			StrategyType: 1,
			StrategyContent: { fixedTime: 1630303126000 },
		});
		expect(await plain.send(body, users('u'), 'k', {})).toMatchObject({
			messageId: 'k',
			details: { scheduleId: '903bf653c1b5442b9ba07684767bf9c2' },
		});
	});

	test('is checked when it is composed', () => {
		const { plain } = open();
		expect(() => plain.compose({ ...HELLO, extras: { taskId: '1' } })).toThrow(
			'ExtendedParams.taskId: mPaaS sets this key by itself',
		);
		expect(() => plain.compose({ ...HELLO, body: '字'.repeat(700) })).toThrow(
			'Content: at most 2048 bytes of title, content and extended parameters allowed, got 2105',
		);
	});
});

describe('A broadcast', () => {
	test('hands title and text to a template, once for each platform', async () => {
		let task = 20842862;
		const { plain, sent } = open(() => accepted(String((task += 1))));
		const body = plain.compose(HELLO, { TemplateName: 'text', PushStatus: 0, BindPeriod: 4 });
		const result = await plain.send(body, ALL, 'k', {});
		expect(sent.map(({ action }) => action)).toEqual(['PushBroadcast', 'PushBroadcast']);
		expect(sent.map(({ form }) => [form.DeliveryType, form.Msgkey])).toEqual([
			['1', 'k_1'],
			['2', 'k_2'],
		]);
		expect(sent[0]?.form).toMatchObject({
			TemplateName: 'text',
			TemplateKeyValue: '{"title":"Hello","content":"World"}',
			BindPeriod: '4',
		});
		expect(sent[0]?.form).not.toHaveProperty('Title');
		expect(result).toMatchObject({
			messageId: '20842863',
			idempotencyKey: 'k',
			details: {
				platforms: [
					{ platform: 'android', outcome: 'accepted', messageId: '20842863' },
					{ platform: 'ios', outcome: 'accepted', messageId: '20842864' },
				],
			},
		});
	});

	test('to one platform is one call, whose task id is the message id', async () => {
		const { template, sent } = open();
		const body = template.compose({ ...HELLO, platforms: ['harmony'] }, TEMPLATE);
		const result = await template.send(body, ALL, 'k', {});
		expect(sent).toHaveLength(1);
		expect(sent[0]?.form).toMatchObject({
			DeliveryType: '7',
			TemplateKeyValue: '{"name":"Li"}',
		});
		expect(result).toMatchObject({ messageId: '20842863', idempotencyKey: 'k' });
	});

	test('that one platform refuses is accepted, with the refusal beside it', async () => {
		const { plain } = open(({ form }) =>
			form.DeliveryType === '1' ? accepted() : json({ ResultCode: '3022' }),
		);
		const body = plain.compose(HELLO, { TemplateName: 'text' });
		expect(await plain.send(body, ALL, 'k', {})).toMatchObject({
			outcome: 'accepted',
			details: { platforms: [{ outcome: 'accepted' }, { platform: 'ios', code: '3022' }] },
		});
	});

	test('that no platform accepts fails', async () => {
		const { plain } = open(() => json({ ResultCode: '3022' }));
		const body = plain.compose(HELLO, { TemplateName: 'text' });
		expect(await failureOf(plain.send(body, ALL, 'k', {}))).toMatchObject({
			code: '3022',
			outcome: 'rejected',
			message: expect.stringMatching(/^No platform accepted: /),
		});
	});

	test('without a template is refused before anything is sent', async () => {
		const { plain, sent } = open();
		const failure = await failureOf(plain.send(plain.compose(HELLO), ALL, 'k', {}));
		expect(failure).toMatchObject({ code: 'INVALID_INPUT', field: 'TemplateName' });
		expect(sent).toHaveLength(0);
	});
});

describe('A template', () => {
	test('with the same values goes to 100 targets in one call', async () => {
		const { template, sent } = open();
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
		const { template, sent } = open();
		const body = template.compose(HELLO, { ...TEMPLATE, ...raw });
		expect(template.capacity('device', body)).toBe(10);
		expect(template.batch?.shareKey?.(body)).toBeUndefined();
		const result = await template.send(body, { type: 'device', values: ['a', 'b'] }, 'k', {});
		expect(sent[0]?.action).toBe('PushTemplate');
		expect(result).toMatchObject({ messageIds: { a: 'k_1', b: 'k_2' } });
	});

	test('with values per row shares a call, and a message id for each', async () => {
		const { template, sent } = open();
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
		const { template, sent } = open();
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
		const { template } = open();
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

test.each(['alias', 'tag', 'segment', 'file'] as const)(
	'mPaaS has no %s, and says what to use instead',
	(type) => {
		const { plain } = open();
		expect(() => {
			plain.checkTarget({ type, values: ['x'] });
		}).toThrow(/^TargetMsgkey: mPaaS /);
	},
);

test('Previews show the request, also of a broadcast', () => {
	const { plain, template, sent } = open();
	expect(plain.preview(plain.compose(HELLO), users('u'))).toMatchObject({
		url: 'http://127.0.0.1:1/?Action=PushSimple&Version=2020-10-28',
		body: { TargetMsgkey: '{"u":"message-id"}' },
	});
	expect(plain.preview(plain.compose(HELLO, { TemplateName: 'text' }), ALL).body).toMatchObject({
		Msgkey: 'message-id',
		DeliveryType: '1',
	});
	const entry = { body: template.compose(HELLO, TEMPLATE), target: 'u', key: undefined };
	expect(template.batch?.preview('user', [entry]).body).toMatchObject({
		'TargetMsg.1.MsgKey': 'message-id-1',
	});
	expect(sent).toHaveLength(0);
});

test('A caller without a key gets a fresh one', async () => {
	const { plain, sent } = open();
	for (let index = 0; index < 2; index += 1) {
		await plain.send(plain.compose(HELLO), users('u'), undefined, {});
	}
	expect(sent[0]?.form.TargetMsgkey).not.toBe(sent[1]?.form.TargetMsgkey);
});
