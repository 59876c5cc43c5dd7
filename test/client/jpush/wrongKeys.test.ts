import {
	createJPushClient,
	createJPushDevClient,
	createJPushGroupClient,
	createRuntime,
	type JPushClient,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import { DEMO_JPUSH_APP, DEMO_JPUSH_GROUP } from '../../../simulator';
import { SleptClock } from '../support/sleptClock';
import { failureOf, startBench, type Bench } from './harness';

let bench: Bench;

const RID = '1507bfd3f7c0000001';
const note = { platform: 'all' as const, notification: { alert: 'a' } };
const push = { ...note, audience: { registration_id: [RID] } };

beforeAll(async () => {
	bench = await startBench();
});

afterAll(async () => await bench.close());

describe('Wrong keys', () => {
	const clock = new SleptClock();
	const runtime = createRuntime({ clock });
	const common = () => ({ baseUrl: bench.simulator.url });
	const wrong = '0123456789abcdef01234567';
	const fresh = () => ({ ...runtime, shared: new SharedState(clock) });
	const strangerApp = () =>
		createJPushClient({ ...common(), appKey: DEMO_JPUSH_APP.appKey, masterSecret: wrong }, fresh());

	afterAll(async () => await runtime.transport.close());

	test.each<[string, string, (client: JPushClient) => Promise<unknown>]>([
		['push', '1004', (stranger) => stranger.push(push)],
		['getCids', '1004', (stranger) => stranger.getCids({})],
		['listFiles', '1004', (stranger) => stranger.listFiles({})],
		['getDevice', '7004', (stranger) => stranger.getDevice({ registration_id: RID })],
		['listTags', '7004', (stranger) => stranger.listTags({})],
		['listSchedules', '8101', (stranger) => stranger.listSchedules({})],
		['getReceived', '3001', (stranger) => stranger.getReceived({ msg_ids: ['1'] })],
	])('fail %s with %s, for good and without the secret', async (_name, code, attempt) => {
		const error = await failureOf(attempt(strangerApp()));
		expect(error).toMatchObject({ code, fatal: true, outcome: 'rejected', httpStatus: 401 });
		expect(JSON.stringify({ ...(error as object), text: String(error) })).not.toContain(wrong);
	});

	test('fail a batch whether the vendor answers 401 or, as in its sample, 400', async () => {
		const pushlist = { 'k-u': { ...note, target: RID } };
		for (const status of [401, 400]) {
			bench.sim.cases.batchAuth = { code: 1004, status };
			const error = await failureOf(strangerApp().pushBatchByAlias({ pushlist }));
			expect(error).toMatchObject({ code: '1004', fatal: true });
		}
	});

	test('fail a group and a developer', async () => {
		const group = createJPushGroupClient(
			{ ...common(), groupKey: DEMO_JPUSH_GROUP.groupKey, groupMasterSecret: wrong },
			fresh(),
		);
		expect(await failureOf(group.pushToGroup(push))).toMatchObject({ code: '1004', fatal: true });
		const stranger = createJPushDevClient(
			{ ...common(), devKey: wrong, devSecret: wrong },
			fresh(),
		);
		const app = { app_name: 'a', android_package: 'a.b' };
		expect(await failureOf(stranger.createApp(app))).toMatchObject({
			code: expect.stringMatching(/^400[456]$/),
			fatal: true,
		});
	});
});
