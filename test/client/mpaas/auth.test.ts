import { createMpaasClient, InvalidInputError, signMpaasRequest } from '../../../client';
import { mpaasBaseUrl, mpaasProfile, type MpaasCredential } from '../../../client/mpaas/auth';
import { systemClock } from '../../../client/core/clock';
import { CREDENTIAL, json, openDesk } from './harness';
import { SAMPLES } from './inputs';

const profileOf = (change: Partial<MpaasCredential> = {}) =>
	mpaasProfile({ ...CREDENTIAL, ...change }, systemClock);

test.each<[Partial<MpaasCredential>, string]>([
	[{}, 'https://mpaas.cn-hangzhou.aliyuncs.com'],
	[{ region: 'cn-hangzhou' }, 'https://mpaas.cn-hangzhou.aliyuncs.com'],
	// The address that the vendor's SDK has for these.
	[{ region: 'ap-southeast-1' }, 'https://mpaas.aliyuncs.com'],
	[{ region: 'cn-shanghai' }, 'https://mpaas.aliyuncs.com'],
	[{ region: 'cn-shanghai-finance-1' }, 'https://mpaas.aliyuncs.com'],
	[{ region: 'cn-north-2-gov-1' }, 'https://mpaas.aliyuncs.com'],
	[{ region: 'cn-new' }, 'https://mpaas.cn-new.aliyuncs.com'],
	[{ region: 'x', baseUrl: 'https://gw.example.com/push/' }, 'https://gw.example.com/push'],
])('%j leads to %s', (credential, url) => {
	expect(mpaasBaseUrl(credential)).toBe(url);
});

test.each(['evil.com/', 'CN', '..', 'a b', '@x'])(
	'The region %j cannot change the host',
	(region) => {
		expect(() => mpaasBaseUrl({ region })).toThrow(InvalidInputError);
	},
);

test.each(['http://gw.example.com', 'ftp://x', 'https://u:p@x', 'nothing'])(
	'The base URL %j is refused',
	(baseUrl) => {
		expect(() => profileOf({ baseUrl })).toThrow(InvalidInputError);
	},
);

test.each<[Partial<MpaasCredential>, string]>([
	[{ accessKeyId: '' }, 'AccessKey ID'],
	[{ accessKeyId: 'a,b' }, 'AccessKey ID'],
	[{ accessKeySecret: 'with blank' }, 'AccessKey Secret'],
	[{ securityToken: 'line\r\nbreak' }, 'Security Token'],
])('%j is refused without showing the value', (change, field) => {
	expect(() => profileOf(change)).toThrow(`${field}: the value in the mPaaS credential is empty`);
});

test('Credentials share limits when key, app and address are the same, whatever the token', () => {
	const key = profileOf().credentialKey;
	expect(profileOf({ securityToken: 't', accessKeySecret: 's2' }).credentialKey).toBe(key);
	expect(profileOf({ appId: 'other' }).credentialKey).not.toBe(key);
	expect(profileOf({ callsPerSecond: 5 }).credentialKey).not.toBe(key);
	expect(key).not.toContain(CREDENTIAL.accessKeyId);
});

test('The limit of a contract replaces the assumed ones', () => {
	expect(profileOf({ callsPerSecond: 5 }).limits).toEqual({
		push: { calls: 5, windowMs: 1000 },
		report: { calls: 5, windowMs: 1000 },
		manage: { calls: 5, windowMs: 1000 },
	});
});

test('The finance zone has its own version', async () => {
	const desk = openDesk(() => json(SAMPLES.revokePushTask?.reply), { version: '2020-07-10' });
	await desk.client.revokePushTask({ TaskId: '1' });
	expect(desk.sent[0]?.headers['x-acs-version']).toBe('2020-07-10');
});

test('The time stamp comes from the clock of the runtime', async () => {
	const desk = openDesk(() => json(SAMPLES.revokePushTask?.reply));
	await desk.client.revokePushTask({ TaskId: '1' });
	const date = Date.parse(desk.sent[0]?.headers['x-acs-date'] ?? '');
	// The clock of the harness runs faster than the system's.
	expect(Math.abs(date - Date.now())).toBeLessThan(600_000);
	expect(() => createMpaasClient({ ...CREDENTIAL, accessKeyId: '' })).toThrow(InvalidInputError);
});

describe('A request of another program', () => {
	const url = 'https://mpaas.cn-hangzhou.aliyuncs.com/?Action=PushBind&OsType=1';
	const clock = { ...systemClock, now: () => Date.UTC(2024, 4, 1, 12) };

	test('gets action, app and signature, wherever its parameters stand', () => {
		const form = { AppId: CREDENTIAL.appId, WorkspaceId: 'test', OsType: '1', UserId: 'u' };
		for (const parameters of [{ UserId: 'u' }, 'UserId=u', new URLSearchParams({ UserId: 'u' })]) {
			const signed = signMpaasRequest({ url, headers: {}, parameters }, CREDENTIAL, clock);
			expect(signed.url).toBe('https://mpaas.cn-hangzhou.aliyuncs.com/');
			expect(Object.fromEntries(new URLSearchParams(signed.body))).toEqual(form);
			expect(signed.headers).toMatchObject({
				'x-acs-action': 'PushBind',
				'x-acs-version': '2020-10-28',
				'x-acs-date': '2024-05-01T12:00:00Z',
			});
		}
	});

	test('keeps its own headers but those that the signature writes', () => {
		const headers = { 'X-Trace': '1', Authorization: 'x', 'Content-Type': 'application/json' };
		const signed = signMpaasRequest({ url, headers, parameters: undefined }, CREDENTIAL, clock);
		expect(signed.headers).toMatchObject({
			'x-trace': '1',
			'content-type': 'application/x-www-form-urlencoded',
			authorization: expect.stringMatching(/^ACS3-HMAC-SHA256 /),
		});
	});

	test('may name the action in a header, and lists as JSON', () => {
		const signed = signMpaasRequest(
			{
				url: 'https://mpaas.cn-hangzhou.aliyuncs.com',
				headers: { 'X-Acs-Action': 'PushMultiple' },
				parameters: { TargetMsg: [{ Target: 'u', MsgKey: 'k' }] },
			},
			{ ...CREDENTIAL, signature: 'classic' },
			clock,
		);
		expect(Object.fromEntries(new URLSearchParams(signed.body))).toMatchObject({
			Action: 'PushMultiple',
			'TargetMsg.1.Target': 'u',
			Timestamp: '2024-05-01T12:00:00Z',
		});
	});
});
