import { ManageDevice } from '../../nodes/ManageDevice/ManageDevice.node';
import { ManageTag } from '../../nodes/ManageTag/ManageTag.node';
import { CREDENTIAL, startVendor, type Vendor } from '../client/getui/harness';
import { openBench, type Bench } from '../client/unipush/support/client';
import { APP_ID, SIGN_KEY } from '../client/unipush/support/cloud';
import { deploy, success } from '../client/unipush/support/manager';
import { runNode } from './runNode';

let vendor: Vendor | undefined;
let bench: Bench | undefined;

afterEach(async () => {
	await vendor?.close();
	await bench?.close();
	[vendor, bench] = [undefined, undefined];
});

const ROWS = [{ id: 'c1' }, { id: 'ghost' }];
const FIELDS = { targetSource: 'field', targetField: 'id', tag: 'vip' };

/** Getui with one answer to all but requests for a token. */
async function getui(data: object | undefined) {
	vendor = await startVendor();
	vendor.answer(({ path }) =>
		path === '/auth' ? undefined : { body: { code: 0, msg: 'success', data } },
	);
	return { credentials: { ...CREDENTIAL, baseUrl: vendor.url }, execution: 'e1', onError: true };
}

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
	const { main } = deploy({ cidsUnboundCustomTag: () => success({ c1: 'true' }) });
	bench = await openBench(main);
	const parameters = { resource: 'unipush', operation: 'removeDevices', ...FIELDS };
	const credentials = { baseUrl: bench.space.url, appId: APP_ID, signSecret: SIGN_KEY };
	const options = { credentials, execution: 'e1', onError: true };
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
