import { createJPushClient, createJPushGroupClient, createRuntime } from '../../../client';
import { CidPool } from '../../../client/jpush/cids';
import { createAddressBook } from '../../../client/jpush/hosts';
import { readJPushRate } from '../../../client/jpush/reply';

const keys = { appKey: 'k', masterSecret: 's' };
const runtime = createRuntime();

afterAll(async () => await runtime.transport.close());

describe('Hosts', () => {
	test.each([
		['push', 'https://api.jpush.cn/v3', 'https://bjapi.push.jiguang.cn/v3'],
		[
			'schedules',
			'https://api.jpush.cn/v3/schedules',
			'https://bjapi.push.jiguang.cn/v3/push/schedules',
		],
		['devices', 'https://device.jpush.cn/v3/devices', 'https://bjapi.push.jiguang.cn/v3/device'],
		[
			'aliases',
			'https://device.jpush.cn/v3/aliases',
			'https://bjapi.push.jiguang.cn/v3/device/aliases',
		],
		['tags', 'https://device.jpush.cn/v3/tags', 'https://bjapi.push.jiguang.cn/v3/device/tags'],
		['report', 'https://report.jpush.cn/v3', 'https://bjapi.push.jiguang.cn/v3/report'],
		['admin', 'https://admin.jpush.cn/v1', 'https://admin.jpush.cn/v1'],
	] as const)('of %s follow the data centre', (family, standard, beijing) => {
		expect(createAddressBook('default', undefined)(family)).toBe(standard);
		expect(createAddressBook('beijing', undefined)(family)).toBe(beijing);
	});

	test('are replaced by a base URL that keeps the paths', () => {
		const client = createJPushClient({ ...keys, baseUrl: 'https://gate.example/jpush/' }, runtime);
		expect(
			client.preview.getUsers({ time_unit: 'DAY', start: '2030-01-01', duration: 1 }).url,
		).toBe('https://gate.example/jpush/v3/users?time_unit=DAY&start=2030-01-01&duration=1');
		const plain = { ...keys, baseUrl: 'http://gate.example' };
		expect(() => createJPushClient(plain, runtime)).toThrow(/only HTTPS/);
	});
});

test.each(['', 'a b', 'a:b', 'a\n'])('The key %j is refused before it is sent', (appKey) => {
	expect(() => createJPushClient({ ...keys, appKey }, runtime)).toThrow(/empty or holds a blank/);
	const group = { groupKey: 'g', groupMasterSecret: appKey };
	expect(() => createJPushGroupClient(group, runtime)).toThrow(/empty or holds a blank/);
});

test('The headers of the rate limit are read in both spellings, or not at all', () => {
	const rest = { 'x-rate-limit-remaining': '5', 'x-rate-limit-reset': '30' };
	const reading = { limit: 600, remaining: 5, resetMs: 30_000 };
	expect(readJPushRate({ 'x-rate-limit-limit': '600', ...rest })).toEqual(reading);
	expect(readJPushRate({ 'x-rate-limit-quota': '600', ...rest })).toEqual(reading);
	expect(readJPushRate({ 'x-rate-limit-limit': 'many' })).toEqual({
		limit: undefined,
		remaining: undefined,
		resetMs: undefined,
	});
});

test('A cid that a day may end is not handed out', async () => {
	let now = 0;
	const pool = new CidPool({ now: () => now, sleep: async () => undefined });
	let made = 0;
	const fetch = async (count: number) =>
		await Promise.resolve(Array.from({ length: count }, () => `cid-${made++}`));
	expect(await pool.take(1, fetch)).toEqual(['cid-0']);
	expect(made).toBe(100);
	now = 24 * 60 * 60 * 1000;
	expect(await pool.take(1, fetch)).toEqual(['cid-100']);
	const broken = async () => await Promise.reject(new Error('down'));
	await expect(pool.take(500, broken)).rejects.toThrow('down');
	expect(await pool.take(1, fetch)).toHaveLength(1);
});
