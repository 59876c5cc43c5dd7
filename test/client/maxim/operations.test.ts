import type { MaximClient } from '../../../client';
import * as operations from '../../../client/maxim/operations';
import { APP_ID, ok, startStandIn, TOKEN, type StandIn } from './harness';
import { SAMPLES, USER_ID } from './inputs';

let standIn: StandIn;

beforeAll(async () => {
	standIn = await startStandIn();
});

afterAll(async () => await standIn.close());

const NAMES = Object.keys(operations) as Array<keyof typeof operations>;

async function call(client: MaximClient, name: string, input: unknown): Promise<unknown> {
	const method = (client as unknown as Record<string, (input: unknown) => Promise<unknown>>)[name];
	if (method === undefined) throw new Error(`no method ${name}`);
	return await method(input);
}

function sampleOf(name: string) {
	const sample = SAMPLES[name];
	if (sample === undefined) throw new Error(`no sample of ${name}`);
	return sample;
}

test('There is a sample of every operation, and the seed has three', () => {
	expect(Object.keys(SAMPLES).sort()).toEqual([...NAMES].sort());
	expect(NAMES.filter((name) => operations[name].seed)).toEqual([
		'getCertificate',
		'getTaskDetail',
		'notify',
	]);
});

test.each(NAMES)('%s makes the documented request', async (name) => {
	const { input, method, url, body, data = true } = sampleOf(name);
	standIn.answer(ok(data));
	await call(standIn.client(), name, input);
	const [request] = standIn.received;
	expect(standIn.received).toHaveLength(1);
	expect(request).toMatchObject({
		method,
		url,
		headers: { app_id: APP_ID, 'access-token': TOKEN },
	});
	expect(request?.headers).not.toHaveProperty('user_id');
	expect(request?.headers).not.toHaveProperty('group_id');
	// A DELETE with a body needs its content type like any other.
	expect(request?.headers['content-type']).toBe(
		body === undefined ? undefined : 'application/json; charset=utf-8',
	);
	expect(request?.text === '' ? undefined : JSON.parse(request?.text ?? '')).toEqual(body);
});

test.each(NAMES)('%s acts as the user or the group that the call names', async (name) => {
	const { input, body, data = true } = sampleOf(name);
	standIn.answer(ok(data));
	const client = standIn.client();
	await call(client, name, { ...input, user_id: USER_ID });
	await call(client, name, { ...input, group_id: '0042' });
	expect(standIn.received.map(({ headers }) => [headers.user_id, headers.group_id])).toEqual([
		[USER_ID, undefined],
		[undefined, '42'],
	]);
	for (const { text } of standIn.received) {
		expect(text === '' ? undefined : JSON.parse(text)).toEqual(body);
	}
});

test('Replies are handed on with what their schema does not know', async () => {
	standIn.answer({
		body: {
			code: 200,
			data: [{ device_sn: 3, brand: 'x' }],
			message: null,
			cursor: 'c',
			version: 9,
		},
	});
	expect(await standIn.client().listDevices({})).toEqual({
		code: '200',
		data: [{ device_sn: 3, brand: 'x' }],
		message: null,
		cursor: 'c',
		version: '9',
	});
});

test.each(NAMES)('%s does not take another reply for its own', async (name) => {
	standIn.answer({ body: '<html>Welcome to the hotel network</html>' });
	await expect(call(standIn.client(), name, sampleOf(name).input)).rejects.toMatchObject({
		code: 'UNEXPECTED_REPLY',
		outcome: 'unknown',
	});
});
