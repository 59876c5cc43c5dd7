import type { Simulator } from '../../simulator';
import {
	BROADCAST,
	call,
	dataOf,
	MULTIPLE,
	SIMPLE,
	start,
	START,
	TEMPLATE,
	verdict,
	type Form,
} from './mpaasHelpers';

let sim: Simulator;
const DAY = 86_400_000;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.mpaas.addDevices([
		{ id: 'dev1', alias: 'user1024', brand: 'huawei' },
		{ id: 'dev2', alias: 'userid1024', platform: 'ios', mobile: '13800000000' },
		{ id: 'dev3', platform: 'hmos' },
		{ id: 'dev4', platform: 'ios', registeredAt: START - 20 * DAY },
	]);
});
afterAll(() => sim.close());

const code = async (action: string, form: Form) => verdict(await call(sim, action, form))[1];
const face = (id: string) => sim.mpaas.device(id)?.stack.at(-1)?.face;
const mapOf = (count: number) =>
	JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, `v${i}`])));
const targets = (count: number): Form =>
	Object.fromEntries(
		Array.from({ length: count }, (_, i) => [
			[`TargetMsg.${i + 1}.Target`, `u${i}`],
			[`TargetMsg.${i + 1}.MsgKey`, `m${i}`],
			[`TargetMsg.${i + 1}.TemplateKeyValue`, '{"name":"a","money":"1"}'],
		]).flat(),
	) as Form;

describe('the documents’ own samples', () => {
	it('PushSimple', async () => {
		const answer = await call(sim, 'PushSimple', SIMPLE);
		expect(answer.body).toMatchObject({
			ResultCode: 'OK',
			ResultMessage: '',
			PushResult: { Success: true },
		});
		expect(face('dev1')).toMatchObject({ title: '测试', body: '测试', kind: 'notification' });
		expect(sim.mpaas.deliveries('1578807462788')).toBe(1);
	});

	it('PushTemplate', async () => {
		expect(await code('PushTemplate', TEMPLATE)).toBe('OK');
		expect(face('dev2')).toMatchObject({ title: '你好张三', body: '恭喜张三中奖200元' });
	});

	it('PushMultiple answers a task id', async () => {
		expect(dataOf(await call(sim, 'PushMultiple', MULTIPLE))).toMatch(/^\d{8}$/);
		expect(face('dev2')?.body).toBe('恭喜张三中奖200元');
	});

	it('PushBroadcast reaches bound devices of the platform', async () => {
		expect(dataOf(await call(sim, 'PushBroadcast', BROADCAST))).toMatch(/^\d{8}$/);
		expect(face('dev2')?.body).toBe('这是一个公告:公告内容');
		expect(sim.mpaas.deliveries('1578807462791')).toBe(1);
	});
});

describe('every documented result code', () => {
	it.each<[string, string, Form, Form]>([
		['3003', 'PushSimple', SIMPLE, { AppId: '' }],
		['3007', 'PushSimple', SIMPLE, { AppId: 'ONEXnobody' }],
		['8012', 'PushSimple', SIMPLE, { WorkspaceId: 'other' }],
		['8013', 'PushSimple', SIMPLE, { TenantId: 'OTHER' }],
		['3019', 'PushSimple', SIMPLE, { TaskName: '' }],
		['3009', 'PushSimple', SIMPLE, { DeliveryType: 4 }],
		['3009', 'PushMultiple', MULTIPLE, { DeliveryType: 5 }],
		['3030', 'PushBroadcast', BROADCAST, { DeliveryType: 3 }],
		['3020', 'PushSimple', SIMPLE, { ExpiredSeconds: 0 }],
		['3026', 'PushSimple', SIMPLE, { ExpiredSeconds: 31 * 86_400 }],
		['3021', 'PushSimple', SIMPLE, { TargetMsgkey: '{}' }],
		['3021', 'PushMultiple', MULTIPLE, { 'TargetMsg.1.Target': '' }],
		['3028', 'PushSimple', SIMPLE, { TargetMsgkey: 'user1024' }],
		['3028', 'PushSimple', SIMPLE, { TargetMsgkey: '{"a":"1","b":"1"}' }],
		['3028', 'PushSimple', SIMPLE, { PushStyle: 3 }],
		['3028', 'PushSimple', SIMPLE, { SmsStrategy: 1 }],
		['3028', 'PushSimple', SIMPLE, { ImageUrls: '{"someUrl":"x"}' }],
		['3028', 'PushSimple', SIMPLE, { TransparentMessagePayload: '{"vivo":{}}' }],
		['3028', 'PushSimple', SIMPLE, { DeliveryType: 5 }],
		['3029', 'PushSimple', SIMPLE, { TargetMsgkey: mapOf(11) }],
		['3055', 'PushMultiple', MULTIPLE, targets(101)],
		['3025', 'PushTemplate', TEMPLATE, { TemplateName: '' }],
		['3022', 'PushTemplate', TEMPLATE, { TemplateName: 'nobody' }],
		['3023', 'PushTemplate', TEMPLATE, { TemplateKeyValue: '{"name":"x"}' }],
		['3023', 'PushMultiple', MULTIPLE, { 'TargetMsg.1.TemplateKeyValue': '' }],
		['3024', 'PushSimple', SIMPLE, { Title: '' }],
		['3035', 'PushSimple', SIMPLE, { ExtendedParams: mapOf(21) }],
		['3044', 'PushSimple', SIMPLE, { ExtendedParams: '[1]' }],
		['3044', 'PushSimple', SIMPLE, { ExtendedParams: '{"taskId":"1"}' }],
		['3049', 'PushMultiple', MULTIPLE, { 'TargetMsg.1.ExtendedParams': mapOf(10) }],
		['3043', 'PushSimple', SIMPLE, { Content: '长'.repeat(700) }],
		[
			'3050',
			'PushTemplate',
			TEMPLATE,
			{ TemplateKeyValue: `{"name":"${'x'.repeat(1100)}","money":1}` },
		],
		['3051', 'PushBroadcast', BROADCAST, { PushStatus: 1 }],
		['3052', 'PushBroadcast', BROADCAST, { PushStatus: 2, UnBindPeriod: 9 }],
		[
			'3053',
			'PushBroadcast',
			BROADCAST,
			{ DeliveryType: 1, PushStatus: 1, UnBindPeriod: 4, AndroidChannel: 1 },
		],
		['3057', 'PushBroadcast', BROADCAST, { AndroidChannel: 3 }],
		['3028', 'PushBroadcast', BROADCAST, { PushStatus: 0 }],
		['MissingMsgkey', 'PushBroadcast', BROADCAST, { Msgkey: '' }],
		[
			'3054',
			'PushSimple',
			SIMPLE,
			{ DeliveryType: 1, NotifyType: 'transparent', TargetMsgkey: '{"a b":"1"}' },
		],
		['3058', 'PushSimple', SIMPLE, { ExtendedParams: '{"badge_add_num":"0","badge_class":"x"}' }],
		['3059', 'PushSimple', SIMPLE, { ExtendedParams: '{"badge_add_num":"1"}' }],
		['3001', 'PushBind', { UserId: 'u', OsType: 1 }, {}],
		['3012', 'PushBind', { DeliveryToken: 'd', OsType: 1 }, {}],
		['3008', 'PushReport', { DeliveryToken: 'd', OsType: 9 }, {}],
	])('%s %s %#', async (expected, action, form, change) => {
		expect(await code(action, { ...form, ...change })).toBe(expected);
		expect(sim.mpaas.deliveries()).toBe(0);
	});

	it('3031 for another charset, 3032 when switched off', async () => {
		// %B2%E2 is GBK; V3 signs the bytes, so only the action can notice.
		const gbk = await call(sim, 'PushSimple', SIMPLE, { raw: '&Uri=%B2%E2' });
		expect(verdict(gbk)).toEqual([200, '3031']);
		const type = 'application/x-www-form-urlencoded; charset=GBK';
		expect(verdict(await call(sim, 'PushSimple', SIMPLE, { type }))).toEqual([200, '3031']);
		sim.mpaas.app.settings.apiSwitchedOff = true;
		expect(await code('PushSimple', SIMPLE)).toBe('3032');
	});

	it.each([-1, 3002, 3033, 8011, 9000])(
		'%s comes as a fault, in the action’s shape',
		async (number) => {
			sim.frame.faults.add({
				kind: 'vendorError',
				code: number,
				match: { operation: 'PushSimple' },
			});
			const answer = await call(sim, 'PushSimple', SIMPLE);
			expect(verdict(answer)).toEqual([200, String(number)]);
			expect(answer.body.PushResult).toHaveProperty('Success', false);
			expect(await code('PushTemplate', TEMPLATE)).toBe('OK');
		},
	);

	it.each([
		['Forbidden.RiskControl', 403],
		['ServiceUnavailable', 503],
		['InvalidProduct.NotFound', 404],
	])('%s comes as a fault by its name', async (message, status) => {
		sim.frame.faults.add({ kind: 'vendorError', message });
		expect(verdict(await call(sim, 'PushSimple', SIMPLE))).toEqual([status, message]);
	});

	it('stands where it is set to', async () => {
		sim.mpaas.app.settings.codePlacement = 'PushResult';
		const answer = await call(sim, 'PushSimple', { ...SIMPLE, TaskName: '' });
		expect(answer.body).toMatchObject({
			ResultCode: 'OK',
			PushResult: { Success: false, ResultMsg: '3019 TASKNAME_NULL' },
		});
		Object.assign(sim.mpaas.app.settings, { codePlacement: 'ResultCode', codeStyle: 'name' });
		expect(await code('PushSimple', { ...SIMPLE, TaskName: '' })).toBe('TASKNAME_NULL');
	});
});

describe('delivery', () => {
	it('takes limits exactly', async () => {
		expect(await code('PushSimple', { ...SIMPLE, TargetMsgkey: mapOf(10) })).toBe('OK');
		expect(await code('PushMultiple', { ...MULTIPLE, ...targets(100) })).toBe('OK');
		expect(await code('PushSimple', { ...SIMPLE, ExtendedParams: mapOf(20) })).toBe('OK');
	});

	it.each([
		[1, 'dev1'],
		[2, 'dev2'],
		[7, 'dev3'],
	])('device dimension %s', async (DeliveryType, id) => {
		const TargetMsgkey = JSON.stringify({ [id]: 'k1', stranger: 'k2' });
		expect(await code('PushSimple', { ...SIMPLE, DeliveryType, TargetMsgkey })).toBe('OK');
		expect(sim.mpaas.deliveries('k1', id)).toBe(1);
		expect(sim.mpaas.deliveries('k2')).toBe(0);
	});

	it('a repeated message id goes out again, once, or not at all', async () => {
		const { settings } = sim.mpaas.app;
		const push = () => code('PushSimple', SIMPLE);
		await push();
		expect(await push()).toBe('OK');
		expect(sim.mpaas.deliveries('1578807462788')).toBe(2);
		settings.repeatedMsgKey = 'once';
		expect(await push()).toBe('OK');
		settings.repeatedMsgKey = 'refuse';
		expect(await push()).toBe('3028');
		expect(sim.mpaas.deliveries('1578807462788')).toBe(2);
	});

	it('waits for a phone on the vendor’s own channel, no longer than the lifetime', async () => {
		sim.mpaas.setOnline('dev1', false);
		const keyed = (key: string) => ({ ...SIMPLE, TargetMsgkey: JSON.stringify({ user1024: key }) });
		await call(sim, 'PushSimple', { ...keyed('own'), NotifyType: 'transparent' });
		await call(sim, 'PushSimple', keyed('maker'));
		expect([sim.mpaas.deliveries('own'), sim.mpaas.deliveries('maker')]).toEqual([0, 1]);
		sim.mpaas.setOnline('dev1', true);
		expect(sim.mpaas.deliveries('own')).toBe(1);
	});

	it('fails at the maker when a text is too long for it', async () => {
		await call(sim, 'PushSimple', { ...SIMPLE, Title: 'x'.repeat(41) });
		expect(sim.mpaas.deliveries('1578807462788')).toBe(0);
	});

	it('supplements with a text message', async () => {
		const sms = { SmsSignName: 's', SmsTemplateCode: 'SMS_1', SmsTemplateParam: '{"code":1}' };
		await call(sim, 'PushTemplate', { ...TEMPLATE, ...sms, SmsStrategy: 1 });
		expect(sim.mpaas.app.sms).toHaveLength(0);
		await call(sim, 'PushTemplate', { ...TEMPLATE, ...sms, SmsStrategy: 2 });
		expect(sim.mpaas.app.sms).toMatchObject([{ mobile: '13800000000', templateCode: 'SMS_1' }]);
	});

	it('passes payloads through, as JSON text or with dots', async () => {
		await call(sim, 'PushSimple', { ...SIMPLE, 'TransparentMessagePayload.hms.a': 'b' });
		expect(face('dev1')).toMatchObject({ kind: 'message', body: '{"a":"b"}' });
	});

	it('updates a live activity', async () => {
		sim.mpaas.app.settings.liveActivities = { token1: 'dev2' };
		const live = { DeliveryType: 5, ActivityEvent: 'update', ActivityContentState: '{"goal":1}' };
		const form = { ...SIMPLE, ...live, TargetMsgkey: '{"token1":"k"}' };
		expect(await code('PushSimple', form)).toBe('OK');
		expect(face('dev2')?.body).toBe('update {"goal":1}');
	});

	it('sets badges, and adds to them at Huawei', async () => {
		const ExtendedParams = '{"badge_add_num":"2","badge_class":"a.B"}';
		await call(sim, 'PushSimple', { ...SIMPLE, ExtendedParams });
		await call(sim, 'PushSimple', { ...SIMPLE, ExtendedParams });
		expect(sim.mpaas.device('dev1')?.badge).toBe(4);
	});

	it.each([
		[{ PushStatus: 0, BindPeriod: 1 }, ['dev2']],
		[{ PushStatus: 1, BindPeriod: 4, UnBindPeriod: 4 }, ['dev2', 'dev4']],
		[{ PushStatus: 2, UnBindPeriod: 3 }, ['dev4']],
		[{ PushStatus: 2, UnBindPeriod: 1 }, []],
	])('broadcasts to %j', async (status, ids) => {
		expect(await code('PushBroadcast', { ...BROADCAST, ...status })).toBe('OK');
		const reached = ['dev1', 'dev2', 'dev3', 'dev4'].filter((id) => face(id));
		expect(reached).toEqual(ids);
	});

	it('logs each action under its own name', async () => {
		await call(sim, 'PushSimple', SIMPLE);
		await call(sim, 'Invented');
		const names = sim.mpaas.requests.map(({ operation }) => operation);
		expect(names).toEqual(['PushSimple', 'unknownAction']);
		expect(sim.requests.count('mpaas', 'PushSimple')).toBe(1);
	});
});
