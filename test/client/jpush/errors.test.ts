import { explainJPushCode, type JPushFamily } from '../../../client';

const FAMILIES: JPushFamily[] = [
	'push',
	'schedules',
	'devices',
	'aliases',
	'tags',
	'testDevices',
	'report',
	'admin',
];

type Kind = 'refused' | 'fatal' | 'ambiguous' | 'throttled';

/** Every documented code of a family, with the status it comes with. */
const CODES: Array<[JPushFamily, string, number, Kind]> = [
	['push', '1000', 500, 'ambiguous'],
	['push', '1001', 405, 'refused'],
	['push', '1002', 400, 'refused'],
	['push', '1003', 400, 'refused'],
	['push', '1004', 401, 'fatal'],
	['push', '1004', 400, 'fatal'],
	['push', '1005', 400, 'refused'],
	['push', '1008', 400, 'fatal'],
	['push', '1009', 400, 'refused'],
	['push', '1011', 400, 'refused'],
	['push', '1012', 400, 'refused'],
	['push', '1016', 400, 'refused'],
	['push', '1017', 400, 'refused'],
	['push', '1018', 400, 'refused'],
	['push', '1020', 404, 'fatal'],
	['push', '1030', 503, 'ambiguous'],
	['push', '1035', 400, 'refused'],
	['push', '1105', 403, 'fatal'],
	['push', '2001', 429, 'throttled'],
	['push', '2002', 429, 'throttled'],
	['push', '2003', 403, 'fatal'],
	['push', '2004', 403, 'fatal'],
	['push', '2005', 403, 'refused'],
	['push', '2006', 403, 'fatal'],
	['push', '2007', 403, 'fatal'],
	['push', '2008', 400, 'refused'],
	['push', '2009', 400, 'refused'],
	['push', '2010', 400, 'refused'],
	...(['devices', 'aliases', 'tags', 'testDevices'] as const).flatMap(
		(family): Array<[JPushFamily, string, number, Kind]> => [
			[family, '7000', 500, 'ambiguous'],
			[family, '7001', 401, 'fatal'],
			[family, '7002', 400, 'refused'],
			[family, '7004', 401, 'fatal'],
			[family, '7008', 400, 'fatal'],
			[family, '7010', 404, 'fatal'],
			[family, '7013', 400, 'refused'],
			[family, '7015', 400, 'refused'],
			[family, '7030', 503, 'ambiguous'],
			[family, '2002', 429, 'throttled'],
			[family, '2003', 403, 'fatal'],
		],
	),
	['report', '10', 500, 'ambiguous'],
	['report', '2002', 429, 'throttled'],
	['report', '2003', 403, 'fatal'],
	['report', '2006', 403, 'fatal'],
	['report', '3001', 401, 'fatal'],
	['report', '3002', 400, 'refused'],
	['report', '3003', 400, 'refused'],
	['report', '3004', 400, 'refused'],
	['report', '3005', 400, 'refused'],
	['schedules', '8100', 400, 'refused'],
	['schedules', '8101', 401, 'fatal'],
	['schedules', '8104', 404, 'refused'],
	['schedules', '8200', 500, 'ambiguous'],
	['schedules', '8203', 503, 'ambiguous'],
	['schedules', '8400', 400, 'refused'],
	['schedules', '8404', 404, 'refused'],
	['schedules', '1011', 400, 'refused'],
	['admin', '10', 500, 'ambiguous'],
	['admin', '1010', 200, 'refused'],
	['admin', '1012', 200, 'refused'],
	['admin', '1013', 200, 'refused'],
	['admin', '1014', 200, 'refused'],
	['admin', '1015', 200, 'refused'],
	['admin', '4001', 405, 'refused'],
	['admin', '4002', 400, 'refused'],
	['admin', '4003', 400, 'refused'],
	['admin', '4004', 401, 'fatal'],
	['admin', '4005', 401, 'fatal'],
	['admin', '4006', 401, 'fatal'],
	['admin', '4007', 401, 'fatal'],
];

const UNLISTED = 'documents do not list';

test.each(CODES)('%s %s (HTTP %d) is explained: %s', (family, code, status, kind) => {
	const failure = explainJPushCode(code, 'vendor words', family, status);
	expect(failure).toEqual({
		code,
		httpStatus: status,
		message: expect.stringMatching(new RegExp(`^[A-Z].* \\(JPush ${code}: vendor words\\)$`)),
		hint: expect.stringMatching(/^[A-Z].*\.$/s),
		outcome: kind === 'ambiguous' ? 'unknown' : 'rejected',
		retryable: kind === 'ambiguous' || kind === 'throttled',
		...(kind === 'fatal' ? { fatal: true } : {}),
		...(kind === 'throttled' ? { throttled: true } : {}),
	});
	expect(failure.message).not.toContain(UNLISTED);
});

test('The same number means different things to the push and the admin family', () => {
	expect(explainJPushCode('1012', '', 'push', 400).message).toContain('quota');
	expect(explainJPushCode('1012', '', 'admin', 200).message).toContain('certificate');
});

test('The words of the vendor follow ours, on one line and cut to 200 characters', () => {
	expect(explainJPushCode('1011', 'cannot find user by this audience', 'push', 400).message).toBe(
		'No device matches the target (JPush 1011: cannot find user by this audience)',
	);
	expect(explainJPushCode('1011', '', 'push', 400).message).toBe(
		'No device matches the target (JPush 1011)',
	);
	expect(explainJPushCode('1011', 'a\r\n\u0000b', 'push', 400).message).toContain('1011: a b)');
	const long = explainJPushCode('1011', '字'.repeat(300), 'push', 400).message;
	expect(long).toContain(`: ${'字'.repeat(200)}…)`);
});

test.each(FAMILIES)('A code of %s that no document lists is judged by its status', (family) => {
	expect(explainJPushCode('9999', 'x', family, 400)).toMatchObject({
		outcome: 'rejected',
		retryable: false,
		message: expect.stringContaining(UNLISTED),
	});
	expect(explainJPushCode('9999', 'x', family, 502)).toMatchObject({
		outcome: 'unknown',
		retryable: true,
	});
	expect(explainJPushCode('9999', 'x', family, 429)).toMatchObject({ throttled: true });
	expect(explainJPushCode('9999', 'x', family, 403)).toMatchObject({ fatal: true });
	expect(explainJPushCode('toString', 'x', family, 400).message).toContain(UNLISTED);
});
