import { ManageDevice } from '../../../nodes/ManageDevice/ManageDevice.node';
import { runNode } from '../runNode';
import { startStandIn, type StandIn } from '../standIn';

let vendor: StandIn | undefined;

afterEach(async () => {
	await vendor?.close();
});

/** Serial numbers of the devices that Get Many puts out, and the calls that it made. */
async function getMany(answer: (path: string) => object) {
	vendor = await startStandIn(({ path }) => ({ code: 200, message: null, ...answer(path) }));
	const parameters = { resource: 'maxim', operation: 'getMany', userId: '7' };
	const credentials = { baseUrl: vendor.url, appId: 'app', accessToken: 'token' };
	const rows = await runNode(new ManageDevice(), parameters, [{}], {
		...{ credentials, execution: 'e1', onError: true },
	});
	return {
		devices: rows.map(({ json }) => json.deviceSn),
		calls: vendor.seen.map((one) => one.path),
	};
}

const page = (...serials: number[]) => serials.map((device_sn) => ({ device_sn, platform: 1 }));

test('Get Many reads on as long as the vendor has a cursor', async () => {
	const { devices, calls } = await getMany((path) =>
		path.includes('cursor=') ? { data: page(3) } : { data: page(1, 2), cursor: 'a+b', version: 1 },
	);
	expect(devices).toEqual(['1', '2', '3']);
	expect(calls).toEqual(['/user/device/list', '/user/device/list?cursor=a%2Bb']);
});

test('and stops where the vendor says the same again', async () => {
	const { devices, calls } = await getMany(() => ({ data: page(1, 2), cursor: 'c' }));
	expect(devices).toEqual(['1', '2']);
	expect(calls).toHaveLength(2);
});
