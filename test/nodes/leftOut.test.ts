import { ManageDevice } from '../../nodes/ManageDevice/ManageDevice.node';
import { ManageTag } from '../../nodes/ManageTag/ManageTag.node';
import { success } from '../client/unipush/support/manager';
import { runNode } from './runNode';
import { closeVendors, openGetui, openUniPush } from './tagVendors';

afterEach(closeVendors);

const ROWS = [{ id: 'c1' }, { id: 'ghost' }];
const FIELDS = { targetSource: 'field', targetField: 'id', tag: 'vip' };

const getui = async (data: object | undefined) => await openGetui(() => data);

test.each(['addDevices', 'removeDevices'])(
	'Getui, %s: a device that the reply leaves out was not changed',
	async (operation) => {
		const parameters = { resource: 'getui', operation, ...FIELDS };
		const output = await runNode(new ManageTag(), parameters, ROWS, await getui({ c1: 'true' }));
		expect(output.map(({ json }) => json.error ?? 'done')).toMatchObject([
			'done',
			{ code: 'TAG_NOT_CHANGED', outcome: 'rejected' },
		]);
	},
);

test('Getui: a reply that names no device says that all were changed', async () => {
	const parameters = { resource: 'getui', operation: 'addDevices', ...FIELDS };
	const output = await runNode(new ManageTag(), parameters, ROWS, await getui(undefined));
	expect(output.map(({ json }) => json.added)).toEqual([['c1'], ['ghost']]);
});

test('uni-push: a device that the reply leaves out was not changed', async () => {
	const parameters = { resource: 'unipush', operation: 'removeDevices', ...FIELDS };
	const options = await openUniPush({ cidsUnboundCustomTag: () => success({ c1: 'true' }) });
	const output = await runNode(new ManageTag(), parameters, ROWS, options);
	expect(output.map(({ json }) => json.error ?? 'done')).toMatchObject([
		'done',
		{ code: 'TAG_NOT_CHANGED', outcome: 'rejected' },
	]);
});

test('Getui: a token that the refusal of a device does not repeat was not bound either', async () => {
	const parameters = {
		...{ resource: 'getui', operation: 'bindDeviceToken', channel: 'wx' },
		...{ targetSource: 'value', deviceId: 'c1', deviceToken: 'openid' },
	};
	const reply = { errorList: [{ cid: 'c1', error_code: 24002 }] };
	const output = await runNode(new ManageDevice(), parameters, [{}], await getui(reply));
	expect(output.map(({ json }) => json.deviceToken)).toEqual([]);
});
