import { ManageDevice } from '../../../nodes/ManageDevice/ManageDevice.node';
import { runNode } from '../runNode';
import { startStandIn, type StandIn } from '../standIn';

let vendor: StandIn;

beforeEach(async () => {
	vendor = await startStandIn(({ path }) =>
		path.startsWith('/user/push/limit')
			? { code: 10002, data: null, message: 'bad hours' }
			: { code: 200, data: true, message: null },
	);
});

afterEach(async () => {
	await vendor.close();
});

const HOURS = { hours: { from: 22, until: 7 } };

const run = async (options: object) => {
	const parameters = { resource: 'maxim', operation: 'setPushSwitches', targets: '7', options };
	const credentials = { baseUrl: vendor.url, appId: 'app', accessToken: 'token' };
	const given = { credentials, execution: JSON.stringify(options), onError: true };
	return (await runNode(new ManageDevice(), parameters, [{}], given))[0]?.json;
};

test('a switch that is refused after others were changed says so', async () => {
	expect(await run({ pushEnabled: false, showDetails: true, doNotDisturb: HOURS })).toMatchObject({
		error: { vendor: 'maxim', code: '10002', outcome: 'unknown' },
		message: expect.stringMatching(
			/MaxIM 10002: bad hours.*; 2 of the 3 switches were changed before/,
		) as string,
	});
});

test('one that is refused first leaves everything as it was', async () => {
	expect(await run({ doNotDisturb: HOURS, nickname: 'Li' })).toMatchObject({
		error: { code: '10002', outcome: 'rejected' },
		message: expect.not.stringContaining('switches') as string,
	});
	expect(vendor.seen).toHaveLength(1);
});
