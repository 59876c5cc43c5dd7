import { explainMaximCode } from '../../../client';
import { MAXIM_CODES } from '../../../client/maxim/errorTable';
import { interpretMaximReply } from '../../../client/maxim/reply';

type Kind = 'refused' | 'fatal' | 'ambiguous';

const range = (first: number, last: number): number[] =>
	Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Every code of the vendor's table, and of its web SDK. */
const CODES: Array<[number, Kind]> = [
	[402, 'fatal'],
	[10000, 'refused'],
	[10001, 'refused'],
	[10002, 'refused'],
	[10003, 'fatal'],
	...range(10004, 10007).map((code): [number, Kind] => [code, 'refused']),
	[10008, 'fatal'],
	[10009, 'ambiguous'],
	...range(10010, 10012).map((code): [number, Kind] => [code, 'refused']),
	[12001, 'ambiguous'],
	[12002, 'refused'],
	[12003, 'ambiguous'],
	[12004, 'refused'],
	[12005, 'refused'],
	[12006, 'fatal'],
	[20000, 'ambiguous'],
	...range(20001, 20025).map((code): [number, Kind] => [code, 'refused']),
	...range(30021, 30023).map((code): [number, Kind] => [code, 'fatal']),
	[40000, 'fatal'],
];

const SHAPES: Record<Kind, object> = {
	refused: { outcome: 'rejected', retryable: false },
	fatal: { outcome: 'rejected', retryable: false, fatal: true },
	ambiguous: { outcome: 'unknown', retryable: true },
};

test.each(CODES)('%d says what happened and what to do', (code, kind) => {
	const failure = explainMaximCode(String(code), 'words of the vendor', 200);
	expect(failure).toMatchObject({ code: String(code), httpStatus: 200, ...SHAPES[kind] });
	expect(failure.fatal === true).toBe(kind === 'fatal');
	expect(failure.message).toContain(`(MaxIM ${code}: words of the vendor)`);
	expect(failure.message).not.toContain('documents do not list');
	expect(failure.hint).toMatch(/\S{3}.*\.$/);
});

test('The table holds these codes and no other', () => {
	expect(Object.keys(MAXIM_CODES).map(Number).sort()).toEqual(CODES.map(([code]) => code).sort());
});

test('No two codes of the push family read alike', () => {
	const texts = range(12001, 12006).map((code) => explainMaximCode(String(code), '', 200).message);
	expect(new Set(texts).size).toBe(texts.length);
});

test.each([
	['500', 200, { outcome: 'unknown', retryable: true }],
	['19999', 200, { outcome: 'rejected', retryable: false }],
	['19999', 503, { outcome: 'unknown', retryable: true }],
	['401', 200, { outcome: 'rejected', fatal: true }],
	['19999', 401, { outcome: 'rejected', fatal: true }],
	['429', 200, { outcome: 'rejected', retryable: true, throttled: true }],
])('The unlisted code %s under HTTP %d is judged by its status', (code, status, expected) => {
	expect(explainMaximCode(code, '', status)).toMatchObject({ code, ...expected });
});

describe('A reply', () => {
	const read = (status: number, text: string) => interpretMaximReply({ status, headers: {}, text });

	test('is a success with HTTP 200 and code 200 alone', () => {
		expect(read(200, '{"code":200,"data":true,"message":null}')).toEqual({
			body: { code: 200, data: true, message: null },
		});
		expect(read(200, '{"code":"200"}').failure).toBeUndefined();
		expect(read(200, '{"code":10008,"message":"bad token"}').failure?.code).toBe('10008');
		expect(read(500, '{"code":200}').failure).toMatchObject({ code: 'HTTP_500' });
	});

	test('that answers false is not taken for done', () => {
		expect(read(200, '{"code":200,"data":false,"message":null}').failure).toMatchObject({
			...{ code: 'NOT_DONE', httpStatus: 200, outcome: 'unknown', retryable: false },
			message: expect.stringMatching(/false/) as string,
		});
		expect(read(200, '{"code":200,"data":{"online":false}}').failure).toBeUndefined();
	});

	test.each(['', '<html></html>', 'null', '[]', '{}', '{"code":null}', '{"code":true}'])(
		'that reads %j is none of the vendor',
		(text) => {
			expect(read(200, text).failure).toMatchObject({
				code: 'UNEXPECTED_REPLY',
				outcome: 'unknown',
			});
			expect(read(401, text).failure).toMatchObject({ code: 'HTTP_401', fatal: true });
		},
	);

	test('keeps integers that a JavaScript number cannot hold', () => {
		const reply = read(200, '{"code":200,"data":{"task_id":9223372036854775807}}');
		expect(reply).toEqual({ body: { code: 200, data: { task_id: '9223372036854775807' } } });
	});
});
