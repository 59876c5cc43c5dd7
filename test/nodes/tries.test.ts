import type { IDataObject } from 'n8n-workflow';

import { SendPush } from '../../nodes/SendPush/SendPush.node';
import { CREDENTIAL, startVendor, type Seen, type Vendor } from '../client/getui/harness';
import { runNode } from './runNode';

let vendor: Vendor;
let execution = 0;
let context: IDataObject;

beforeEach(async () => {
	vendor = await startVendor();
	vendor.answer(answer);
	execution += 1;
	context = {};
});

afterEach(async () => {
	await vendor.close();
});

interface Row {
	id: string;
}

interface Push {
	request_id: string;
	audience: { cid?: string[] };
}

const reply = (data?: object) => ({ body: { code: 0, msg: 'success', data } });

const sent = ({ audience: { cid = [] } }: Push) =>
	Object.fromEntries(cid.map((id) => [id, 'true']));

function answer({ path, body }: Seen) {
	if (path === '/auth') return undefined;
	if (path === '/push/list/message') return reply({ taskid: 'RASL_1' });
	if (path === '/push/single/batch/cid') {
		const { msg_list } = body as { msg_list: Push[] };
		return reply(Object.fromEntries(msg_list.map((push) => [push.request_id, sent(push)])));
	}
	if (path === '/push/single/cid') return reply({ RASS_1: sent(body as Push) });
	if (path === '/push/list/cid') return reply({ RASL_1: sent(body as Push) });
	return reply({ taskid: 'RASA_1' });
}

const SEND = {
	resource: 'getui',
	operation: 'send',
	targetType: 'device',
	targetSource: 'field',
	targetField: 'id',
	messageKind: 'notification',
	title: 'Order',
	body: 'It arrives today',
	options: {},
};

/** One try of the run. */
async function attempt(parameters: Record<string, unknown>, rows: Row[]) {
	const credentials = { ...CREDENTIAL, baseUrl: vendor.url };
	const given = { credentials, execution: `tries${execution}`, context, onError: true };
	return await runNode(
		new SendPush(),
		{ ...SEND, ...parameters },
		rows as unknown as IDataObject[],
		given,
	);
}

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('A message that is written anew at each try, such as with the time', () => {
	let time = 0;
	const clock = () => `At ${(time += 1)}`;

	test.each<[string, Record<string, unknown>, Row[]]>([
		['one row', { title: clock }, rows('c0')],
		['several rows', { title: clock }, rows('c0', 'c1', 'c2')],
		['everyone', { title: clock, targetType: 'all', confirmBroadcast: true }, rows('c0')],
	])('reaches %s once', async (_name, parameters, given) => {
		await attempt(parameters, given);
		const calls = vendor.calls().length;
		const again = await attempt(parameters, given);
		expect(again.map(({ json }) => json.replayed)).toEqual(given.map(() => true));
		expect(vendor.calls()).toHaveLength(calls);
	});
});

describe('A send whose reply was lost and that the vendor refuses at the next try', () => {
	const LOST = { status: 502, body: 'x' };
	const REFUSED = { status: 400, body: { code: 20001, msg: 'appid is forbidden' } };

	test.each<[string, Record<string, unknown>, Row[]]>([
		['a push', {}, rows('c0')],
		['a batch', { title: ({ id }: Row) => id }, rows('c0', 'c1')],
		['a broadcast', { targetType: 'all', confirmBroadcast: true }, rows('c0')],
	])('%s stays unknown', async (_name, parameters, given) => {
		vendor.answer((seen) => (seen.path === '/auth' ? undefined : LOST));
		await attempt(parameters, given);
		vendor.answer((seen) => (seen.path === '/auth' ? undefined : REFUSED));
		const again = await attempt(parameters, given);
		expect(again.map(({ json }) => (json.error as IDataObject).outcome)).toEqual(
			given.map(() => 'unknown'),
		);
	});
});

const unlessAuth =
	(failure: { status: number; body: unknown }) =>
	({ path }: Seen) =>
		path === '/auth' ? undefined : failure;

describe('What an earlier try had accepted', () => {
	const REFUSED = { status: 400, body: { code: 20001, msg: 'appid is forbidden' } };
	const FATAL = { status: 403, body: { code: 10002, msg: 'appid is not bound' } };

	test.each([
		['refuses', REFUSED],
		['refuses as it would every call', FATAL],
		['loses', { status: 502, body: 'x' }],
	])('stays accepted when the vendor %s the rest of the batch', async (_name, failure) => {
		vendor.answer((seen) => {
			if (seen.path !== '/push/single/batch/cid') return answer(seen);
			const { msg_list } = seen.body as { msg_list: Push[] };
			const known = msg_list.filter(({ audience: { cid } }) => cid?.[0] !== 'c1');
			return reply(Object.fromEntries(known.map((push) => [push.request_id, sent(push)])));
		});
		const personal = { title: ({ id }: Row) => `For ${id}` };
		await attempt(personal, rows('c0', 'c1', 'c2'));
		vendor.answer(unlessAuth(failure));
		const again = await attempt(personal, rows('c0', 'c1', 'c2'));
		expect(again.map(({ json }) => json.replayed)).toEqual([true, undefined, true]);
	});
});

describe('A list that was taken apart', () => {
	test('is not taken apart further where a part was accepted before', async () => {
		const got: string[] = [];
		let registered = false;
		vendor.answer((seen) => {
			if (seen.path !== '/push/list/cid' && seen.path !== '/push/single/cid') return answer(seen);
			const { cid = [] } = (seen.body as Push).audience;
			if (!registered && cid.includes('new'))
				return { status: 400, body: { code: 20001, msg: 'target user is invalid' } };
			got.push(...cid);
			return answer(seen);
		});
		await attempt({}, rows('new', 'c', 'd'));
		registered = true;
		await attempt({}, rows('new', 'c', 'd'));
		expect(got.sort()).toEqual(['c', 'd', 'new']);
	});
});
