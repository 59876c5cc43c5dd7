import { toMessageKey } from '../../../client/mpaas/requests';
import { accepted, failureOf, json } from './harness';
import { ALL, HELLO, openSenders, TEMPLATE, users } from './senders';

test('A message id is the same for the same seed, and of letters and digits', () => {
	expect(toMessageKey('seed')).toBe(toMessageKey('seed'));
	expect(toMessageKey('seed')).not.toBe(toMessageKey('seed2'));
	expect(toMessageKey('seed')).toMatch(/^[0-9a-f]{32}$/);
});

test('A template for several users does not tell each the message id of the first', async () => {
	const { template, sent } = openSenders();
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
		const { plain, sent } = openSenders();
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
		const { plain, sent } = openSenders();
		const result = await plain.send(plain.compose(HELLO), users('u1', 'u2'), 'k', {});
		expect(sent[0]?.form.TargetMsgkey).toBe('{"u1":"k_1","u2":"k_2"}');
		expect(result).toMatchObject({ messageId: 'k_1', messageIds: { u1: 'k_1', u2: 'k_2' } });
	});

	test('takes the message id of the user', async () => {
		const { plain, sent } = openSenders();
		const body = plain.compose(HELLO, { messageId: 'order-77' });
		await plain.send(body, users('u1'), 'k', {});
		expect(sent[0]?.form.TargetMsgkey).toBe('{"u1":"order-77"}');
	});

	test('makes one id of the user last for all targets of several calls', async () => {
		const { plain, sent } = openSenders();
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
		const { plain, sent } = openSenders();
		const body = plain.compose({ ...HELLO, platforms: platforms && [...platforms] });
		await plain.send(body, { type: 'device', values: ['d'] }, 'k', {});
		expect(sent[0]?.form.DeliveryType).toBe(expected);
	});

	test('to devices of two platforms is refused, to users it is not', async () => {
		const { plain, sent } = openSenders();
		const body = plain.compose({ ...HELLO, platforms: ['android', 'ios'] });
		const failure = await failureOf(plain.send(body, { type: 'device', values: ['d'] }, 'k', {}));
		expect(failure).toMatchObject({ code: 'INVALID_INPUT', outcome: 'rejected' });
		await plain.send(body, users('u'), 'k', {});
		expect(sent).toHaveLength(1);
	});

	test('of which a part is planned names its schedule', async () => {
		const { plain } = openSenders(() => accepted('903bf653c1b5442b9ba07684767bf9c2'));
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
		const { plain } = openSenders();
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
		const { plain, sent } = openSenders(() => accepted(String((task += 1))));
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
		const { template, sent } = openSenders();
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
		const { plain } = openSenders(({ form }) =>
			form.DeliveryType === '1' ? accepted() : json({ ResultCode: '3022' }),
		);
		const body = plain.compose(HELLO, { TemplateName: 'text' });
		expect(await plain.send(body, ALL, 'k', {})).toMatchObject({
			outcome: 'accepted',
			details: { platforms: [{ outcome: 'accepted' }, { platform: 'ios', code: '3022' }] },
		});
	});

	test('that no platform accepts fails', async () => {
		const { plain } = openSenders(() => json({ ResultCode: '3022' }));
		const body = plain.compose(HELLO, { TemplateName: 'text' });
		expect(await failureOf(plain.send(body, ALL, 'k', {}))).toMatchObject({
			code: '3022',
			outcome: 'rejected',
			message: expect.stringMatching(/^No platform accepted: /),
		});
	});

	test('without a template is refused before anything is sent', async () => {
		const { plain, sent } = openSenders();
		const failure = await failureOf(plain.send(plain.compose(HELLO), ALL, 'k', {}));
		expect(failure).toMatchObject({ code: 'INVALID_INPUT', field: 'TemplateName' });
		expect(sent).toHaveLength(0);
	});
});

test.each(['alias', 'tag', 'segment', 'file'] as const)(
	'mPaaS has no %s, and says what to use instead',
	(type) => {
		const { plain } = openSenders();
		expect(() => {
			plain.checkTarget({ type, values: ['x'] });
		}).toThrow(/^TargetMsgkey: mPaaS /);
	},
);

test('Previews show the request, also of a broadcast', () => {
	const { plain, template, sent } = openSenders();
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
	const { plain, sent } = openSenders();
	for (let index = 0; index < 2; index += 1) {
		await plain.send(plain.compose(HELLO), users('u'), undefined, {});
	}
	expect(sent[0]?.form.TargetMsgkey).not.toBe(sent[1]?.form.TargetMsgkey);
});
