import type { IDataObject } from 'n8n-workflow';

import { ManageDevice } from '../../nodes/ManageDevice/ManageDevice.node';
import { combine } from '../../nodes/shared/run/combine';
import type { Work } from '../../nodes/shared/run/operation';
import { inTurns } from '../../nodes/shared/run/plan';
import { Turns } from '../../nodes/shared/run/turns';
import { CREDENTIAL, startVendor, type Vendor } from '../client/getui/harness';
import { runNode } from './runNode';

describe('Turns', () => {
	test('rows that change other things share the first', () => {
		const turns = new Turns();
		expect(turns.take('5', ['a', 'b'], true)).toBe(0);
		expect(turns.take('7', ['c'], true)).toBe(0);
	});

	test('a row that changes again what an earlier one changed comes later', () => {
		const turns = new Turns();
		const rows: Array<[string, string[]]> = [
			['5', ['a', 'b']],
			['5', ['a']],
			['7', ['a']],
			['5', ['a', 'b']],
			['7', ['b', 'c']],
		];
		expect(rows.map(([key, things]) => turns.take(key, things, true))).toEqual([0, 0, 1, 2, 3]);
	});

	test('rows that count share none', () => {
		const turns = new Turns();
		expect(['+1', '+1', '+1'].map((key) => turns.take(key, ['a'], false))).toEqual([0, 1, 2]);
	});
});

test('the calls of a turn wait for those of the turn before', async () => {
	const begun: string[] = [];
	let release = (): void => undefined;
	const first = new Promise<void>((resolve) => (release = resolve));
	const work: Work<string, string> = {
		cap: () => 1,
		prepare: () => {
			throw new TypeError('prepared already');
		},
		call: async (group) => {
			begun.push(group);
			if (group === 'first') await first;
			return group;
		},
		present: () => ({}),
	};
	const task = (group: string, turn: number) => ({
		ok: true as const,
		value: { key: group, group, targets: ['a'], turn },
	});
	const prepared = [task('first', 0), task('second', 1)];
	const running = combine(work, prepared, { signal: undefined, concurrency: 32 });
	await new Promise((resolve) => setImmediate(resolve));
	expect(begun).toEqual(['first']);
	release();
	await running;
	expect(begun).toEqual(['first', 'second']);
});

describe('Set Badge', () => {
	let vendor: Vendor;
	let context: IDataObject;

	beforeEach(async () => {
		context = {};
		vendor = await startVendor();
		vendor.answer(({ path }) =>
			path === '/auth' ? undefined : { body: { code: 0, msg: 'success' } },
		);
	});

	afterEach(async () => {
		await vendor.close();
	});

	interface Row {
		id: string;
		badge: string;
	}

	async function attempt(rows: Row[]) {
		const parameters = {
			resource: 'getui',
			operation: 'setBadge',
			targetSource: 'field',
			targetField: 'id',
			badge: ({ badge }: Row) => badge,
		};
		const credentials = { ...CREDENTIAL, baseUrl: vendor.url };
		const given = { credentials, execution: 'turns', context, onError: true };
		return await runNode(new ManageDevice(), parameters, rows as unknown as IDataObject[], given);
	}

	const badges = () => vendor.calls().map(({ body }) => (body as { badge: string }).badge);

	test('adds as often as rows ask for it, and not again at a retry', async () => {
		const rows = ['c0', 'c1', 'c0'].map((id) => ({ id, badge: '+1' }));
		await attempt(rows);
		expect(badges()).toEqual(['+1', '+1']);
		const again = await attempt(rows);
		expect(again.map(({ json }) => json.replayed)).toEqual([true, true, true]);
		expect(badges()).toHaveLength(2);
	});

	test('shows what the last row says', async () => {
		await attempt(['5', '7', '5'].map((badge) => ({ id: 'c0', badge })));
		expect(badges()).toEqual(['5', '7', '5']);
	});

	test('sets one number for a device once', async () => {
		await attempt(['5', '5'].map((badge) => ({ id: 'c0', badge })));
		expect(badges()).toEqual(['5']);
	});
});

test('a turn that no item is left in does not hold up the next', () => {
	const item = (turn: number) => ({
		itemIndex: turn,
		ok: true as const,
		value: { key: 'k', group: {}, targets: ['t'], turn },
	});
	expect(inTurns([item(0), item(2)])).toEqual([[item(0)], [item(2)]]);
});
