import { explainGetuiCode, type GetuiFamily } from '../../../client';
import { CODES, INVALID_PARAMETER } from '../../../client/getui/errorTable';

type Kind = 'refused' | 'fatal' | 'busy' | 'throttled';

/** Every code of the documents, with the status it comes with. */
const DOCUMENTED: Array<[code: string, status: number, kind: Kind]> = [
	['1', 200, 'refused'],
	['2', 200, 'busy'],
	['301', 200, 'fatal'],
	['404', 404, 'fatal'],
	['405', 405, 'fatal'],
	['10001', 401, 'fatal'],
	['10002', 401, 'fatal'],
	['10003', 401, 'throttled'],
	['10004', 401, 'fatal'],
	['10005', 401, 'throttled'],
	['20001', 400, 'refused'],
	['22001', 400, 'refused'],
	['22002', 400, 'refused'],
	['23001', 400, 'busy'],
	['24001', 200, 'refused'],
	['24002', 200, 'refused'],
	['24003', 200, 'refused'],
	['24004', 200, 'refused'],
	['30000', 403, 'fatal'],
	['30001', 403, 'fatal'],
	['30002', 403, 'fatal'],
	['30003', 403, 'refused'],
	['30004', 403, 'fatal'],
	['30005', 403, 'refused'],
	['30006', 403, 'fatal'],
	['30007', 403, 'fatal'],
	['30008', 403, 'fatal'],
	['30009', 403, 'fatal'],
	['30010', 403, 'fatal'],
	['30011', 403, 'refused'],
	['30012', 403, 'throttled'],
	['30013', 403, 'throttled'],
	['30014', 403, 'throttled'],
	['30015', 403, 'throttled'],
	['30016', 403, 'refused'],
	['30017', 403, 'fatal'],
	['30018', 403, 'throttled'],
	['30019', 403, 'busy'],
	['30020', 403, 'fatal'],
	['30021', 403, 'refused'],
	['30022', 403, 'refused'],
	['30023', 403, 'fatal'],
];

const UNLISTED = 'documents do not list';

test.each(DOCUMENTED)('%s (HTTP %d) is explained: %s', (code, status, kind) => {
	const failure = explainGetuiCode(code, 'vendor words', 'push', status);
	expect(failure).toEqual({
		code,
		httpStatus: status,
		message: expect.stringMatching(
			new RegExp(`^[A-Z].* \\(Getui ${code}: vendor words\\)$`),
		) as string,
		hint: expect.stringMatching(/^[A-Z].*\.$/s) as string,
		outcome: 'rejected',
		retryable: kind === 'busy' || kind === 'throttled',
		...(kind === 'fatal' ? { fatal: true } : {}),
		...(kind === 'throttled' ? { throttled: true, retryAfterMs: 60_000 } : {}),
		...(code === '10001' ? { tokenExpired: true } : {}),
	});
	expect(failure.message).not.toContain(UNLISTED);
});

test('The table has no code but the documented ones', () => {
	expect(Object.keys(CODES).sort()).toEqual(DOCUMENTED.map(([code]) => code).sort());
});

test.each(['1', '404', '10001', '20001'])('A token refused with %s means wrong keys', (code) => {
	const failure = explainGetuiCode(code, 'sign is invalid', 'auth', 400);
	expect(failure).toMatchObject({ fatal: true, retryable: false });
	expect(failure.hint).toContain('MasterSecret');
	expect(failure.tokenExpired).toBeUndefined();
});

/** The texts of code 20001 that the documents and live replies show. */
const TEXTS = [
	'target user is invalid',
	'contains duplicate cid',
	'cid cannot be repeat.',
	'please choose one of notification and transmission and revoke',
	'choose one of a and b',
	'a and b cannot setting at same time',
	'a and b cannot be null at sametime',
	'permission required by schedule',
	'task cannot stop',
	'taskid is invalid or taskid is deleted',
	'title can not be empty',
	'brand_list cannot be null',
	'cid size over limit',
	'title maxlength should be 50',
	'cid type error',
	'want must be JsonString',
];

test.each(TEXTS)('20001 "%s" is told apart from other bad values', (text) => {
	const failure = explainGetuiCode('20001', text, 'push', 400);
	expect(failure.message).not.toBe(explainGetuiCode('20001', '', 'push', 400).message);
	expect(failure.message).not.toMatch(/^Getui finds a value/);
	expect(failure.message).toContain(text);
});

test('Each group of texts is met by one of the examples', () => {
	for (const [words] of INVALID_PARAMETER) {
		expect(TEXTS.some((text) => words.test(text))).toBe(true);
	}
});

const FAMILIES: GetuiFamily[] = ['auth', 'user', 'push', 'task', 'report'];

test.each(FAMILIES)('A code of %s that no document lists is judged by its status', (family) => {
	expect(explainGetuiCode('39999', 'x', family, 400)).toMatchObject({
		outcome: 'rejected',
		retryable: false,
		message: expect.stringContaining(UNLISTED) as string,
	});
	expect(explainGetuiCode('39999', 'x', family, 502)).toMatchObject({
		outcome: 'unknown',
		retryable: true,
	});
	expect(explainGetuiCode('39999', 'x', family, 403)).toMatchObject({ fatal: true });
	expect(explainGetuiCode('toString', 'x', family, 400).message).toContain(UNLISTED);
});
