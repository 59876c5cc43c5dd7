import { GetReport } from '../../nodes/GetReport/GetReport.node';
import { success } from '../client/unipush/support/manager';
import { callsOf, openNodeBench, openUniPushBench, type NodeBench } from './benches';
import type { Seen } from './standIn';

let bench: NodeBench | undefined;

afterEach(async () => {
	await bench?.close();
	bench = undefined;
});

const node = new GetReport();
const RECEIVED = { operation: 'getReceived', messageIds: 't1, t2' };

/** Getui and uni-push say the same under other names. */
const openBoth = async (vendor: string, method: string, data: unknown) =>
	vendor === 'unipush'
		? await openUniPushBench({ [method]: () => success(data) })
		: await openNodeBench('getui', () => ({ code: 0, msg: 'success', data }));

const open = async (vendor: string, answer: (request: Seen) => unknown) => {
	const opened = await openNodeBench(vendor, answer);
	bench = opened;
	return opened;
};

describe.each(['getui', 'unipush'])('%s', (vendor) => {
	test('counts that come as texts are numbers', async () => {
		const counts = { total: { receive_num: '4', click_num: 2 } };
		bench = await openBoth(vendor, 'getReport', { t1: counts });
		const [item] = await bench.run(node, { ...RECEIVED, messageIds: 't1' });
		expect(item?.json).toMatchObject({
			totalReceived: 4,
			total: { receive_num: 4, click_num: 2 },
		});
	});

	test('what is said to be nothing of one message is no report of it alone', async () => {
		bench = await openBoth(vendor, 'getReport', { t1: null, t2: { total: { receive_num: 1 } } });
		const messageIds = ({ id }: { id?: string }) => id;
		const rows = [{ id: 't1' }, { id: 't2' }];
		const items = await bench.run(node, { ...RECEIVED, messageIds }, rows);
		expect(items.map(({ json }) => json)).toMatchObject([
			{ error: { code: 'NO_REPORT' } },
			{ totalReceived: 1 },
		]);
	});

	test('users of a day are counted in numbers', async () => {
		const users = { accumulative_num: '9', active_num: null };
		bench = await openBoth(vendor, 'getClientReportByDate', { '2030-01-31': users });
		const [item] = await bench.run(node, { operation: 'getUsers', start: '2030-01-31' });
		expect(item?.json).toMatchObject({ accumulative_num: 9, active_num: null });
	});

	test('a quota is counted in numbers, and one that is not told is none', async () => {
		const list = { total_num: '2000000', remain_num: 7, limit: false };
		bench = await openBoth(vendor, 'getTodayReport', { gt: { list, app: { total_num: null } } });
		const [item] = await bench.run(node, { operation: 'getVendorQuota' });
		expect(item?.json).toMatchObject({
			gt: { list: { ...list, total_num: 2_000_000 }, app: { total_num: null } },
		});
	});

	test('online users are told in the order of time, and none is no zero', async () => {
		const online_statics = { 1753262700015: '1', 1753259100014: null };
		bench = await openBoth(vendor, 'getTodayOnlineClientReport', { online_statics });
		const items = await bench.run(node, { operation: 'getOnlineUsers' });
		expect(items.map(({ json }) => [json.time, json.online])).toEqual([
			['2025-07-23T08:25:00.014Z', null],
			['2025-07-23T09:25:00.015Z', 1],
		]);
	});
});

describe('mPaaS: Get Received', () => {
	const run = async (Data: unknown) => {
		const opened = await open('mpaas', () => ({
			...{ RequestId: 'r', ResultCode: 'OK', ResultMessage: '' },
			...(Data === undefined ? {} : { ResultContent: { Data } }),
		}));
		return (await opened.run(node, { ...RECEIVED, messageIds: '20842863' }))[0]?.json;
	};

	test('tells times as the other reports do', async () => {
		const Data = { PushNum: 10, StartTime: 1630052735000, EndTime: '1630052831000' };
		expect(await run(Data)).toMatchObject({
			startTime: '2021-08-27T08:25:35.000Z',
			endTime: '2021-08-27T08:27:11.000Z',
		});
	});

	test.each([[undefined], [null], [{}], [{ PushNum: null }]])(
		'%j says that there is no report',
		async (data) => {
			expect(await run(data)).toMatchObject({ error: { code: 'NO_REPORT', vendor: 'mpaas' } });
		},
	);
});

describe('JPush', () => {
	test('a device that a status says nothing of does not spoil those of the others', async () => {
		const opened = await open('jpush', () => ({ r1: { status: 0 }, r2: null }));
		const items = await opened.run(node, {
			...{ operation: 'getDeliveryStatus', messageId: '1' },
			...{ targetSource: 'value', targets: 'r1, r2' },
		});
		expect(items.map(({ json }) => json.status)).toEqual([0, null]);
	});

	// 16:30 in London is the next day in Beijing.
	const evening = new Date('2030-01-31T16:30:00Z');

	test.each([
		['DAY', '2030-02-01'],
		['MONTH', '2030-02'],
		['HOUR', '2030-02-01 00'],
	])('Get Users takes a date of an expression as %s', async (timeUnit, start) => {
		const opened = await open('jpush', () => ({
			time_unit: timeUnit,
			start,
			duration: 1,
			items: [],
		}));
		await opened.run(node, { operation: 'getUsers', timeUnit, start: () => evening });
		expect(new URL(opened.vendor.seen[0]?.path ?? '', 'http://h').searchParams.get('start')).toBe(
			start,
		);
	});

	// Midnight in Tokyo is the day before in Beijing.
	const tokyo = {
		valueOf: () => Date.parse('2030-02-01T00:00:00+09:00'),
		toISODate: () => '2030-02-01',
	};

	test.each([
		['DAY', '2030-02-01'],
		['MONTH', '2030-02'],
		['HOUR', '2030-01-31 23'],
	])('a date with a time zone of its own is its day there (%s)', async (timeUnit, start) => {
		const opened = await open('jpush', () => ({
			time_unit: timeUnit,
			start,
			duration: 1,
			items: [],
		}));
		await opened.run(node, { operation: 'getUsers', timeUnit, start: () => tokyo });
		expect(new URL(opened.vendor.seen[0]?.path ?? '', 'http://h').searchParams.get('start')).toBe(
			start,
		);
	});

	test('Get Delivery Status takes a date of an expression', async () => {
		const opened = await open('jpush', () => ({ r1: { status: 0 } }));
		await opened.run(node, {
			...{ operation: 'getDeliveryStatus', messageId: '1', options: () => ({ date: evening }) },
			...{ targetSource: 'value', targets: 'r1' },
		});
		expect(opened.vendor.seen[0]?.text).toContain('"date":"2030-02-01"');
	});

	test('asks for nothing while the start of another item is malformed', async () => {
		const opened = await open('jpush', () => ({}));
		const rows = [{ day: '2030-01-31' }, { day: '2030-02-30' }];
		const start = ({ day }: { day?: string }) => day;
		await expect(
			opened.run(node, { operation: 'getUsers', timeUnit: 'DAY', start }, rows, { onError: false }),
		).rejects.toThrow(/must be yyyy-MM-dd/);
		expect(opened.vendor.seen).toEqual([]);
	});
});

test('Getui: Get Group Statistics takes dates of an expression, and checks them first', async () => {
	const opened = await open('getui', () => ({ code: 0, data: { g: { total: {} } } }));
	const options = ({ end }: { end?: string }) => ({
		...{ startDate: new Date('2030-01-31T16:30:00Z'), endDate: end },
	});
	const group = { operation: 'getGroupStatistics', groupName: 'g', options };
	await expect(
		opened.run(node, group, [{ end: '2030-02-03' }, { end: '2030-01-01' }], { onError: false }),
	).rejects.toThrow(/must not be before the start/);
	expect(callsOf(opened.vendor)).toEqual([]);
	await opened.run(node, group, [{ end: '2030-02-03' }]);
	expect(callsOf(opened.vendor)[0]?.path).toContain('startDate=2030-02-01&endDate=2030-02-03');
});
