import { ManageDevice } from '../../../nodes/ManageDevice/ManageDevice.node';
import { CREDENTIAL } from '../../client/mpaas/harness';
import { runOutputs } from '../runNode';
import { startStandIn, type StandIn } from '../standIn';

let vendor: StandIn;
let states: Record<string, object | null>;

beforeEach(async () => {
	vendor = await startStandIn(({ form }) => ({
		...{ RequestId: 'R', Success: true, Code: '100', Message: 'SUCCESS' },
		Data: states[form.Target ?? ''] ?? null,
	}));
});

afterEach(async () => {
	await vendor.close();
});

test('Get Status has one word for an unknown state, and the token of the phone maker', async () => {
	states = {
		a: { Statue: 'UNKNOW', DeviceId: 'a', ThirdToken: 'token-1', Manufacturer: 'hms' },
		b: { Statue: 'UNKNOWN', DeviceId: 'b', ThirdToken: '' },
		c: { Statue: 'ONLINE' },
		d: {},
	};
	const parameters = { resource: 'mpaas', operation: 'getStatus', targets: 'a, b, c, d, e' };
	const [rows = [], invalid = []] = await runOutputs(new ManageDevice(), parameters, [{}], {
		credentials: { ...CREDENTIAL, baseUrl: vendor.url },
		execution: 'e1',
		onError: true,
	});
	expect(rows.map(({ json }) => json)).toMatchObject([
		{ id: 'a', status: 'unknown', deviceToken: 'token-1', channel: 'hms' },
		{ id: 'b', status: 'unknown', deviceToken: null },
		{ id: 'c', status: 'online', deviceToken: null },
		{ id: 'd', status: 'unknown' },
	]);
	expect(invalid.map(({ json }) => json)).toMatchObject([{ target: 'e' }]);
});
