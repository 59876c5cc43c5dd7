import type { Simulator } from '../../simulator';
import { call, contentOf, dataOf, MULTIPLE, start, verdict, type Form } from './mpaasHelpers';

let sim: Simulator;
beforeAll(async () => {
	sim = await start();
});
afterAll(() => sim.close());

const code = async (action: string, form: Form) => verdict(await call(sim, action, form))[1];

describe('devices', () => {
	it('binds, reports a state, releases', async () => {
		const token = { DeliveryToken: 'new1', UserId: 'u9' };
		expect(await code('PushBind', { ...token, OsType: 1, PhoneNumber: '139' })).toBe('OK');
		const ask = { TenantId: 'LZFPEFIM', TargetType: 2, Target: 'u9' };
		const state = await call(sim, 'PushQueryDeviceState', ask);
		expect(state.body).toMatchObject({
			Success: true,
			Code: '100',
			Message: 'SUCCESS',
			Data: { DeviceId: 'new1', UserId: 'u9', Platform: 'android', Statue: 'ONLINE' },
		});
		expect(await code('PushUnBind', token)).toBe('OK');
		expect((await call(sim, 'PushQueryDeviceState', ask)).body.Data).toBeNull();
		expect(await code('PushQueryDeviceState', { ...ask, TenantId: '' })).toBe('MissingTenantId');
		expect(await code('PushQueryDeviceState', { ...ask, Target: '' })).toBe('3021');
	});
});

it('shows task ids beyond 2^53 as they are', async () => {
	const big = await start({ mpaas: { firstTaskId: '9007199254740993' } });
	const TaskId = dataOf(await call(big, 'PushMultiple', MULTIPLE));
	expect(TaskId).toBe('9007199254740993');
	const detail = await call(big, 'QueryPushAnalysisTaskDetail', { TaskId });
	expect(detail.text).toContain('"TaskId":9007199254740993');
	expect(contentOf(detail)).toHaveProperty('PushNum', 1);
	await big.close();
});
