import { failureOf } from './harness';
import { ALL, HELLO, openSenders, TEMPLATE, users } from './senders';

describe('A message', () => {
	test('to users is refused where the options speak of devices', async () => {
		const { plain, template, sent } = openSenders();
		const activity = { DeliveryType: 5, ActivityEvent: 'update', ActivityContentState: {} };
		const bodies = [plain.compose(HELLO, activity), plain.compose(HELLO, { DeliveryType: 1 })];
		for (const body of bodies) {
			expect(await failureOf(plain.send(body, users('u'), 'k', {}))).toMatchObject({
				...{ code: 'INVALID_INPUT', outcome: 'rejected', field: 'DeliveryType' },
			});
		}
		const body = template.compose(HELLO, { ...TEMPLATE, ...activity });
		const failure = await failureOf(template.send(body, users('u'), 'k', {}));
		expect(failure).toMatchObject({ code: 'INVALID_INPUT' });
		expect(sent).toEqual([]);
		await plain.send(plain.compose(HELLO, { DeliveryType: 3 }), users('u'), 'k', {});
		expect(sent).toHaveLength(1);
	});

	test('to devices of a kind that is no number is refused', async () => {
		const { plain, sent } = openSenders();
		const sending = async () =>
			await plain.send(
				plain.compose(HELLO, { DeliveryType: '2' }),
				{ type: 'device', values: ['d'] },
				'k',
				{},
			);
		expect(await failureOf(sending())).toMatchObject({ code: 'INVALID_INPUT' });
		expect(sent).toEqual([]);
	});
});

describe('A broadcast', () => {
	test('goes to the platform alone that the raw JSON names', async () => {
		const { plain, template, sent } = openSenders();
		const named = { TemplateName: 'text', DeliveryType: 2 };
		await plain.send(plain.compose(HELLO, named), ALL, 'k', {});
		const chosen = { ...HELLO, platforms: ['android' as const, 'ios' as const] };
		await template.send(template.compose(chosen, named), ALL, 'k', {});
		expect(template.preview(template.compose(HELLO, named), ALL).body).toMatchObject({
			DeliveryType: '2',
		});
		expect(sent.map(({ form }) => form.DeliveryType)).toEqual(['2', '2']);
	});

	test.each(['2', 3, 5, []])('with %j as platform in the raw JSON reaches nobody', async (type) => {
		const { plain, sent } = openSenders();
		const named = { TemplateName: 'text', DeliveryType: type };
		const sending = async () => await plain.send(plain.compose(HELLO, named), ALL, 'k', {});
		expect(await failureOf(sending())).toMatchObject({
			code: 'INVALID_INPUT',
			outcome: 'rejected',
		});
		expect(sent).toEqual([]);
	});
});
