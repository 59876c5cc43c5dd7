import type { IDataObject } from 'n8n-workflow';

import { ManageDevice } from '../../../nodes/ManageDevice/ManageDevice.node';
import { CREDENTIAL, startVendor, type Seen, type Vendor } from '../../client/getui/harness';
import { runOutputs } from '../runNode';

let vendor: Vendor;
let execution = 0;

beforeEach(async () => {
	vendor = await startVendor();
	execution += 1;
});

afterEach(async () => {
	await vendor.close();
});

/** What leaves through both outputs, without the vendor's name. */
async function run(parameters: Record<string, unknown>, rows: IDataObject[]) {
	const outputs = await runOutputs(
		new ManageDevice(),
		{ resource: 'getui', targetSource: 'value', ...parameters },
		rows,
		{
			credentials: { ...CREDENTIAL, baseUrl: vendor.url },
			execution: `e${execution}`,
			onError: true,
		},
	);
	const [results = [], invalid = []] = outputs.map((items) =>
		items.map(({ json: { vendor: _vendor, ...json }, pairedItem }) => ({ ...json, pairedItem })),
	);
	return { results, invalid };
}

const reply = (data?: object) => ({ body: { code: 0, msg: 'success', data } });
const paths = () => vendor.calls().map(({ path }) => path);
const at = (item: number) => ({ pairedItem: { item } });

describe('An ID that cannot stand in a path', () => {
	test.each(['.', '..'])(
		'%j fails by itself and leaves the others of the call alone',
		async (dots) => {
			vendor.answer(({ path }) =>
				path.startsWith('/user/status/')
					? reply({ a: { status: 'online' }, b: { status: 'offline' } })
					: undefined,
			);
			const targets = ({ id }: IDataObject) => id;
			const rows = [{ id: 'a' }, { id: dots }, { id: 'b' }];
			const { results } = await run({ operation: 'getStatus', targets }, rows);
			expect(results).toMatchObject([
				{ clientId: 'a', online: true, ...at(0) },
				{ error: { code: 'INVALID_INPUT', outcome: 'rejected' }, ...at(1) },
				{ clientId: 'b', online: false, ...at(2) },
			]);
			expect(paths()).toEqual(['/user/status/a,b']);
		},
	);
});

test.each([
	['getStatus', { status: 'online', last_login_time: null }],
	['getChannelStatus', { code: 0, msg: null, data: { cid_status: 'online' } }],
])('%s: an ID without an answer does not spoil those of others', async (operation, known) => {
	vendor.answer(({ path }) => (path === '/auth' ? undefined : reply({ b: null, a: known })));
	const targets = ({ id }: IDataObject) => id;
	const { results, invalid } = await run({ operation, targets }, [{ id: 'a' }, { id: 'b' }]);
	expect(results).toMatchObject([{ clientId: 'a', online: true, ...at(0) }]);
	expect(invalid).toMatchObject([{ target: 'b', ...at(1) }]);
});

test('an ID that the reply spells in other letters is not called invalid', async () => {
	const known = { Ab: { status: 'online' }, c: { status: 'offline' } };
	vendor.answer(({ path }) => (path === '/auth' ? undefined : reply(known)));
	const targets = ({ id }: IDataObject) => id;
	const rows = [{ id: 'aB' }, { id: 'c' }, { id: 'd' }];
	const { results, invalid } = await run({ operation: 'getStatus', targets }, rows);
	expect(results).toMatchObject([
		{
			error: { vendor: 'getui', code: 'OTHER_CASE' },
			message: expect.stringMatching(/"Ab".*"aB"/) as string,
			...at(0),
		},
		{ clientId: 'c', online: false, ...at(1) },
	]);
	expect(invalid).toMatchObject([{ target: 'd', ...at(2) }]);
});

describe('Pairs of a device and a token', () => {
	const BIND = {
		operation: 'bindDeviceToken',
		channel: 'wx',
		deviceId: ({ id }: IDataObject) => id,
		deviceToken: ({ token }: IDataObject) => token,
	};

	const failWith = (...errorList: object[]) => {
		vendor.answer(({ path }: Seen) =>
			path.startsWith('/user/bind_dt/') ? reply({ errorList }) : undefined,
		);
	};

	const bad = (target: string, item: number) => ({ target, code: '24002', ...at(item) });

	test('one whose token only ends like that of a failed one is not taken for it', async () => {
		failWith({ cid: 'c1', device_token: 'WX_BA', error_code: 24002 });
		const rows = [
			{ id: 'c1', token: 'A' },
			{ id: 'c1', token: 'BA' },
		];
		const { results, invalid } = await run(BIND, rows);
		expect(results).toMatchObject([{ clientId: 'c1', deviceToken: 'A', ...at(0) }]);
		expect(invalid).toMatchObject([bad('c1', 1)]);
	});

	test.each([
		['without its token', { cid: 'c1' }],
		['with its token as it was sent', { cid: 'c1', device_token: 'A_B' }],
	])('a failure that the reply names %s is found', async (_form, entry) => {
		failWith({ ...entry, error_code: 24002 });
		const rows = [
			{ id: 'c1', token: 'A_B' },
			{ id: 'c2', token: 'A_B' },
		];
		const { results, invalid } = await run(BIND, rows);
		expect(results).toMatchObject([{ clientId: 'c2', ...at(1) }]);
		expect(invalid).toMatchObject([bad('c1', 0)]);
	});

	test('a failure that is none of the pairs leaves open which of them was bound', async () => {
		failWith(
			{ cid: 'C1', device_token: 'WX_A', error_code: 24002 },
			{ cid: 'c3', device_token: 'WX_A', error_code: 24002 },
		);
		const rows = ['c1', 'c2', 'c3'].map((id) => ({ id, token: 'A' }));
		const { results, invalid } = await run(BIND, rows);
		const open = { error: { code: 'UNEXPECTED_REPLY', outcome: 'unknown' } };
		expect(results).toMatchObject([
			{ ...open, ...at(0) },
			{ ...open, ...at(1) },
		]);
		expect(invalid).toMatchObject([bad('c3', 2)]);
	});

	test('an unbound device is found whatever token the reply names', async () => {
		failWith({ cid: 'c2', device_token: 'WX_old', error_code: 24002 });
		const { results, invalid } = await run(
			{ operation: 'unbindDeviceToken', channel: 'wx', targets: 'c1, c2' },
			[{}],
		);
		expect(results).toMatchObject([{ clientId: 'c1', deviceToken: null }]);
		expect(invalid).toMatchObject([bad('c2', 0)]);
	});
});
