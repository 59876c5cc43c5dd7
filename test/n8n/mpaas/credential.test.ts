/** @jest-environment ./test/n8n/harness/environment.ts */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

const MINUTE_MS = 60_000;
const TOKEN = 'CAISsts+/token==';

/** Why the vendor lets nobody in: what the user entered, or what became of it at the vendor. */
interface Reason {
	reason: string;
	change?: ICredentialDataDecryptedObject;
	prepare?: (world: World, app: App) => void;
	code: string;
	says: RegExp;
}

const REASONS: Reason[] = [
	{
		reason: 'a wrong secret',
		change: { accessKeySecret: 'another-secret' },
		...{ code: 'SignatureDoesNotMatch', says: /AccessKey Secret is wrong/ },
	},
	{
		reason: 'an unknown key',
		change: { accessKeyId: 'LTAI5tNobody' },
		...{ code: 'InvalidAccessKeyId.NotFound', says: /AccessKey ID/ },
	},
	{
		reason: 'another app',
		change: { appId: 'ONEX0000000000000' },
		...{ code: '3007', says: /App ID/ },
	},
	{
		reason: 'another workspace',
		change: { workspaceId: 'other' },
		...{ code: '8012', says: /Workspace ID/ },
	},
	{
		reason: 'a token that has ended',
		change: { securityToken: TOKEN },
		prepare: (world, app) => changeKey(world, app, { securityToken: TOKEN, tokenExpiresAt: 1 }),
		...{ code: 'InvalidSecurityToken.Expired', says: /has expired/ },
	},
	{
		reason: 'a temporary key without its token',
		prepare: (world, app) => changeKey(world, app, { securityToken: TOKEN }),
		...{ code: 'MissingSecurityToken', says: /without its token/ },
	},
	{
		reason: 'a key without the policy',
		prepare: (world, app) => changeKey(world, app, { withoutPolicy: true }),
		...{ code: 'NoPermission', says: /AliyunMPAASFullAccess/ },
	},
	{
		reason: 'a clock that is 20 minutes off',
		prepare: (world) => world.sim.clock.advance(20 * MINUTE_MS),
		...{ code: 'InvalidTimeStamp.Expired', says: /clock of the n8n server/ },
	},
	{
		reason: 'a request that was sent twice',
		prepare: (world) => {
			const message = 'SignatureNonceUsed';
			world.sim.frame.faults.add({ kind: 'vendorError', code: 0, message });
		},
		...{ code: 'SignatureNonceUsed', says: /proxy or gateway sent it twice/ },
	},
];

type Key = Parameters<World['sim']['mpaas']['keys']['set']>[1];

function changeKey({ sim }: World, { credentials }: App, change: Partial<Key>): void {
	const id = credentials.mpaasApi?.accessKeyId as string;
	const key = sim.mpaas.keys.get(id);
	if (key === undefined) throw new Error(`The simulator lost key ${id}`);
	sim.mpaas.keys.set(id, { ...key, ...change });
}

describe.each(HOST_NAMES)('The mPaaS credential on n8n %s', (name) => {
	let world: World;
	let app: App;

	beforeEach(async () => {
		world = await World.open();
		app = world.addApp({ vendor: 'mpaas', phones: 1 });
	});

	afterEach(async () => {
		await world.close();
	});

	const changed = (change: ICredentialDataDecryptedObject = {}) => ({
		mpaasApi: { ...app.credentials.mpaasApi, ...change },
	});

	const check = async (change: ICredentialDataDecryptedObject) => {
		const host = await openHost(name);
		return await host.testCredential('mpaasApi', changed(change).mpaasApi);
	};

	test('says yes to the right keys, with either signature and with a token', async () => {
		expect(await check({})).toMatchObject({ status: 'OK' });
		expect(await check({ signature: 'classic' })).toMatchObject({ status: 'OK' });
		changeKey(world, app, { securityToken: TOKEN });
		expect(await check({ securityToken: TOKEN })).toMatchObject({ status: 'OK' });
	});

	describe.each(['acs3', 'classic'])('with the signature %s', (signature) => {
		test.each(REASONS)('says no to $reason', async ({ change, prepare, says }) => {
			prepare?.(world, app);
			expect(await check({ ...change, signature })).toMatchObject({
				...{ status: 'Error', message: expect.stringMatching(says) as string },
			});
		});

		test.each(REASONS)('a push explains $reason', async ({ change, prepare, says, code }) => {
			prepare?.(world, app);
			const host = await openHost(name);
			const report = await host.run({
				node: {
					type: 'sendPush',
					parameters: {
						...{ resource: 'mpaas', operation: 'send', targetType: 'device' },
						...{ targetSource: 'value', targets: app.rids[0] ?? '', body: 'Hi' },
					},
					onError: 'continueErrorOutput',
				},
				credentials: changed({ ...change, signature }),
			});
			const [refused] = plainJson(report.refused) as [{ message: string; error: { hint: string } }];
			// A first copy of a doubled request may have been carried out.
			const outcome = code === 'SignatureNonceUsed' ? 'unknown' : 'rejected';
			expect(refused.error).toMatchObject({ vendor: 'mpaas', code, outcome });
			expect(`${refused.message}. ${refused.error.hint}`).toMatch(says);
			expect(world.received(app)).toEqual([0]);
		});
	});

	test.each(['acs3', 'classic'])("works in n8n's HTTP Request node (%s)", async (signature) => {
		const host = await openHost(name);
		const request = async (change: ICredentialDataDecryptedObject) => {
			const query = `Action=PushBind&UserId=u%201&DeliveryToken=${app.rids[0]}&OsType=1`;
			const report = await host.run({
				node: {
					type: 'n8n-nodes-base.httpRequest',
					parameters: {
						method: 'GET',
						url: `${world.sim.url}/?${query}`,
						credentialType: 'mpaasApi',
					},
				},
				credentials: changed({ signature, ...change }),
			});
			return plainJson(report.accepted)[0];
		};
		expect(await request({})).toMatchObject({
			...{ statusCode: 200, body: expect.stringContaining('"OK"') as string },
		});
		expect(world.sim.mpaas.devices(app.appKey)[0]?.alias).toBe('u 1');
		expect(await request({ accessKeySecret: 'another' })).toMatchObject({ statusCode: 400 });
	});
});
