import fc from 'fast-check';

import { TransportError } from '../../../client';
import { accepted, failureOf, json, openDesk } from './harness';
import { SAMPLES } from './inputs';

const call = async (reply: unknown, name: 'queryPushAnalysisCoreIndex' | 'cancelPushScheduler') => {
	const { client } = openDesk(() => json(reply));
	return await client[name](SAMPLES[name]?.input as never);
};

const index = (content: unknown) => ({ RequestId: 'R', ResultCode: 'OK', ResultContent: content });

test.each([
	['an object', { Data: { PushNum: 98 } }],
	['an object with small letters', { data: { pushNum: 98 } }],
	['JSON text', JSON.stringify({ data: { pushNum: 98 } })],
])('Counts are read from a content that is %s', async (_form, content) => {
	const reply = await call(index(content), 'queryPushAnalysisCoreIndex');
	expect(reply).toMatchObject({ ResultContent: { Data: { PushNum: 98 } } });
});

test('Counts printed as text are numbers', async () => {
	const { client } = openDesk(() => json(index({ Data: { PushNum: '98', OpenRate: '0.5' } })));
	const reply = await client.listAnalysisCoreIndex(SAMPLES.listAnalysisCoreIndex?.input as never);
	expect(reply.ResultContent.Data).toEqual({ PushNum: 98, OpenRate: 0.5 });
});

test('A task id stays text, also when the reply prints a number beyond 2^53', async () => {
	const { client } = openDesk(() => ({
		text: '{"ResultCode":"OK","ResultContent":{"Data":{"TaskId":9007199254740993123}}}',
	}));
	const reply = await client.queryPushAnalysisTaskDetail({ TaskId: '1' });
	expect(reply.ResultContent.Data?.TaskId).toBe('9007199254740993123');
});

test.each([[[]], [{ List: [] }], [null]])('A list of tasks may come as %j', async (data) => {
	const { client } = openDesk(() => json(index({ Data: data })));
	const reply = await client.queryPushAnalysisTaskList({ StartTime: 0 });
	expect(reply.ResultContent.Data).toEqual([]);
});

test('A cancellation tells of each id whether it worked', async () => {
	const reply = await call(
		{ ResultCode: 'OK', ResultContent: '{714613eb=1, 714613ed=0}' },
		'cancelPushScheduler',
	);
	expect(reply).toMatchObject({ results: { '714613eb': true, '714613ed': false } });
});

test('A cancellation whose result is an object is read too', async () => {
	const reply = await call(
		{ ResultCode: 'OK', ResultContent: { a: 1, b: '0' } },
		'cancelPushScheduler',
	);
	expect(reply).toMatchObject({ results: { a: true, b: false } });
});

test('Any map of ids is read back', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.dictionary(fc.stringMatching(/^[0-9a-f]{1,32}$/), fc.boolean(), { maxKeys: 30 }),
			async (map) => {
				const pairs = Object.entries(map).map(([id, done]) => `${id}=${done ? 1 : 0}`);
				const reply = { ResultCode: 'OK', ResultContent: `{${pairs.join(', ')}}` };
				expect(await call(reply, 'cancelPushScheduler')).toMatchObject({ results: map });
			},
		),
	);
});

test('Ids to cancel may be written with commas, and are at most 30', async () => {
	const desk = openDesk(() => json({ ResultCode: 'OK', ResultContent: '{}' }));
	const cancel = desk.client.cancelPushScheduler as (input: unknown) => Promise<unknown>;
	await cancel({ UniqueIds: '49ec, 49ed' });
	expect(desk.sent[0]?.form.UniqueIds).toBe('49ec,49ed');
	const many = Array.from({ length: 31 }, (_, index) => `id${index}`);
	expect(await failureOf(cancel({ UniqueIds: many }))).toMatchObject({
		code: 'INVALID_INPUT',
		message: expect.stringContaining('at most 30 ids allowed, got 31'),
	});
});

test('A reply to a push that does not say whether it worked leaves that open', async () => {
	const { client } = openDesk(() => json({ ResultCode: 'OK', PushResult: { Data: '1' } }));
	const failure = await failureOf(client.pushSimple(SAMPLES.pushSimple?.input as never));
	expect(failure).toBeInstanceOf(TransportError);
	expect(failure).toMatchObject({ code: 'UNEXPECTED_REPLY', outcome: 'unknown' });
});

test('Whatever the vendor answers, a push ends in a result or one of our errors', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(fc.json(), fc.string(), fc.constantFrom(accepted().text ?? '')),
			fc.integer({ min: 200, max: 599 }),
			async (text, status) => {
				const { client } = openDesk(() => ({ text, status }));
				const outcome = await client
					.pushSimple(SAMPLES.pushSimple?.input as never)
					.catch((error: unknown) => error);
				if (outcome instanceof Error) expect(outcome).toHaveProperty('vendor', 'mpaas');
				else expect(outcome).toMatchObject({ ResultCode: expect.any(String) });
			},
		),
		{ numRuns: 60 },
	);
});

test('Members that the vendor prints as null are absent: an accepted push stays accepted', async () => {
	const { client } = openDesk(() => json({ RequestId: null, ResultCode: 'OK', PushResult: null }));
	expect(await client.pushSimple(SAMPLES.pushSimple?.input as never)).toMatchObject({
		ResultCode: 'OK',
	});
	const wrapped = openDesk(() => json({ RequestId: null, Success: null, Code: '100', Data: null }));
	const state = { TargetType: 1, Target: 'd' } as const;
	expect(await wrapped.client.pushQueryDeviceState(state)).toMatchObject({ Code: '100' });
});

test('A success that is printed as a number is a success', async () => {
	const { client } = openDesk(() =>
		json({ RequestId: 'R', ResultCode: 100, PushResult: { Success: 'true', Data: '7' } }),
	);
	expect(await client.pushSimple(SAMPLES.pushSimple?.input as never)).toMatchObject({
		PushResult: { Data: '7' },
	});
});

test.each([[{}], [{ Data: null }], [null], [undefined], ['']])(
	'Nothing to list may come as the content %j, which no count may',
	async (content) => {
		const { client } = openDesk(() => json(index(content)));
		const tasks = await client.queryPushAnalysisTaskList({ StartTime: 0 });
		expect(tasks.ResultContent.Data).toEqual([]);
		const schedules = await client.queryPushSchedulerList({ StartTime: 0, EndTime: 1 });
		expect(schedules.ResultContent.Data.List).toEqual([]);
		const input = SAMPLES.queryPushAnalysisCoreIndex?.input as never;
		expect(await failureOf(client.queryPushAnalysisCoreIndex(input))).toMatchObject({
			...{ code: 'UNEXPECTED_REPLY', outcome: 'unknown' },
		});
	},
);
