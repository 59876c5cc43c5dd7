import { RateLimitError, TransportError, VendorError, type PushError } from '../../../client';
import * as operations from '../../../client/mpaas/operations';
import { BUSINESS_CODES, GATEWAY_CODES } from '../../../simulator/mpaas/errors';
import { failureOf } from './harness';
import { SAMPLES } from './inputs';
import { openPlace, type Place } from './place';

type Name = keyof typeof operations;

const NAMES = Object.keys(operations) as Name[];
const TRIES = 4;
const THROTTLED_TRIES = 6;

let place: Place;

beforeAll(async () => {
	place = await openPlace();
});

afterAll(async () => await place.close());

beforeEach(() => place.sim.faults.clear());

async function call(name: Name): Promise<unknown> {
	const method = place.open()[name] as unknown as (input: unknown) => Promise<unknown>;
	return await method(SAMPLES[name]?.input);
}

/** Any operation may meet these: identity, app, tenant, flow control and the server itself. */
const EVERYWHERE = [-1, 3003, 3007, 3028, 3031, 3032, 3033, 8011, 8012, 8013, 8014, 9000];
const PUSH = [3008, 3009, 3019, 3020, 3026, 3035, 3044, 3050, 3058, 3059];
const TO_TARGETS = [3012, 3021, 3054];
const OF_TEMPLATE = [3022, 3023, 3025];

const OF_OPERATION: Partial<Record<Name, number[]>> = {
	pushSimple: [...PUSH, ...TO_TARGETS, 3024, 3029, 3043],
	pushTemplate: [...PUSH, ...TO_TARGETS, ...OF_TEMPLATE, 3024, 3029, 3043],
	pushMultiple: [...PUSH, ...TO_TARGETS, ...OF_TEMPLATE, 3049, 3055],
	pushBroadcast: [...PUSH, ...OF_TEMPLATE, 3030, 3051, 3052, 3053, 3057],
	createTemplate: [3036, 3037, 3038, 3039, 3040, 3041, 3042, 3056],
	getTemplate: [3022],
	deleteTemplate: [3022],
	pushQueryDeviceState: [3001, 3012, 3021],
	pushBind: [3001, 3008, 3012],
	pushUnBind: [3001, 3012],
	pushReport: [3001, 3008],
};

/** No operation of ours takes a file. */
const NOT_OURS = [3002];

test('Every documented code is met by an operation', () => {
	const met = new Set([...EVERYWHERE, ...Object.values(OF_OPERATION).flat(), ...NOT_OURS]);
	const documented = Object.keys(BUSINESS_CODES).map(Number);
	expect(documented.filter((code) => !met.has(code))).toEqual([]);
});

const CASES = NAMES.flatMap((name) =>
	[...EVERYWHERE, ...(OF_OPERATION[name] ?? [])].map((code): [Name, number] => [name, code]),
);

type Kind = 'refused' | 'open' | 'throttled';

const OUTCOME = {
	refused: { outcome: 'rejected', retryable: false },
	open: { outcome: 'unknown', retryable: true },
	throttled: { outcome: 'rejected', retryable: true },
};

/** How often a request goes out that fails in the same way every time. */
function triesOf(name: Name, kind: Kind): number {
	if (kind === 'throttled') return THROTTLED_TRIES;
	return kind === 'open' && operations[name].resend === 'safe' ? TRIES : 1;
}

function hitsOf(id: string): number | undefined {
	return place.sim.faults.list().find((fault) => fault.id === id)?.hits;
}

function expectExplained(error: PushError, code: string, kind: Kind): void {
	expect(error).toBeInstanceOf(kind === 'throttled' ? RateLimitError : VendorError);
	expect(error).toMatchObject({ vendor: 'mpaas', code, ...OUTCOME[kind] });
	expect(error.message).toContain(`(mPaaS ${code}`);
	expect(error.message).not.toContain('documents do not list');
	expect(error.hint).not.toBe('');
	expect(error.requestId).toMatch(/^[0-9A-F-]{36}$/);
}

const kindOf = (code: number): Kind => {
	if (code === 8011) return 'throttled';
	return code === 9000 ? 'open' : 'refused';
};

test.each(CASES)('%s explains %d and repeats only what is safe', async (name, code) => {
	const fault = place.sim.faults.add({ kind: 'vendorError', code });
	const error = (await failureOf(call(name))) as PushError;
	expectExplained(error, String(code), kindOf(code));
	expect(error).toMatchObject({ httpStatus: 200 });
	expect(hitsOf(fault.id)).toBe(triesOf(name, kindOf(code)));
});

describe.each([
	{ codePlacement: 'PushResult', codeStyle: 'number' },
	{ codePlacement: 'ResultCode', codeStyle: 'name' },
	{ codePlacement: 'PushResult', codeStyle: 'name' },
] as const)('Where no document says how a code is printed (%j)', (settings) => {
	let other: Place;

	beforeAll(async () => {
		other = await openPlace({ settings });
	});

	afterAll(async () => await other.close());

	test.each(Object.keys(BUSINESS_CODES).map(Number))('%d is found', async (code) => {
		other.sim.faults.clear();
		other.sim.faults.add({ kind: 'vendorError', code });
		const error = (await failureOf(
			other.open().revokePushTask({ TaskId: '20842863' }),
		)) as PushError;
		expectExplained(error, String(code), kindOf(code));
	});
});

const OPEN = new Set(['InternalError', 'ServiceUnavailable', 'SignatureNonceUsed']);

const gatewayKindOf = (code: string): Kind => {
	if (code.startsWith('Throttling')) return 'throttled';
	return OPEN.has(code) ? 'open' : 'refused';
};

const GATEWAY_CASES = NAMES.flatMap((name) =>
	Object.keys(GATEWAY_CODES).map((code): [Name, string] => [name, code]),
);

test.each(GATEWAY_CASES)('%s explains %s of the gateway', async (name, code) => {
	const fault = place.sim.faults.add({ kind: 'vendorError', code: 0, message: code });
	const error = (await failureOf(call(name))) as PushError;
	expectExplained(error, code, gatewayKindOf(code));
	expect(error).toMatchObject({ httpStatus: GATEWAY_CODES[code]?.[0] });
	expect(hitsOf(fault.id)).toBe(triesOf(name, gatewayKindOf(code)));
});

describe.each(NAMES)('%s', (name) => {
	test('does not take the login page of a network for a reply', async () => {
		place.sim.faults.add({ kind: 'html200' });
		expect(await failureOf(call(name))).toMatchObject({ code: 'UNEXPECTED_REPLY' });
	});

	test('leaves the outcome open when the connection ends without a reply', async () => {
		const fault = place.sim.faults.add({ kind: 'resetAfter' });
		const error = await failureOf(call(name));
		expect(error).toBeInstanceOf(TransportError);
		expect(error).toMatchObject({ code: 'CONNECTION_CLOSED', outcome: 'unknown' });
		expect(hitsOf(fault.id)).toBe(triesOf(name, 'open'));
	});

	test('waits when it is called too often, and gives up in the end', async () => {
		const fault = place.sim.faults.add({ kind: 'rateLimited' });
		expectExplained((await failureOf(call(name))) as PushError, 'Throttling.User', 'throttled');
		expect(hitsOf(fault.id)).toBe(THROTTLED_TRIES);
	});
});
