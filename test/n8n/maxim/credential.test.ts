/** @jest-environment ./test/n8n/harness/environment.ts */
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { MAXIM_BASE_PATH } from '../../../simulator';
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

const WRONG = '0'.repeat(24);

describe.each(HOST_NAMES)('MaxIM credential on n8n %s', (name) => {
	const world = World.forBlock();
	let app: App;

	beforeAll(() => {
		app = world.addApp({ vendor: 'maxim', tags: ['vip'] });
	});

	const check = async (change: ICredentialDataDecryptedObject = {}, of = app) => {
		const host = await openHost(name);
		return await host.testCredential('maximApi', { ...of.credentials.maximApi, ...change });
	};

	const run = async (
		type: string,
		parameters: INodeParameters,
		change: ICredentialDataDecryptedObject = {},
		items: Array<{ user?: string }> = [{}],
	) => {
		const host = await openHost(name);
		return await host.run({
			node: { type, parameters, onError: 'continueErrorOutput' },
			items,
			credentials: { maximApi: { ...app.credentials.maximApi, ...change } },
		});
	};

	test('the test says yes to the right keys, and changes nothing', async () => {
		const counts = await world.countRequests(async () => {
			expect(await check()).toMatchObject({ status: 'OK' });
		});
		expect(counts).toEqual({ pushTaskDetail: 1 });
	});

	test.each([
		[{ accessToken: WRONG }],
		[{ appId: WRONG }],
		[{ accessToken: '' }],
		[{ baseUrl: '' }],
		[{ baseUrl: 'http://127.0.0.1:9' }],
		[{ actAs: 'user', userId: '4242' }],
		[{ actAs: 'group', groupId: '4242' }],
	])('the test says no to %j', async (change) => {
		expect(await check(change)).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/\S/) as string,
		});
	});

	test('the test says no to the address without the path of a gateway', async () => {
		expect(await check({ baseUrl: world.sim.url })).toMatchObject({ status: 'Error' });
	});

	test.each([
		[{ pushEnabled: false }, /switch/i],
		[{ licence: 'expired' as const }, /licence/i],
	])('the test of an app with %j tells its state', async (maxim, message) => {
		const other = world.addApp({ vendor: 'maxim', maxim });
		expect(await check({}, other)).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(message) as string,
		});
	});

	test('the test says no to a token that is refused by status alone', async () => {
		const other = world.addApp({ vendor: 'maxim', maxim: { refusedToken: 'status' } });
		expect(await check({ accessToken: WRONG }, other)).toMatchObject({ status: 'Error' });
	});

	test.each(['html200', 'emptyBody', 'invalidJson'] as const)(
		'the test says no to another server (%s)',
		async (kind) => {
			world.sim.frame.faults.add({ kind });
			expect(await check()).toMatchObject({ status: 'Error' });
		},
	);

	test("works in n8n's HTTP Request node, also as a user, and a wrong token does not", async () => {
		const host = await openHost(name);
		const { maximApi } = app.credentials;
		const request = async (change: ICredentialDataDecryptedObject) => {
			const report = await host.run({
				node: {
					type: 'n8n-nodes-base.httpRequest',
					parameters: {
						method: 'GET',
						url: `${world.sim.url}${MAXIM_BASE_PATH}/user/push/tag`,
						credentialType: 'maximApi',
					},
				},
				credentials: { maximApi: { ...maximApi, ...change } },
			});
			const { body } = plainJson(report.accepted)[0] as { body: string };
			return JSON.parse(body) as { code: number; data: unknown };
		};
		const asUser = { actAs: 'user', userId: app.users[0] ?? '' };
		expect(await request(asUser)).toEqual({ code: 200, data: ['vip'], message: null });
		expect(await request({ ...asUser, accessToken: WRONG })).toMatchObject({ code: 10008 });
	});

	test('a wrong token stops a run of 50 rows after few calls, and every row says so', async () => {
		const items = Array.from({ length: 50 }, (_, n) => ({ user: String(1_000_000 + n) }));
		const parameters = {
			...{ resource: 'maxim', operation: 'set', targetSource: 'value' },
			...{ userId: '={{ $json.user }}', alias: '={{ $json.user }}', deviceId: '' },
		};
		const counts = await world.countRequests(async () => {
			const report = await run('manageAlias', parameters, { accessToken: WRONG }, items);
			const refused = plainJson(report.refused);
			expect(refused).toHaveLength(50);
			expect(new Set(refused.map(({ error }) => (error as { code: string }).code)).size).toBe(1);
			expect(refused[49]).toMatchObject({ error: { code: '10008', retryable: false } });
		});
		expect(counts.aliasBind).toBeLessThanOrEqual(32);
	});

	test('plain HTTP to another machine is refused before any call', async () => {
		const parameters = { resource: 'maxim', operation: 'getDeviceTags', userId: '1' };
		const report = await run('manageTag', parameters, { baseUrl: 'http://push.example.com' });
		expect(plainJson(report.accepted)).toEqual([]);
		expect(plainJson(report.refused)).toEqual([
			{
				message: expect.stringMatching(/https/i) as string,
				error: expect.objectContaining({ vendor: 'maxim', outcome: 'rejected' }) as object,
			},
		]);
	});

	test("n8n's filter for outgoing connections, where there is one, holds for the vendor's address", async () => {
		const host = await openHost(name);
		const parameters = {
			...{ resource: 'maxim', operation: 'getDeviceTags' },
			userId: app.users[0] ?? '',
		};
		const filtered = host.filterEgress(true);
		expect(filtered).toBe(name === 'newest');
		const counts = await world
			.countRequests(async () => {
				const { accepted, refused } = await run('manageTag', parameters);
				expect([accepted.length, refused.length]).toEqual(filtered ? [0, 1] : [1, 0]);
			})
			.finally(() => host.filterEgress(false));
		expect(counts).toEqual(filtered ? {} : { tagList: 1 });
	});
});
