import {
	DEMO_MPAAS_DENIED_KEY,
	DEMO_MPAAS_KEY,
	DEMO_MPAAS_STS_KEY,
	type Simulator,
} from '../../simulator';
import {
	call,
	classic,
	OK,
	send,
	SIMPLE,
	start,
	START,
	verdict,
	type Options,
} from './mpaasHelpers';

let sim: Simulator;
const MINUTE = 60_000;
const both = [
	['ACS3-HMAC-SHA256', call],
	['HMAC-SHA1', classic],
] as const;

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	sim.mpaas.addDevices([{ id: 'dev1', alias: 'user1024' }]);
});
afterAll(() => sim.close());

describe.each(both)('%s', (_name, by) => {
	const push = (options?: Options) => by(sim, 'PushSimple', SIMPLE, options);

	it('lets a right signature in, Chinese, blanks, quotes and stars included', async () => {
		const Content = `A B+C*~!'()% "你好" 😀`;
		expect(verdict(await by(sim, 'PushSimple', { ...SIMPLE, Content }))).toEqual(OK);
		expect(sim.mpaas.device('dev1')?.stack[0]?.face.body).toBe(Content);
	});

	it('refuses a wrong secret and shows what it signed', async () => {
		const answer = await push({ key: { ...DEMO_MPAAS_KEY, accessKeySecret: 'wrong' } });
		expect(verdict(answer)).toEqual([400, 'SignatureDoesNotMatch']);
		expect(answer.body.Message).toContain('server string to sign is:');
		expect(answer.text).not.toContain(DEMO_MPAAS_KEY.accessKeySecret);
	});

	it('refuses a body that was changed after signing', async () => {
		const spoil: Options['spoil'] = (request) =>
			(request.body = request.body.replace('300', '301'));
		expect(verdict(await push({ spoil }))).toEqual([400, 'SignatureDoesNotMatch']);
	});

	it('refuses clocks more than 15 minutes off, both ways', async () => {
		for (const skew of [20 * MINUTE, -20 * MINUTE, 15 * MINUTE + 1000]) {
			expect(verdict(await push({ skew }))).toEqual([400, 'InvalidTimeStamp.Expired']);
		}
		for (const skew of [14 * MINUTE, -14 * MINUTE, -15 * MINUTE]) {
			expect(verdict(await push({ skew }))).toEqual(OK);
		}
	});

	it('refuses malformed and missing time stamps', async () => {
		for (const time of ['2021-07-08 00:00:00', new Date(START).toISOString(), 'x']) {
			expect(verdict(await push({ time }))).toEqual([400, 'InvalidTimeStamp.Format']);
		}
		expect(verdict(await push({ time: '' }))).toEqual([400, 'IllegalTimestamp']);
	});

	it('refuses a nonce that comes again, for each key by itself', async () => {
		const nonce = 'n-1';
		expect(verdict(await push({ nonce }))).toEqual(OK);
		expect(verdict(await push({ nonce }))).toEqual([400, 'SignatureNonceUsed']);
		expect(verdict(await push({ nonce, key: DEMO_MPAAS_STS_KEY }))).toEqual(OK);
		sim.clock.advance(31 * MINUTE);
		expect(verdict(await push({ nonce }))).toEqual(OK);
	});

	it('does not use up the nonce of a call with a wrong signature', async () => {
		await push({ nonce: 'n-2', key: { ...DEMO_MPAAS_KEY, accessKeySecret: 'wrong' } });
		expect(verdict(await push({ nonce: 'n-2' }))).toEqual(OK);
	});

	it('knows active keys only', async () => {
		const key = { accessKeyId: 'LTAInobody', accessKeySecret: 'x' };
		expect(verdict(await push({ key }))).toEqual([404, 'InvalidAccessKeyId.NotFound']);
		sim.mpaas.keys.set('LTAIoff', { accessKeyId: 'LTAIoff', accessKeySecret: 'x', inactive: true });
		const off = { accessKeyId: 'LTAIoff', accessKeySecret: 'x' };
		expect(verdict(await push({ key: off }))).toEqual([400, 'InvalidAccessKeyId.Inactive']);
	});

	it('checks the token of a temporary key', async () => {
		const key = DEMO_MPAAS_STS_KEY;
		expect(verdict(await push({ key }))).toEqual(OK);
		expect(verdict(await push({ key, token: 'other' }))).toEqual([
			400,
			'InvalidSecurityToken.MismatchWithAccessKey',
		]);
		expect(verdict(await push({ token: 'uncalled-for' }))).toEqual([
			400,
			'InvalidSecurityToken.MismatchWithAccessKey',
		]);
		const bare = { ...key, securityToken: undefined };
		expect(verdict(await push({ key: bare }))).toEqual([400, 'MissingSecurityToken']);
		expect(verdict(await push({ key, token: 'a b' }))).toEqual([
			400,
			'InvalidSecurityToken.Malformed',
		]);
	});

	it('refuses an expired token', async () => {
		const key = { ...DEMO_MPAAS_STS_KEY, tokenExpiresAt: START + MINUTE };
		sim.mpaas.keys.set(key.accessKeyId, key);
		expect(verdict(await push({ key }))).toEqual(OK);
		sim.clock.advance(MINUTE);
		expect(verdict(await push({ key }))).toEqual([400, 'InvalidSecurityToken.Expired']);
	});

	it('refuses keys without the policy, and other apps’ keys', async () => {
		const denied = await push({ key: DEMO_MPAAS_DENIED_KEY });
		expect(verdict(denied)).toEqual([403, 'NoPermission']);
		expect(denied.body).toHaveProperty('AccessDeniedDetail');
		sim.mpaas.keys.set(DEMO_MPAAS_KEY.accessKeyId, { ...DEMO_MPAAS_KEY, appIds: ['ONEXother'] });
		expect(verdict(await push())).toEqual([200, '8014']);
	});

	it('knows actions and versions', async () => {
		expect(verdict(await by(sim, 'pushSimple', SIMPLE))).toEqual([404, 'InvalidApi.NotFound']);
		expect(verdict(await push({ version: '2020-10-29' }))).toEqual([400, 'NoSuchVersion']);
		expect(verdict(await push({ version: '2019-08-21' }))).toEqual(OK);
		const old = await by(sim, 'RevokePushTask', { TaskId: '1' }, { version: '2019-08-21' });
		expect(verdict(old)).toEqual([404, 'InvalidApi.NotFound']);
	});
});

describe('ACS3-HMAC-SHA256', () => {
	it.each([
		[
			'another algorithm',
			'ACS3-HMAC-SM3 Credential=a,SignedHeaders=host,Signature=00',
			'InvalidSignatureMethod',
		],
		['a torn header', 'ACS3-HMAC-SHA256 Credential=a', 'IncompleteSignature'],
	])('refuses %s', async (_name, authorization, code) => {
		const spoil: Options['spoil'] = ({ headers }) => (headers.authorization = authorization);
		expect(verdict(await call(sim, 'PushSimple', SIMPLE, { spoil }))).toEqual([400, code]);
	});

	it('refuses headers that are not signed, and missing ones', async () => {
		const extra: Options['spoil'] = ({ headers }) => (headers['x-acs-extra'] = '1');
		expect(verdict(await call(sim, 'PushSimple', SIMPLE, { spoil: extra }))).toEqual([
			400,
			'IncompleteSignature',
		]);
		const without: Options['spoil'] = ({ headers }) => delete headers['x-acs-signature-nonce'];
		const answer = await call(sim, 'PushSimple', SIMPLE, { spoil: without });
		expect(answer.status).toBe(400);
		expect(answer.body.Code).toBe('Missingx-acs-signature-nonce');
	});

	it('answers below /mpaas too; the prefix is not signed', async () => {
		expect(verdict(await call(sim, 'PushSimple', SIMPLE, { path: '/mpaas/' }))).toEqual(OK);
	});
});

describe('HMAC-SHA1', () => {
	it.each([
		[{ SignatureMethod: 'HMAC-SHA256' }, 'InvalidSignatureMethod'],
		[{ SignatureVersion: '2.0' }, 'InvalidSignatureVersion'],
		[{ Format: 'yaml' }, 'InvalidParameter.Format'],
		[{ Signature: 'abc' }, 'IncompleteSignature'],
		[{ SignatureNonce: '' }, 'MissingSignatureNonce'],
		[{ AccessKeyId: '' }, 'MissingAccessKeyId'],
	])('refuses %j', async (common, code) => {
		expect(verdict(await classic(sim, 'PushSimple', SIMPLE, { common }))).toEqual([400, code]);
	});

	it('answers in XML unless JSON was asked for', async () => {
		const good = await classic(sim, 'PushSimple', SIMPLE, { common: { Format: 'XML' } });
		expect(good.headers.get('content-type')).toBe('text/xml;charset=utf-8');
		expect(good.text).toMatch(/^<\?xml.*<PushSimpleResponse>.*<ResultCode>OK<\/ResultCode>/);
		const bad = await classic(sim, 'PushSimple', SIMPLE, {
			skew: -20 * MINUTE,
			common: { Format: 'XML' },
		});
		expect(bad.text).toContain('<Error>');
		expect(bad.text).toContain('<Code>InvalidTimeStamp.Expired</Code>');
	});

	it('takes everything in the form as well, and misses what is not there', async () => {
		expect(verdict(await classic(sim, 'PushSimple', SIMPLE, { allInForm: true }))).toEqual(OK);
		const bare = await send(`${sim.url}/?Format=json`, { headers: {}, body: '' });
		expect(verdict(bare)).toEqual([400, 'MissingAction']);
	});
});

describe('the gateway', () => {
	it('refuses other methods and plain HTTP when told to', async () => {
		const get = await send(`${sim.url}/`, { headers: {}, body: '' }, 'GET');
		expect(verdict(get)).toEqual([400, 'UnsupportedHTTPMethod']);
		sim.mpaas.gateway.httpsRequired = true;
		expect(verdict(await call(sim, 'PushSimple', SIMPLE))).toEqual([
			404,
			'InvalidProtocol.NeedSsl',
		]);
	});

	it.each(['Throttling', 'Throttling.User', 'Throttling.Api', '8011'] as const)(
		'throttles with %s, each key and action by itself',
		async (throttling) => {
			Object.assign(sim.mpaas.gateway, { callsPerSecond: 2, throttling });
			const push = () => call(sim, 'PushSimple', SIMPLE);
			await push();
			await push();
			const answer = await push();
			expect(verdict(answer)).toEqual([throttling === '8011' ? 200 : 400, throttling]);
			expect(answer.headers.get('x-acs-retry-after')).toBe(throttling === '8011' ? null : '1');
			expect(verdict(await call(sim, 'RevokePushTask', { TaskId: '1' }))[1]).toBe('3028');
			sim.clock.advance(1000);
			expect(verdict(await push())).toEqual(OK);
		},
	);

	it('names parameters it misses or does not know', async () => {
		expect(verdict(await call(sim, 'RevokePushTask'))).toEqual([400, 'MissingTaskId']);
		const abc = await call(sim, 'PushSimple', { ...SIMPLE, ExpiredSeconds: 'abc' });
		expect(verdict(abc)).toEqual([400, 'InvalidExpiredSeconds']);
		const misspelt = { ...SIMPLE, TargetMsgKey: '{}' };
		const refused = await call(sim, 'PushSimple', misspelt);
		expect(verdict(refused)).toEqual([400, 'InvalidParameter']);
		expect(refused.body.Message).toContain('TargetMsgKey');
		sim.mpaas.gateway.unknownParameters = 'ignore';
		expect(verdict(await call(sim, 'PushSimple', misspelt))).toEqual(OK);
	});

	it('prints its envelope, in lower case when set so', async () => {
		const answer = await call(sim, 'Nothing');
		expect(Object.keys(answer.body)).toEqual([
			'RequestId',
			'HostId',
			'Code',
			'Message',
			'Recommend',
		]);
		sim.mpaas.gateway.errorKeys = 'lower';
		expect((await call(sim, 'Nothing')).body).toHaveProperty('code', 'InvalidApi.NotFound');
	});
});
