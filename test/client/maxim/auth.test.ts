import {
	createMaximClient,
	createRuntime,
	InvalidInputError,
	type MaximCredential,
} from '../../../client';
import { maximProfile } from '../../../client/maxim/auth';
import { startStandIn, TOKEN, type StandIn } from './harness';

const runtime = createRuntime();
const right: MaximCredential = {
	baseUrl: 'https://s-1-3-api.maximtop.cn/',
	appId: 'app',
	accessToken: TOKEN,
};

afterAll(async () => await runtime.transport.close());

const open = (change: Partial<MaximCredential>) => () =>
	createMaximClient({ ...right, ...change }, runtime);

describe('The credential', () => {
	test.each([
		[{ baseUrl: '' }, /^Base URL: a value is required/],
		[{ baseUrl: ' ' }, /^Base URL: a value is required/],
		[{ baseUrl: 'api.maximtop.cn' }, /^Base URL: this is not a URL/],
		[{ baseUrl: 'http://api.maximtop.cn' }, /^Base URL: only HTTPS is allowed/],
		[{ baseUrl: 'https://a:b@api.maximtop.cn' }, /^Base URL: user name, password/],
		[{ appId: '' }, /^The App ID of the MaxIM credential is empty/],
		[{ appId: 'a\nb' }, /^The App ID of the MaxIM credential is empty or holds/],
		[{ accessToken: '' }, /^The access token of the MaxIM credential is empty/],
		[{ accessToken: 'tok en' }, /^The access token of the MaxIM credential/],
		[{ userId: 'me' }, /^The user ID of the MaxIM credential/],
		[{ groupId: '1 2' }, /^The group ID of the MaxIM credential/],
		[{ userId: '1', groupId: '2' }, /names a user and a group/],
	])('%j is refused before anything is sent', (change, expected) => {
		expect(open(change)).toThrow(InvalidInputError);
		expect(open(change)).toThrow(expected);
	});

	test('never shows its token in a refusal', () => {
		const token = 'very secret\u0007token';
		expect(open({ accessToken: token })).not.toThrow(new RegExp(token));
	});

	test('names the base URL of the app, without a slash at its end', () => {
		expect(open({})().preview.getTags({}).url).toBe('https://s-1-3-api.maximtop.cn/user/push/tag');
		expect(open({ baseUrl: ' https://gate.example/maxim ' })().preview.clearTags({}).url).toBe(
			'https://gate.example/maxim/user/push/tag/all',
		);
	});

	test('shares its limit with another identity of the same token, and with no other token', () => {
		const key = (change: Partial<MaximCredential>) =>
			maximProfile({ ...right, ...change }).credentialKey;
		expect(key({ userId: '7' })).toBe(key({}));
		expect(key({ accessToken: 'other' })).not.toBe(key({}));
		expect(key({ callsPerSecond: 50 })).not.toBe(key({}));
		expect(key({})).not.toContain(TOKEN);
	});
});

describe('Whom a call acts as', () => {
	let standIn: StandIn;

	beforeAll(async () => {
		standIn = await startStandIn();
	});

	afterAll(async () => await standIn.close());

	test.each<[Partial<MaximCredential>, object, unknown[]]>([
		[{}, {}, [undefined, undefined]],
		[{ userId: '7' }, {}, ['7', undefined]],
		[{ groupId: '8' }, {}, [undefined, '8']],
		[{ userId: '7' }, { user_id: '9' }, ['9', undefined]],
		// The call's own word replaces the credential's as a whole.
		[{ groupId: '8' }, { user_id: 9 }, ['9', undefined]],
		[{ userId: '7' }, { group_id: '9' }, [undefined, '9']],
	])('credential %j, call %j', async (credential, input, expected) => {
		standIn.answer({ body: { code: 200, data: [], message: null } });
		await standIn.client(credential).getTags(input);
		expect(standIn.received.map(({ headers }) => [headers.user_id, headers.group_id])).toEqual([
			expected,
		]);
	});
});
