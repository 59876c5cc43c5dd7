import { explainMpaasCode, RateLimitError, VendorError } from '../../../client';
import { ExchangeError } from '../../../client/core/transport';
import { BUSINESS } from '../../../client/mpaas/errorTable';
import { GATEWAY } from '../../../client/mpaas/gatewayTable';
import { CREDENTIAL, failureOf, json, openDesk, type Answer } from './harness';
import { SAMPLES } from './inputs';

type Kind = 'refused' | 'fatal' | 'ambiguous' | 'throttled';

/** Every code of the vendor's tables that comes with HTTP 200, but 100 for success. */
const CODES: Array<[code: string, name: string, kind: Kind]> = [
	['-1', 'SIGNATURE_MISMATCH', 'fatal'],
	['3001', 'NEED_DELIVERYTOKEN', 'refused'],
	['3002', 'NEED_FILE', 'refused'],
	['3003', 'NEED_APPID_WORKSPACEID', 'fatal'],
	['3007', 'APPID_WRONG', 'fatal'],
	['3008', 'OS_TYPE_NOT_SUPPORTED', 'refused'],
	['3009', 'DELIVERY_TYPE_NOT_SUPPORTED', 'refused'],
	['3012', 'NEED_USERID', 'refused'],
	['3019', 'TASKNAME_NULL', 'refused'],
	['3020', 'EXPIREDSECONDS_WRONG', 'refused'],
	['3021', 'TOKEN_OR_USERID_NULL', 'refused'],
	['3022', 'TEMPLATE_NOT_EXIST', 'refused'],
	['3023', 'TEMPLATEKV_NOT_ENOUGH', 'refused'],
	['3024', 'PAYLOAD_NOT_ENOUGH', 'refused'],
	['3025', 'NEED_TEMPLATE', 'refused'],
	['3026', 'EXPIREDTIME_TOO_LONG', 'refused'],
	['3028', 'INVALID_PARAM', 'refused'],
	['3029', 'SINGLE_PUSH_TARGET_TOO_MUCH', 'refused'],
	['3030', 'BROADCAST_ONLY_SUPPORT_BY_DEVICE', 'refused'],
	['3031', 'REQUEST_SHOULD_BE_UTF8', 'refused'],
	['3032', 'REST_API_SWITCH_NOT_OPEN', 'fatal'],
	['3033', 'UNKNOWN_REST_SIGN_TYPE', 'fatal'],
	['3035', 'EXTEND_PARAM_TO_MUCH', 'refused'],
	['3036', 'TEMPLATE_ALREADY_EXIST', 'refused'],
	['3037', 'TEMPLATE_NAME_NULL', 'refused'],
	['3038', 'TEMPLATE_NAME_INVALID', 'refused'],
	['3039', 'TEMPLATE_CONTENT_INVALID', 'refused'],
	['3040', 'TEMPLATE_TITLE_INVALID', 'refused'],
	['3041', 'TEMPLATE_DESC_INFO_INVALID', 'refused'],
	['3042', 'TEMPLATE_URI_INVALID', 'refused'],
	['3043', 'SINGLE_PUSH_CONTENT_TOO_LONG', 'refused'],
	['3044', 'INVALID_EXTEND_PARAM', 'refused'],
	['3049', 'MULTIPLE_INNER_EXTEND_PARAM_TO_MUCH', 'refused'],
	['3050', 'MSG_PAYLOAD_TOO_LONG', 'refused'],
	['3051', 'BROADCAST_ALL_USER_NEED_UNBIND_PERIOD', 'refused'],
	['3052', 'BROADCAST_ALL_USER_UNBIND_PERIOD_INVALID', 'refused'],
	['3053', 'BROADCAST_ALL_USER_NOT_SUPPORT_SELFCHANNEL_ANDROID', 'refused'],
	['3054', 'DELIVERYTOKEN_INVALID', 'refused'],
	['3055', 'MULTIPLE_TARGET_NUMBER_TOO_MUCH', 'refused'],
	['3056', 'TEMPLATE_NUM_TOO_MUCH', 'refused'],
	['3057', 'ANDROID_CHANNEL_PARAM_INVALID', 'refused'],
	['3058', 'BADGE_ADD_NUM_INVALID', 'refused'],
	['3059', 'BADGE_ADD_NUM_NEED_BADGE_CLASS', 'refused'],
	['8011', 'FLOW_CONTROL_ERROR', 'throttled'],
	['8012', 'INVALID_INSTANCE_ID', 'fatal'],
	['8013', 'INVALID_TENANT_ID', 'fatal'],
	['8014', 'ACCOUNT_NO_PERMISSION', 'fatal'],
	['9000', 'SYSTEM_ERROR', 'ambiguous'],
];

/** Every code of the gateway, with the status it comes with. */
const GATEWAY_CODES: Array<[code: string, status: number, kind: Kind]> = [
	['InvalidProduct.NotFound', 404, 'fatal'],
	['InvalidApi.NotFound', 404, 'fatal'],
	['InvalidProtocol.NeedSsl', 404, 'fatal'],
	['NoSuchVersion', 400, 'fatal'],
	['MissingParameter', 400, 'refused'],
	['MissingTaskName', 400, 'refused'],
	['InvalidParameter', 400, 'refused'],
	['InvalidTaskName', 400, 'refused'],
	['InvalidParameter.Format', 400, 'fatal'],
	['InvalidAccessKeyId.NotFound', 404, 'fatal'],
	['InvalidAccessKeyId.Inactive', 400, 'fatal'],
	['InvalidTimeStamp.Format', 400, 'fatal'],
	['IllegalTimestamp', 400, 'fatal'],
	['InvalidTimeStamp.Expired', 400, 'fatal'],
	['SignatureNonceUsed', 400, 'ambiguous'],
	['InvalidSignatureMethod', 400, 'fatal'],
	['IncompleteSignature', 400, 'fatal'],
	['SignatureDoesNotMatch', 403, 'fatal'],
	['UnsupportedHTTPMethod', 403, 'fatal'],
	['InvalidSecurityToken.Expired', 400, 'fatal'],
	['InvalidSecurityToken.Malformed', 400, 'fatal'],
	['InvalidSecurityToken.MismatchWithAccessKey', 403, 'fatal'],
	['InvalidSecurityToken.Whatever', 403, 'fatal'],
	['MissingSecurityToken', 400, 'fatal'],
	['Forbidden', 403, 'fatal'],
	['Forbidden.RAM', 403, 'fatal'],
	['NoPermission', 403, 'fatal'],
	['Forbidden.RiskControl', 403, 'fatal'],
	['Throttling', 400, 'throttled'],
	['Throttling.User', 429, 'throttled'],
	['Throttling.Api', 400, 'throttled'],
	['InternalError', 500, 'ambiguous'],
	['ServiceUnavailable', 503, 'ambiguous'],
];

const UNLISTED = 'documents do not list';

function expectKind(failure: object, kind: Kind): void {
	expect(failure).toMatchObject({
		hint: expect.stringMatching(/^[A-Z].*\.$/s),
		outcome: kind === 'ambiguous' ? 'unknown' : 'rejected',
		retryable: kind === 'ambiguous' || kind === 'throttled',
	});
	expect('fatal' in failure).toBe(kind === 'fatal');
	expect('throttled' in failure).toBe(kind === 'throttled');
}

test('The tables hold every documented code and no other', () => {
	expect(CODES.map(([code]) => code).sort()).toEqual(Object.keys(BUSINESS).sort());
	const known = GATEWAY_CODES.map(([code]) => code);
	expect(Object.keys(GATEWAY).filter((code) => !known.includes(code))).toEqual([
		'InvalidSecurityToken',
	]);
});

test.each(CODES)('%s %s is explained: %s', (code, name, kind) => {
	const failure = explainMpaasCode(code, 'vendor words', 200);
	expectKind(failure, kind);
	expect(failure.message).toMatch(
		new RegExp(`^[A-Z].* \\(mPaaS ${code} ${name}: vendor words\\)$`, 'i'),
	);
	expect(failure.message).not.toContain(UNLISTED);
});

test.each(GATEWAY_CODES)('%s (HTTP %d) is explained: %s', (code, status, kind) => {
	const failure = explainMpaasCode(code, 'vendor words', status);
	expectKind(failure, kind);
	expect(failure).toMatchObject({ code, httpStatus: status });
	expect(failure.message).toContain(`(mPaaS ${code}: vendor words)`);
	expect(failure.message).not.toContain(UNLISTED);
});

test.each(['toString', '9999', 'Quite.Another'])('A code that no document lists: %s', (code) => {
	expect(explainMpaasCode(code, 'x', 400).message).toContain(UNLISTED);
	expect(explainMpaasCode(code, 'x', 502)).toMatchObject({ outcome: 'unknown', retryable: true });
	expect(explainMpaasCode(code, 'x', 403)).toMatchObject({ fatal: true });
});

const push = async (answer: Answer) => {
	const desk = openDesk(answer);
	const failure = await failureOf(desk.client.pushSimple(SAMPLES.pushSimple?.input as never));
	return { failure, tries: desk.sent.length };
};

const REFUSED = { Success: false, ResultMsg: 'param is invalid' };

test.each([
	['a number in ResultCode', { ResultCode: '3022', PushResult: REFUSED }],
	['a name in ResultCode', { ResultCode: 'TEMPLATE_NOT_EXIST' }],
	[
		'a number in ResultMsg',
		{ ResultCode: 'OK', PushResult: { Success: false, ResultMsg: '3022' } },
	],
	[
		'a name in ResultMsg',
		{ ResultCode: 'OK', PushResult: { Success: false, ResultMsg: 'TEMPLATE_NOT_EXIST' } },
	],
	['a name in ResultMessage', { ResultCode: 'FAIL', ResultMessage: 'TEMPLATE_NOT_EXIST: demo' }],
])('HTTP 200 is no success: %s', async (_form, reply) => {
	const { failure, tries } = await push(() => json({ RequestId: 'R-1', ...reply }));
	expect(failure).toBeInstanceOf(VendorError);
	expect(failure).toMatchObject({ code: '3022', requestId: 'R-1', outcome: 'rejected' });
	expect(tries).toBe(1);
});

test('A refusal without a known code keeps the words of the vendor', async () => {
	const { failure } = await push(() => json({ ResultCode: 'OK', PushResult: REFUSED }));
	expect(failure).toMatchObject({ code: 'NO_CODE', outcome: 'rejected' });
	expect(failure).toMatchObject({ message: expect.stringContaining('param is invalid') });
});

test('A wrong signature is explained without the message that the gateway echoes', async () => {
	const echo = 'server string to sign is:POST&%2F&AppId%3DONEX%26Content%3Dvery-private';
	const { failure, tries } = await push(() =>
		json({ Code: 'SignatureDoesNotMatch', Message: `It is not matched. ${echo}` }, 400),
	);
	expect(failure).toMatchObject({ code: 'SignatureDoesNotMatch', fatal: true });
	expect(String(failure)).toContain('It is not matched');
	expect(String(failure)).not.toContain('very-private');
	expect(tries).toBe(1);
});

test('An expired token asks for a new one', async () => {
	const { failure } = await push(() =>
		json({ Code: 'InvalidSecurityToken.Expired', Message: 'expired' }, 400),
	);
	expect(failure).toMatchObject({ hint: expect.stringContaining('from STS') });
});

test('A used nonce means a doubled request, so a push is not repeated and its outcome is open', async () => {
	const { failure, tries } = await push(() => json({ Code: 'SignatureNonceUsed' }, 400));
	expect(failure).toMatchObject({ code: 'SignatureNonceUsed', outcome: 'unknown' });
	expect(tries).toBe(1);
});

test('A query with a used nonce is repeated with another', async () => {
	let calls = 0;
	const desk = openDesk(() => {
		calls += 1;
		return calls === 1
			? json({ Code: 'SignatureNonceUsed' }, 400)
			: json(SAMPLES.queryPushAnalysisTaskDetail?.reply);
	});
	await desk.client.queryPushAnalysisTaskDetail({ TaskId: '1' });
	const nonces = desk.sent.map(({ headers }) => headers['x-acs-signature-nonce']);
	expect(new Set(nonces).size).toBe(2);
});

test.each([
	[20, 'ahead'],
	[-20, 'behind'],
])('A clock that is %d minutes off is told so', async (minutes, side) => {
	const { failure } = await push(() => ({
		...json({ Code: 'InvalidTimeStamp.Expired', Message: 'expired' }, 400),
		headers: { date: new Date(Date.now() - minutes * 60_000).toUTCString() },
	}));
	expect(failure).toMatchObject({
		message: expect.stringContaining('clock of the n8n server'),
		hint: expect.stringMatching(new RegExp(`^It is about \\d+ minutes ${side}\\. Set the clock`)),
		fatal: true,
	});
});

test('A clock that is off without the vendor telling its time is explained all the same', async () => {
	const { failure } = await push(() => json({ Code: 'InvalidTimeStamp.Expired' }, 400));
	expect(failure).toMatchObject({ hint: expect.stringMatching(/^Set the clock/) });
});

test('Errors in XML are read', async () => {
	const text =
		'<?xml version="1.0" encoding="UTF-8"?><Error><RequestId>R-2</RequestId><Code>InvalidAccessKeyId.NotFound</Code><Message>not found</Message></Error>';
	const { failure } = await push(() => ({ text, status: 404 }));
	expect(failure).toMatchObject({ code: 'InvalidAccessKeyId.NotFound', requestId: 'R-2' });
});

test('Names in small letters are read', async () => {
	const { failure } = await push(() => json({ code: 'NoPermission', requestId: 'R-3' }, 403));
	expect(failure).toMatchObject({ code: 'NoPermission', requestId: 'R-3' });
});

test.each([
	['8011', json({ ResultCode: '8011' })],
	['Throttling.User', json({ Code: 'Throttling.User' }, 400)],
])('%s waits and tries again, at last it gives up', async (code, reply) => {
	const { failure, tries } = await push(() => reply);
	expect(failure).toBeInstanceOf(RateLimitError);
	expect(failure).toMatchObject({ code, outcome: 'rejected' });
	expect(tries).toBe(6);
});

test('A wait that the gateway asks for is kept', async () => {
	let first = 0;
	let waited = 0;
	const desk = openDesk(() => {
		if (first === 0) {
			first = desk.clock.now();
			return { ...json({ Code: 'Throttling' }, 400), headers: { 'x-acs-retry-after': '60' } };
		}
		waited = desk.clock.now() - first;
		return json(SAMPLES.pushSimple?.reply);
	});
	await desk.client.pushSimple(SAMPLES.pushSimple?.input as never);
	expect(waited).toBeGreaterThanOrEqual(60_000);
});

test('A push whose answer got lost is never repeated, a query is', async () => {
	const lost = () => new ExchangeError('reset', 'unknown', 'The connection was closed');
	const { failure, tries } = await push(lost);
	expect(failure).toMatchObject({ code: 'CONNECTION_CLOSED', outcome: 'unknown' });
	expect(tries).toBe(1);
	const desk = openDesk(lost);
	await failureOf(desk.client.queryPushAnalysisTaskDetail({ TaskId: '1' }));
	expect(desk.sent).toHaveLength(4);
});

test('A push that never left is repeated', async () => {
	const { tries } = await push(() => new ExchangeError('connect', 'notSent', 'refused'));
	expect(tries).toBe(4);
});

test.each(['acs3', 'classic'] as const)('No error holds a secret (%s)', async (signature) => {
	const securityToken = 'a-temporary-token';
	const secrets = [CREDENTIAL.accessKeySecret, securityToken];
	for (const status of [200, 400, 403, 500]) {
		const desk = openDesk(
			({ body }) => json({ Code: 'X', Message: `${String(body)} ${secrets.join(' ')}` }, status),
			{ signature, securityToken },
		);
		const failure = await failureOf(desk.client.pushSimple(SAMPLES.pushSimple?.input as never));
		const shown = JSON.stringify(failure) + String(failure) + String((failure as Error).stack);
		for (const secret of secrets) expect(shown).not.toContain(secret);
	}
});

test('a text of megabytes is read in no time', () => {
	const { message } = explainMpaasCode('SignatureDoesNotMatch', `${' '.repeat(4_000_000)}x`, 400);
	expect(message.length).toBeLessThan(1000);
});
