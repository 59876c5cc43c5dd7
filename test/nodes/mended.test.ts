import type { IDataObject } from 'n8n-workflow';

import { SendPush } from '../../nodes/SendPush/SendPush.node';
import { CREDENTIAL, startVendor, type Seen, type Vendor } from '../client/getui/harness';
import { runNode } from './runNode';

/** What a phone got, e.g. `c0: Order`. */
let got: string[];
/** Client ids that the vendor refuses together with the call that holds them. */
let bad: Set<string>;
/** Whether the replies get lost after the vendor acted. */
let losing: boolean;
let vendor: Vendor;
let context: IDataObject;

beforeEach(async () => {
	[got, bad, losing, context] = [[], new Set(['bad']), false, {}];
	const stored = new Map<string, string>();
	vendor = await startVendor();
	vendor.answer((seen) => {
		if (seen.path === '/auth') return undefined;
		if (seen.path === '/push/list/message') {
			const taskid = `RASL_${stored.size}`;
			stored.set(taskid, titleOf(seen.body as Push));
			return reply({ taskid });
		}
		return deliver(seen, stored);
	});
});

afterEach(async () => {
	await vendor.close();
});

interface Push {
	request_id?: string;
	taskid?: string;
	audience: { cid: string[] };
	push_message: { notification: { title: string } };
}

const titleOf = ({ push_message }: Push) => push_message.notification.title;
const reply = (data: object) => ({ body: { code: 0, msg: 'success', data } });
const toldOf = ({ audience: { cid } }: Push) => Object.fromEntries(cid.map((id) => [id, 'true']));

function deliver({ path, body }: Seen, stored: ReadonlyMap<string, string>) {
	const pushes =
		path === '/push/single/batch/cid' ? (body as { msg_list: Push[] }).msg_list : [body as Push];
	if (pushes.some(({ audience: { cid } }) => cid.some((id) => bad.has(id))))
		return { status: 400, body: { code: 20001, msg: 'target user is invalid' } };
	for (const push of pushes) {
		const title = stored.get(push.taskid ?? '') ?? titleOf(push);
		got.push(...push.audience.cid.map((id) => `${id}: ${title}`));
	}
	if (losing) return { status: 502, body: 'x' };
	const told = pushes.map((push) => [push.request_id ?? push.taskid ?? 'RASS_1', toldOf(push)]);
	return reply(Object.fromEntries(told) as object);
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

interface Row {
	id: string;
	title?: string;
}

/** One try of the execution, or "Retry execution" of it. */
async function attempt(rows: Row[], parameters: Record<string, unknown> = {}) {
	const items = await runNode(
		new SendPush(),
		{ ...SEND, ...parameters },
		rows as unknown as IDataObject[],
		{
			credentials: { ...CREDENTIAL, baseUrl: vendor.url },
			execution: 'mended',
			context,
			onError: true,
		},
	);
	return items.map(({ json }) => (json.error as IDataObject | undefined)?.outcome ?? 'accepted');
}

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ownTitle = ({ title }: Row) => title;

describe('A workflow that was mended before it is retried', () => {
	test('with another target for the refused row sends the others nothing more', async () => {
		expect(await attempt(rows('bad', 'c', 'd'))).toEqual(['rejected', 'accepted', 'accepted']);
		expect(await attempt(rows('e', 'c', 'd'))).toEqual(['accepted', 'accepted', 'accepted']);
		expect(got.sort()).toEqual(['c: Order', 'd: Order', 'e: Order']);
	});

	test('without the refused row sends the others nothing more', async () => {
		await attempt(rows('c', 'bad', 'd', 'e'));
		await attempt(rows('c', 'c', 'd', 'e'));
		expect(got.sort()).toEqual(['c: Order', 'd: Order', 'e: Order']);
	});

	test.each<[string, Record<string, unknown>]>([
		['another text', { title: 'Mended' }],
		['an expression for the text', { title: () => 'Mended' }],
		['the rows kept apart', { title: 'Mended', options: { combineItems: false } }],
	])('with %s sends only what was not sent', async (_name, parameters) => {
		await attempt(rows('bad', 'c', 'd'));
		bad.clear();
		expect(await attempt(rows('bad', 'c', 'd'), parameters)).toEqual(Array(3).fill('accepted'));
		expect(got.sort()).toEqual(['bad: Mended', 'c: Order', 'd: Order']);
	});

	test('with a fixed text instead of an expression sends only what was not sent', async () => {
		await attempt(rows('bad', 'c', 'd'), { title: () => 'Order' });
		bad.clear();
		await attempt(rows('bad', 'c', 'd'), { title: 'Mended' });
		expect(got.sort()).toEqual(['bad: Mended', 'c: Order', 'd: Order']);
	});

	test('with a text for each row gives nobody the text of another', async () => {
		for (const id of ['c', 'd']) bad.add(id);
		await attempt(rows('c', 'd'), { title: () => 'Order' });
		bad.clear();
		const mended = ['c', 'd'].map((id) => ({ id, title: `For ${id}` }));
		await attempt(mended, { title: ownTitle });
		expect(got.sort()).toEqual(['c: For c', 'd: For d']);
	});

	test('with two rows of one target, of which one has others too, sends it one message', async () => {
		await attempt([{ id: 'bad' }, { id: 'c,bad' }, { id: 'd' }]);
		expect(got.sort()).toEqual(['c: Order', 'd: Order']);
		bad.clear();
		await attempt([{ id: 'bad' }, { id: 'c,bad' }, { id: 'd' }], { title: () => 'Mended' });
		expect(got.sort()).toEqual(['bad: Mended', 'c: Order', 'd: Order']);
	});

	test('with one target for two rows sends it one message', async () => {
		bad.add('c');
		await attempt(rows('', 'c'), { title: () => 'Order' });
		bad.clear();
		await attempt(rows('c', 'c'), { title: () => 'Mended' });
		expect(got).toEqual(['c: Mended']);
	});

	test.each<[string, Row[], Record<string, unknown>]>([
		['a further target', rows('e', 'c', 'd'), {}],
		['another text', rows('bad', 'c', 'd'), { title: 'Mended' }],
		['one text less', rows('e', 'c', 'd'), { title: ({ id }: Row) => id }],
	])('with %s repeats no list that may have been sent', async (_name, mended, parameters) => {
		await attempt(rows('', 'c', 'd'));
		expect(got).toHaveLength(2);
		got = [];
		context = {};
		losing = true;
		expect(await attempt(rows('', 'c', 'd'))).toEqual(['rejected', 'unknown', 'unknown']);
		losing = false;
		bad.clear();
		expect(await attempt(mended, parameters)).toEqual(['accepted', 'unknown', 'unknown']);
		expect(got.filter((line) => /^[cd]/.test(line)).sort()).toEqual(['c: Order', 'd: Order']);
	});
});
