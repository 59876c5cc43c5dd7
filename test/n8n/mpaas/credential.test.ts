/** @jest-environment ./test/n8n/harness/environment.ts */
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { Desk, KEY, refused } from './desk';

describe.each(HOST_NAMES)('The mPaaS credential on n8n %s', (name) => {
	let desk: Desk;

	beforeAll(async () => {
		desk = await Desk.open();
	});

	beforeEach(() => {
		desk.arrived.length = 0;
	});

	afterAll(async () => {
		await desk.close();
	});

	const check = async (change: object) => {
		const host = await openHost(name);
		return await host.testCredential('mpaasApi', { ...desk.credentials.mpaasApi, ...change });
	};
	const tasks = { RequestId: 'R', ResultCode: 'OK', ResultContent: { Data: [] } };

	test('says yes to the right keys, with either signature', async () => {
		desk.answer = () => tasks;
		expect(await check({})).toMatchObject({ status: 'OK' });
		expect(await check({ signature: 'classic' })).toMatchObject({ status: 'OK' });
	});

	test('says no to a wrong secret and to a wrong app', async () => {
		desk.answer = () => tasks;
		const wrong = await check({ accessKeySecret: 'another-secret' });
		expect(wrong).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('AccessKey Secret is wrong') as string,
		});
		desk.answer = () => refused('8012');
		expect(await check({})).toMatchObject({ status: 'Error' });
	});

	test.each(['acs3', 'classic'])("works in n8n's HTTP Request node (%s)", async (signature) => {
		const host = await openHost(name);
		const request = async (secret: string) =>
			await host.run({
				node: {
					type: 'n8n-nodes-base.httpRequest',
					parameters: {
						method: 'GET',
						url: `${desk.url}/?Action=PushUnBind&UserId=u 1&DeliveryToken=d`,
						credentialType: 'mpaasApi',
					},
				},
				credentials: {
					mpaasApi: { ...desk.credentials.mpaasApi, signature, accessKeySecret: secret },
				},
			});
		expect(plainJson((await request(KEY.accessKeySecret)).accepted)[0]).toMatchObject({
			statusCode: 200,
		});
		expect(desk.arrived[0]).toMatchObject({
			action: 'PushUnBind',
			signed: true,
			form: { UserId: 'u 1', DeliveryToken: 'd', WorkspaceId: 'test', TenantId: 'LZFPEFIM' },
		});
		expect(plainJson((await request('another')).accepted)[0]).toMatchObject({ statusCode: 400 });
	});
});
