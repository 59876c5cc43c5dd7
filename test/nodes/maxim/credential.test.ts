import type { ICredentialsDecrypted, ICredentialTestFunctions } from 'n8n-workflow';

import { MaximApi } from '../../../credentials/MaximApi.credentials';
import { testMaxim } from '../../../nodes/shared/vendors/maxim/credentialTest';
import { APP_ID, ok, refusal, startStandIn, TOKEN, type StandIn } from '../../client/maxim/harness';

const right = {
	appId: ` ${APP_ID} `,
	accessToken: `${TOKEN}\n`,
	baseUrl: 'https://s-1-3-api.maximtop.cn',
	actAs: 'admin',
	userId: '7',
	groupId: '8',
};

describe('A request of n8n with the credential', () => {
	const request = { url: 'https://a.example', headers: { accept: 'x' } };
	const headersWith = async (change: object) =>
		(await new MaximApi().authenticate({ ...right, ...change }, request)).headers;

	test.each([
		[{}, {}],
		[{ actAs: 'user' }, { user_id: '7' }],
		[{ actAs: 'group' }, { group_id: '8' }],
	])('%j carries app, token and the chosen identity alone', async (change, identity) => {
		expect(await headersWith(change)).toEqual({
			accept: 'x',
			app_id: APP_ID,
			'access-token': TOKEN,
			...identity,
		});
	});

	test('keeps the identity that the request names itself', async () => {
		const own = { ...request, headers: { user_id: '9' } };
		const { headers } = await new MaximApi().authenticate({ ...right, actAs: 'user' }, own);
		expect(headers).toMatchObject({ user_id: '9' });
	});
});

describe('The test of the credential', () => {
	let standIn: StandIn;

	beforeAll(async () => {
		standIn = await startStandIn();
	});

	afterAll(async () => await standIn.close());

	const check = async (change: object = {}) => {
		const data = { ...right, baseUrl: standIn.url, ...change };
		return await testMaxim.call(
			{ helpers: {} } as unknown as ICredentialTestFunctions,
			{ data } as unknown as ICredentialsDecrypted,
		);
	};

	test('asks for a report of no task, and changes nothing', async () => {
		standIn.answer(ok([]));
		expect(await check({ actAs: 'user' })).toMatchObject({ status: 'OK' });
		expect(standIn.received).toHaveLength(1);
		expect(standIn.received[0]).toMatchObject({
			method: 'POST',
			url: '/push/task/detail',
			text: '{"list":[0]}',
			headers: { app_id: APP_ID, 'access-token': TOKEN, user_id: '7' },
		});
	});

	test('says yes when only the task is refused, which comes after the token', async () => {
		standIn.answer(refusal(10002));
		expect(await check()).toMatchObject({ status: 'OK' });
	});

	test.each([402, 10003, 10008, 10010, 12006, 30022, 40000, 19999])(
		'says no to %d under HTTP 200, and what to do',
		async (code) => {
			standIn.answer(refusal(code, `of ${TOKEN}`));
			const { status, message } = await check();
			expect(status).toBe('Error');
			expect(message).toMatch(new RegExp(`MaxIM ${code}.*\\. \\S`));
			expect(message).not.toContain(TOKEN);
		},
	);

	test('says no to an address that is not the vendor, and to an incomplete credential', async () => {
		standIn.answer({ body: '<html>' });
		expect(await check()).toMatchObject({ status: 'Error' });
		expect(await check({ baseUrl: '' })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('api_endpoint') as string,
		});
		expect(await check({ accessToken: '' })).toMatchObject({ status: 'Error' });
	});
});
