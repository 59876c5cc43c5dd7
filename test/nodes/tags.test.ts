import type { IDataObject } from 'n8n-workflow';

import { ManageTag } from '../../nodes/ManageTag/ManageTag.node';
import { failure, success } from '../client/unipush/support/manager';
import { callsOf, openNodeBench, openUniPushBench, type NodeBench } from './benches';

let bench: NodeBench | undefined;

afterEach(async () => {
	await bench?.close();
	bench = undefined;
});

const node = new ManageTag();
const UPDATE = { operation: 'updateDeviceTags', deviceId: 'd1', userId: '7', tagChange: 'update' };
const done = () => ({ code: 0, msg: 'success' });

const open = async (vendor: string) => {
	if (vendor === 'unipush') {
		const opened = await openUniPushBench({});
		bench = opened;
		return { bench: opened, calls: () => opened.manager.calls.length };
	}
	const opened = await openNodeBench(vendor, () =>
		vendor === 'maxim' ? { code: 200, data: true } : vendor === 'getui' ? done() : {},
	);
	bench = opened;
	return { bench: opened, calls: () => callsOf(opened.vendor).length };
};

describe.each(['jpush', 'getui', 'unipush', 'maxim'])('%s', (vendor) => {
	test('refuses a tag that is both to be added and to be removed', async () => {
		const { bench, calls } = await open(vendor);
		const [item] = await bench.run(node, { ...UPDATE, addTags: 'a, b', removeTags: ['c', 'b'] });
		expect(item?.json).toMatchObject({
			error: { code: 'INVALID_INPUT', outcome: 'rejected' },
			message: expect.stringContaining('"b" is to be added and removed') as string,
		});
		expect(calls()).toBe(0);
	});

	test('refuses an item that undoes what one before does to the same device', async () => {
		const { bench } = await open(vendor);
		const rows = [
			{ id: '1', add: 'a' },
			{ id: '2', remove: 'a' },
			{ id: '1', remove: 'a' },
			{ id: '1', clear: true },
			{ id: '1', add: 'a, b' },
			{ id: '3', clear: true },
			{ id: '3', add: 'a' },
		];
		const items = await bench.run(
			node,
			{
				...UPDATE,
				tagChange: ({ clear }: IDataObject) => (clear === true ? 'clear' : 'update'),
				deviceId: ({ id }: IDataObject) => id,
				userId: ({ id }: IDataObject) => id,
				addTags: ({ add }: IDataObject) => add,
				removeTags: ({ remove }: IDataObject) => remove,
			},
			rows,
		);
		const told = items.map(({ json }) => (json.error as IDataObject | undefined)?.code);
		const REFUSED = 'INVALID_INPUT';
		expect(told).toEqual([undefined, undefined, REFUSED, REFUSED, undefined, undefined, REFUSED]);
		expect(items[2]?.json.message).toMatch(/an item before .*the same device/);
	});

	test('changes a tag that stands in a list twice once', async () => {
		const { bench } = await open(vendor);
		const [item] = await bench.run(node, { ...UPDATE, addTags: 'a, b, a' });
		expect(item?.json).toMatchObject({ add: ['a', 'b'] });
	});

	test('changes nothing while a tag of another item is malformed', async () => {
		const { bench, calls } = await open(vendor);
		const long = 'x'.repeat(vendor === 'maxim' ? 0 : 50);
		if (long === '') return;
		const addTags = ({ tags }: IDataObject) => tags;
		const rows = [{ tags: 'a' }, { tags: `b, ${long}` }];
		await expect(bench.run(node, { ...UPDATE, addTags }, rows, { onError: false })).rejects.toThrow(
			/x{20}/,
		);
		expect(calls()).toBe(0);
	});
});

describe('Replace Device Tags, which a device allows once a day', () => {
	const SET = { operation: 'setDeviceTags', tags: 'a, b' };
	const rows = [{ id: 'c1' }, { id: 'c2' }];
	const deviceId = ({ id }: IDataObject) => id;

	test('Getui: a further try does not replace them again', async () => {
		const changed = new Map<string, number>();
		let refusesSecond = true;
		const opened = await openNodeBench('getui', ({ path }) => {
			const cid = path.split('/').at(-1) ?? '';
			if (cid === 'c2' && refusesSecond) return { code: 20001, msg: 'vendor words' };
			changed.set(cid, (changed.get(cid) ?? 0) + 1);
			return (changed.get(cid) ?? 0) > 1 ? { code: 30011, msg: 'once a day' } : done();
		});
		bench = opened;
		const more = { context: {}, onError: false };
		await expect(opened.run(node, { ...SET, deviceId }, rows, more)).rejects.toThrow();
		refusesSecond = false;
		const items = await opened.run(node, { ...SET, deviceId }, rows, more);
		expect(items.map(({ json }) => json)).toEqual([
			{ vendor: 'getui', clientId: 'c1', tags: ['a', 'b'], replayed: true },
			{ vendor: 'getui', clientId: 'c2', tags: ['a', 'b'] },
		]);
		expect(changed.get('c1')).toBe(1);
	});

	test('uni-push: a further try does not replace them again', async () => {
		let refusesSecond = true;
		const calls: string[] = [];
		const opened = await openUniPushBench({
			cidBindCustomTags: (params) => {
				const { cid } = params as { cid: string };
				if (cid === 'c2' && refusesSecond) return failure(20001);
				calls.push(cid);
				return success();
			},
		});
		bench = opened;
		const more = { context: {}, onError: false };
		await expect(opened.run(node, { ...SET, deviceId }, rows, more)).rejects.toThrow();
		refusesSecond = false;
		const items = await opened.run(node, { ...SET, deviceId }, rows, more);
		expect(items.map(({ json }) => json.replayed)).toEqual([true, undefined]);
		expect(calls).toEqual(['c1', 'c2']);
	});
});

test.each(['getui', 'unipush'])(
	'%s: a device whose tags were not changed is told with one code',
	async (vendor) => {
		const verdicts = { c1: 'true', c2: 'false' };
		bench =
			vendor === 'getui'
				? await openNodeBench('getui', () => ({ ...done(), data: verdicts }))
				: await openUniPushBench({ cidsUnboundCustomTag: () => success(verdicts) });
		const parameters = { operation: 'removeDevices', tag: 'vip', targets: 'c1, c2' };
		const [item] = await bench.run(node, { ...parameters, targetSource: 'value' });
		expect(item?.json).toMatchObject({
			removed: ['c1'],
			refused: [{ target: 'c2', code: 'TAG_NOT_CHANGED' }],
		});
	},
);

test.each([
	[{ c1: 'true', c2: 'false' }, ['c1']],
	[{ c1: 'true' }, ['c1']],
	[undefined, ['c1', 'c2']],
	[['something else'], ['c1', 'c2']],
])('uni-push: what is said of single devices that get a tag counts (%j)', async (data, added) => {
	bench = await openUniPushBench({ cidsBindCustomTag: () => success(data) });
	const parameters = { operation: 'addDevices', tag: 'vip', targets: 'c1, c2' };
	const [item] = await bench.run(node, { ...parameters, targetSource: 'value' });
	expect(item?.json).toMatchObject({ added });
});

test('uni-push: a device of which a tag is said not to be given fails when it is updated', async () => {
	bench = await openUniPushBench({ cidsBindCustomTag: () => success({ d1: 'false' }) });
	const [item] = await bench.run(node, { ...UPDATE, addTags: 'a' });
	expect(item?.json).toMatchObject({ error: { code: 'TAG_NOT_CHANGED' } });
});

test('Getui: tags are removed before others are added, as a device holds 100 at most', async () => {
	const opened = await openNodeBench('getui', () => ({ ...done(), data: { d1: 'true' } }));
	bench = opened;
	await opened.run(node, { ...UPDATE, addTags: 'new', removeTags: 'old' });
	expect(callsOf(opened.vendor).map(({ method }) => method)).toEqual(['DELETE', 'PUT']);
});

test.each(['jpush', 'getui', 'unipush'])('%s: a device listed twice is told once', async (name) => {
	const { bench } = await open(name);
	const parameters = { operation: 'addDevices', tag: 'vip', targets: 'd1, d2, d1' };
	const [item] = await bench.run(node, { ...parameters, targetSource: 'value' });
	expect(item?.json).toMatchObject({ added: ['d1', 'd2'] });
});
