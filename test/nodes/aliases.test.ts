import type { IDataObject } from 'n8n-workflow';

import { ManageAlias } from '../../nodes/ManageAlias/ManageAlias.node';
import { failure, success } from '../client/unipush/support/manager';
import { Refusal } from './standIn';
import { callsOf, openNodeBench, openUniPushBench, type NodeBench } from './benches';

let bench: NodeBench | undefined;

afterEach(async () => {
	await bench?.close();
	bench = undefined;
});

const node = new ManageAlias();
const REFUSALS: Record<string, unknown> = {
	getui: { code: 20001, msg: 'cid is invalid' },
	jpush: new Refusal(400, { error: { code: 7013, message: 'vendor words' } }),
};

/** A vendor that refuses each call with the device `bad` in it. */
const openPicky = async (vendor: string) => {
	const isBad = (text: string) => text.includes('bad');
	const refuse = (params: unknown) => (isBad(JSON.stringify(params)) ? failure(20001) : success());
	bench =
		vendor === 'unipush'
			? await openUniPushBench({ unboundAlias: refuse })
			: await openNodeBench(vendor, ({ text }) =>
					isBad(text) ? REFUSALS[vendor] : vendor === 'getui' ? { code: 0 } : {},
				);
	return bench;
};

const REMOVE = { operation: 'removeDevices', alias: 'a1', targetSource: 'value' };

describe.each(['jpush', 'getui', 'unipush'])('%s: Remove Devices', (vendor) => {
	test('tells which devices lost the alias beside those that are refused', async () => {
		const bench = await openPicky(vendor);
		const [item] = await bench.run(node, { ...REMOVE, targets: 'd1, bad, d2, d1' });
		expect(item?.json).toMatchObject({
			...{ vendor, alias: 'a1', removed: ['d1', 'd2'] },
			refused: [{ target: 'bad', message: expect.any(String) as string }],
		});
	});

	test('fails where all are refused', async () => {
		const bench = await openPicky(vendor);
		const [item] = await bench.run(node, { ...REMOVE, targets: 'bad' });
		expect(item?.json).toMatchObject({ error: { outcome: 'rejected' } });
	});
});

describe('Set: two items with one device', () => {
	const PAIR = {
		operation: 'set',
		targetSource: 'value',
		deviceId: ({ id }: IDataObject) => id,
		userId: ({ id }: IDataObject) => id,
		alias: ({ alias }: IDataObject) => alias,
	};

	const open = async (vendor: string) => {
		bench =
			vendor === 'unipush'
				? await openUniPushBench({})
				: await openNodeBench(vendor, () =>
						vendor === 'maxim' ? { code: 200, data: true } : { code: 0 },
					);
		return bench;
	};

	test.each(['jpush', 'getui', 'unipush', 'maxim'])('%s: differ in the alias', async (vendor) => {
		const bench = await open(vendor);
		const rows = [
			{ id: '7', alias: 'a' },
			{ id: '8', alias: 'b' },
			{ id: '7', alias: 'c' },
			{ id: '7', alias: 'a' },
		];
		const items = await bench.run(node, PAIR, rows);
		expect(items.map(({ json }) => json.alias)).toEqual(['a', 'b', undefined, 'a']);
		expect(items[2]?.json).toMatchObject({
			error: { code: 'INVALID_INPUT', outcome: 'rejected' },
			message: expect.stringMatching(/an item before gives .*the alias "a"/) as string,
		});
	});

	test('maxim: two devices of one user may have one each', async () => {
		const bench = await open('maxim');
		const rows = [
			{ id: '7', token: 't1', alias: 'a' },
			{ id: '7', token: 't2', alias: 'c' },
		];
		const items = await bench.run(
			node,
			{ ...PAIR, deviceId: ({ token }: IDataObject) => token },
			rows,
		);
		expect(items.map(({ json }) => json.alias)).toEqual(['a', 'c']);
	});
});

test.each([[{ alias: '' }], [{}], [undefined]])('uni-push: no alias comes as %j', async (data) => {
	bench = await openUniPushBench({ getAliasByCid: () => success(data) });
	const [item] = await bench.run(node, { operation: 'get', deviceId: 'c1' });
	expect(item?.json).toEqual({ vendor: 'unipush', pushClientId: 'c1', alias: null });
});

test.each(['set', 'delete', 'clear'])(
	'JPush: %s changes nothing while an ID of another item is malformed',
	async (operation) => {
		const opened = await openNodeBench('jpush', () => ({}));
		bench = opened;
		const rows = [{ id: 'r1' }, { id: 'r 2' }];
		const parameters = {
			...{ operation, targetSource: 'value' },
			deviceId: ({ id }: IDataObject) => id,
			alias: ({ id }: IDataObject) => id,
		};
		await expect(opened.run(node, parameters, rows, { onError: false })).rejects.toThrow();
		expect(callsOf(opened.vendor)).toEqual([]);
	},
);
