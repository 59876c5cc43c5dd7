/** @jest-environment ./test/n8n/harness/environment.ts */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { HOST_NAMES, openHost } from './harness';
import { plainJson } from './support/json';
import { World, type App } from './support/world';

const WRONG = '0'.repeat(24);

describe.each(HOST_NAMES)('Credentials on n8n %s', (name) => {
	const world = World.forBlock();
	let app: App;

	beforeAll(() => {
		app = world.addApp({ tags: ['vip', 'beijing'] });
	});

	const both = () => ({ ...app.credentials, ...app.groupCredentials });

	const check = async (type: string, change: ICredentialDataDecryptedObject = {}) => {
		const host = await openHost(name);
		return await host.testCredential(type, { ...both()[type], ...change });
	};

	test.each(['jpushApi', 'jpushGroupApi'])(
		'%s: the test says yes to the right keys',
		async (type) => {
			expect(await check(type)).toMatchObject({ status: 'OK' });
		},
	);

	test.each([
		['jpushApi', { masterSecret: WRONG }],
		['jpushApi', { appKey: WRONG }],
		['jpushApi', { masterSecret: '' }],
		['jpushGroupApi', { groupMasterSecret: WRONG }],
		['jpushGroupApi', { groupKey: WRONG }],
	])('%s: the test says no to %j', async (type, change) => {
		expect(await check(type, change)).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/\S/) as string,
		});
	});

	test('jpushGroupApi: the test says yes to a group that lacks the paid report', async () => {
		const poor = world.addApp({ vip: false });
		const host = await openHost(name);
		const result = await host.testCredential(
			'jpushGroupApi',
			poor.groupCredentials.jpushGroupApi ?? {},
		);
		expect(result).toMatchObject({ status: 'OK' });
	});

	test.each(['jpushApi', 'jpushGroupApi'])(
		'%s: the test says no to another server',
		async (type) => {
			world.sim.frame.faults.add({ kind: 'html200' });
			expect(await check(type)).toMatchObject({ status: 'Error' });
			world.sim.frame.faults.clear();
			world.sim.frame.faults.add({ kind: 'emptyBody' });
			expect(await check(type)).toMatchObject({ status: 'Error' });
			expect(await check(type, { baseUrl: 'http://127.0.0.1:9' })).toMatchObject({
				status: 'Error',
			});
		},
	);

	test.each(['jpushApi', 'jpushGroupApi'])(
		'%s: the test sends no key over plain HTTP to another machine',
		async (type) => {
			// Reaches the simulator, though by no name of this machine.
			const baseUrl = world.sim.url.replace('127.0.0.1', '0.0.0.0');
			const counts = await world.countRequests(async () => {
				expect(await check(type, { baseUrl })).toMatchObject({
					status: 'Error',
					message: expect.stringContaining('only HTTPS is allowed') as string,
				});
			});
			expect(counts).toEqual({});
		},
	);

	test("jpushApi works in n8n's HTTP Request node, and a wrong secret does not", async () => {
		const host = await openHost(name);
		const request = async (credentials: typeof app.credentials) =>
			await host.run({
				node: {
					type: 'n8n-nodes-base.httpRequest',
					parameters: {
						method: 'GET',
						url: `${world.sim.url}/v3/tags`,
						credentialType: 'jpushApi',
					},
				},
				credentials,
			});
		const [right] = plainJson((await request(app.credentials)).accepted);
		expect(right).toEqual({ statusCode: 200, body: JSON.stringify({ tags: ['vip', 'beijing'] }) });
		const wrong = { jpushApi: { ...app.credentials.jpushApi, masterSecret: WRONG } };
		expect(plainJson((await request(wrong)).accepted)[0]).toMatchObject({ statusCode: 401 });
	});

	test('jpushGroupApi works in the HTTP Request node, with or without the prefix in its key', async () => {
		const host = await openHost(name);
		for (const prefix of ['', 'group-']) {
			const { jpushGroupApi } = app.groupCredentials;
			const report = await host.run({
				node: {
					type: 'n8n-nodes-base.httpRequest',
					parameters: {
						method: 'GET',
						url: `${world.sim.url}/v3/group/users?time_unit=DAY&start=2020-01-01&duration=1`,
						credentialType: 'jpushGroupApi',
					},
				},
				credentials: {
					jpushGroupApi: { ...jpushGroupApi, groupKey: `${prefix}${app.groupKey}` },
				},
			});
			expect(plainJson(report.accepted)[0]?.statusCode).not.toBe(401);
		}
	});

	test('a wrong secret stops a run of 50 rows after few calls, and every row says so', async () => {
		const host = await openHost(name);
		const many = world.addApp({ phones: 50 });
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: 'manageAlias',
					parameters: {
						...{ resource: 'jpush', operation: 'set', deviceId: '={{ $json.rid }}' },
						alias: '={{ $json.rid }}',
					},
					onError: 'continueErrorOutput',
				},
				items: many.rids.map((rid) => ({ rid })),
				credentials: { jpushApi: { ...many.credentials.jpushApi, masterSecret: WRONG } },
			});
			const refused = plainJson(report.refused);
			expect(refused).toHaveLength(50);
			expect(new Set(refused.map(({ error }) => (error as { code: string }).code)).size).toBe(1);
			expect(refused[49]).toMatchObject({ error: { code: '7004', retryable: false } });
		});
		expect(counts.deviceSet).toBeLessThanOrEqual(32);
	});

	test('plain HTTP to another machine is refused before any call', async () => {
		const host = await openHost(name);
		const report = await host.run({
			node: {
				type: 'manageTag',
				parameters: { resource: 'jpush', operation: 'getMany' },
			},
			credentials: {
				jpushApi: { ...app.credentials.jpushApi, baseUrl: 'http://push.example.com' },
			},
		});
		expect(report.status).toBe('error');
		expect(report.error?.message).toMatch(/https/i);
	});

	test("n8n's filter for outgoing connections, where there is one, holds for the vendor's address", async () => {
		const host = await openHost(name);
		const listTags = async () =>
			await host.run({
				node: {
					type: 'manageTag',
					parameters: { resource: 'jpush', operation: 'getMany' },
					onError: 'continueErrorOutput',
				},
				credentials: app.credentials,
			});
		const filtered = host.filterEgress(true);
		expect(filtered).toBe(name === 'newest');
		const counts = await world
			.countRequests(async () => {
				const { accepted, refused } = await listTags();
				expect([accepted.length > 0, refused.length > 0]).toEqual([!filtered, filtered]);
				if (filtered) {
					const [json] = plainJson(refused);
					expect(json).toMatchObject({ error: { outcome: 'rejected', retryable: false } });
					expect(JSON.stringify(json)).toMatch(/N8N_SSRF/);
				}
			})
			.finally(() => host.filterEgress(false));
		expect(counts).toEqual(filtered ? {} : { tagList: 1 });
		expect((await listTags()).refused).toEqual([]);
	});

	test('the lists that fields offer come from the vendor, and their failures are readable', async () => {
		const host = await openHost(name);
		const fileId = world.addFile(app, app.rids, 'customers.txt');
		const { credentials } = app;
		const toFile = { resource: 'jpush', operation: 'sendToFile' };
		const files = { node: 'sendPush', method: 'searchJPushFiles', parameters: toFile, credentials };
		expect(await host.listSearch(files)).toEqual({
			results: [{ name: 'customers.txt', value: fileId }],
		});
		const addDevices = { resource: 'jpush', operation: 'addDevices' };
		const tags = {
			...{ node: 'manageTag', method: 'searchJPushTags' },
			...{ parameters: addDevices, credentials },
		};
		expect(await host.listSearch({ ...tags, filter: 'VI' })).toEqual({
			results: [{ name: 'vip', value: 'vip' }],
		});
		const wrong = { jpushApi: { ...credentials.jpushApi, masterSecret: WRONG } };
		await expect(host.listSearch({ ...tags, credentials: wrong })).rejects.toMatchObject({
			message: expect.stringMatching(/\S/) as string,
			description: expect.stringMatching(/Master Secret|credential/i) as string,
		});
		await expect(host.listSearch({ ...tags, credentials: {} })).rejects.toMatchObject({
			message: expect.stringMatching(/^The list needs a credential of JPush/) as string,
			description: expect.stringMatching(/^Choose a credential in this node/) as string,
		});
	});
});
