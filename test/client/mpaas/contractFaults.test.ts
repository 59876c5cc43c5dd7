import type { MpaasClient } from '../../../client';
import type { FaultSpec } from '../../../simulator';
import { failureOf } from './harness';
import { openPlace, type Place } from './place';

// What becomes of a push whose reply goes astray: mPaaS promises nothing about a repetition, so none is made.

let place: Place;

beforeAll(async () => {
	place = await openPlace();
});

afterAll(async () => await place.close());

beforeEach(() => place.reset());

const head = { TaskName: 't', ExpiredSeconds: 300 };
const values = { name: 'Li', money: '1' };

const PUSHES: Array<[action: string, push: (client: MpaasClient) => Promise<unknown>]> = [
	[
		'PushSimple',
		async (client) =>
			await client.pushSimple({
				...{ ...head, Title: 'Hi', Content: 'Body', PushStyle: 0 },
				...{ DeliveryType: 1, TargetMsgkey: { 'd-android': 'k' } },
			}),
	],
	[
		'PushTemplate',
		async (client) =>
			await client.pushTemplate({
				...{ ...head, TemplateName: 'demo_tpl', TemplateKeyValue: values },
				...{ DeliveryType: 1, TargetMsgkey: { 'd-android': 'k' } },
			}),
	],
	[
		'PushMultiple',
		async (client) =>
			await client.pushMultiple({
				...{ ...head, TemplateName: 'demo_tpl', DeliveryType: 1 },
				TargetMsg: [{ Target: 'd-android', MsgKey: 'k', TemplateKeyValue: values }],
			}),
	],
	[
		'PushBroadcast',
		async (client) =>
			await client.pushBroadcast({
				...{ ...head, TemplateName: 'demo_tpl', TemplateKeyValue: values },
				...{ DeliveryType: 1, Msgkey: 'k' },
			}),
	],
];

/** Every way in which a reply goes astray, before or after the push was carried out. */
const ASTRAY: Array<[fault: FaultSpec, delivered: number]> = [
	[{ kind: 'reset' }, 0],
	[{ kind: 'stall' }, 0],
	[{ kind: 'status', status: 500, body: 'html' }, 0],
	[{ kind: 'status', status: 503, body: 'empty' }, 0],
	[{ kind: 'vendorError', code: 9000 }, 0],
	[{ kind: 'vendorError', code: 0, message: 'InternalError' }, 0],
	[{ kind: 'resetAfter' }, 1],
	[{ kind: 'resetDuring' }, 1],
	[{ kind: 'stall', when: 'after' }, 1],
	[{ kind: 'status', status: 502, body: 'html', when: 'after' }, 1],
	[{ kind: 'status', status: 504, body: 'empty', when: 'after' }, 1],
	[{ kind: 'vendorError', code: 9000, when: 'after' }, 1],
	[{ kind: 'vendorError', code: 0, message: 'SignatureNonceUsed', when: 'after' }, 1],
	[{ kind: 'html200', when: 'after' }, 1],
	[{ kind: 'emptyBody' }, 1],
	[{ kind: 'invalidJson' }, 1],
	[{ kind: 'hugeBody', megabytes: 20, when: 'after' }, 1],
];

describe.each(PUSHES)('%s', (action, push) => {
	const fail = (fault: FaultSpec) =>
		place.sim.faults.add({ ...fault, match: { operation: action } });
	const calls = () => place.sim.requests.filter(({ operation }) => operation === action).length;

	test.each(ASTRAY)(
		'failing by %j is of unknown outcome and tried once',
		async (fault, delivered) => {
			fail(fault);
			expect(await failureOf(push(place.open()))).toMatchObject({ outcome: 'unknown' });
			expect(calls()).toBe(1);
			expect(place.sim.deliveries('k')).toBe(delivered);
		},
	);

	test.each<FaultSpec>([{ kind: 'noContentType' }, { kind: 'chunked' }])(
		'is accepted in a reply that is %j',
		async (fault) => {
			fail(fault);
			await expect(push(place.open())).resolves.toMatchObject({ ResultCode: 'OK' });
			expect(place.sim.deliveries('k')).toBe(1);
		},
	);

	test.each<FaultSpec>([
		{ kind: 'rateLimited', times: 2 },
		{ kind: 'vendorError', code: 8011, times: 2 },
		{ kind: 'vendorError', code: 0, message: 'Throttling.Api', times: 2 },
	])('that came too soon (%j) is tried again and arrives once', async (fault) => {
		fail(fault);
		await expect(push(place.open())).resolves.toMatchObject({ ResultCode: 'OK' });
		expect(calls()).toBe(3);
		expect(place.sim.deliveries('k')).toBe(1);
	});

	test.each([429, 400, 403, 404])(
		'answered by a bare HTTP %d is known to be lost',
		async (status) => {
			fail({ kind: 'status', status, body: 'empty' });
			expect(await failureOf(push(place.open()))).toMatchObject({
				...{ code: `HTTP_${status}`, outcome: 'rejected' },
			});
			expect(place.sim.deliveries('k')).toBe(0);
		},
	);
});

test('A report is asked for again until the reply arrives', async () => {
	const match = { operation: 'QueryPushAnalysisTaskList' };
	for (const kind of ['resetAfter', 'invalidJson', 'emptyBody'] as const) {
		place.sim.faults.clear();
		const fault = place.sim.faults.add({ kind, times: 1, match });
		const StartTime = place.simulator.clock.now();
		await place.open().queryPushAnalysisTaskList({ StartTime });
		expect(place.sim.faults.list().find(({ id }) => id === fault.id)?.hits).toBe(1);
	}
});
