import { explainUniPushCode } from '../../../client';
import { FUNCTION, LIBRARY, PLATFORM } from '../../../client/unipush/errorTable';

type Kind = 'refused' | 'fatal' | 'passing' | 'throttled' | 'ambiguous' | 'unclear';

/** Every code of the vendor's tables, of the platform and of the cloud function. */
const CODES: Record<Kind, string> = {
	refused: `1 400 403 10004 20001 22001 22002 30000 30001 30002 30003 30004 30005 30006 30007 30008 30009
		30010 30011 30016 30017 uni-push-user-invalid InvalidBody.Format InvalidRequestContentType
		RequestContentLength.Exceeded EXCEED_MAX_PAYLOAD_SIZE NONCE_REPLAYED BODY_INVALID BODY_TOO_LARGE
		METHOD_UNKNOWN ARGUMENT_INVALID TARGET_MISSING REQUEST_ID_REUSED`,
	fatal: `301 401 404 405 10002 uni-push-co-permission-denied 50000 51000 InvalidSpaceId.NotFound
		InvalidSpace.Deleted InvalidSpace.NotInService InvalidCustomDomain.NotFound
		HttpCustomDomainCnameNotAllowed PrePayResourceExhausted SIGNATURE_MISSING SIGNATURE_WRONG
		TIMESTAMP_OUT_OF_WINDOW NOT_CONFIGURED APP_NOT_ALLOWED NOT_HTTP HTTP_METHOD LIBRARY_MISSING`,
	passing: '2 10001 23001 30019 FunctionResourceExhausted STORE_UNAVAILABLE',
	throttled: `10003 10005 30012 30013 30014 30015 30018 Throttling.Api Throttling.Api.Concurrency`,
	ambiguous: `RequestTimeout InternalError FunctionServerError REQUEST_PENDING DEVICES_LEFT LIBRARY_THREW
		FUNCTION_FAILED`,
	unclear: 'ResponseContentLength.Exceeded InvalidComposedResponseBody FunctionBizError',
};

const ROWS = Object.entries(CODES).flatMap(([kind, codes]) =>
	codes.split(/\s+/).map((code): [string, Kind] => [code, kind as Kind]),
);

test('the table has these codes and no others', () => {
	const known = Object.keys({ ...LIBRARY, ...PLATFORM, ...FUNCTION });
	expect(ROWS.map(([code]) => code).sort()).toEqual(known.sort());
});

test.each(ROWS)('%s is explained as %s', (code, kind) => {
	const failure = explainUniPushCode(code, 'vendor words', 200);
	expect(failure).toMatchObject({
		code,
		httpStatus: 200,
		message: expect.stringMatching(/^\S.* \(uni-push \S+: vendor words\)$/) as string,
		hint: expect.stringMatching(/^\S.*[.]$/s) as string,
		outcome: kind === 'ambiguous' || kind === 'unclear' ? 'unknown' : 'rejected',
		retryable: ['passing', 'throttled', 'ambiguous'].includes(kind),
	});
	expect(failure.fatal).toBe(kind === 'fatal' ? true : undefined);
	expect(failure.throttled).toBe(kind === 'throttled' ? true : undefined);
});

test('a limit of a minute waits for a minute', () => {
	expect(explainUniPushCode('30014', '', 200).retryAfterMs).toBe(60_000);
	expect(explainUniPushCode('Throttling.Api', '', 400).retryAfterMs).toBeUndefined();
});

test('an unlisted code is judged by its HTTP status', () => {
	expect(explainUniPushCode('99999', 'x', 400)).toMatchObject({ outcome: 'rejected' });
	expect(explainUniPushCode('99999', 'x', 502)).toMatchObject({
		outcome: 'unknown',
		retryable: true,
	});
	expect(explainUniPushCode('constructor', 'x', 200).message).toContain('do not list');
});

/** The function answers 200 whatever the library says, so that the code alone tells; its classes are documented. */
test.each([
	['10999', 'rejected'],
	['20002', 'rejected'],
	['30021', 'rejected'],
	['500', 'unknown'],
	['5000', 'unknown'],
	['99999', 'unknown'],
	['uni-push-timeout', 'unknown'],
])('an unlisted code %s of the library is %s', (code, outcome) => {
	expect(explainUniPushCode(code, 'x', 200)).toMatchObject({ outcome, retryable: false });
});
