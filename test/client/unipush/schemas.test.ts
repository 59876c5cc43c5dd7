import { InvalidInputError } from '../../../client';
import { offlineClient } from './support/client';

const { preview } = offlineClient();
const many = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`);

/** What the client says against an input; undefined when it has nothing to say. */
function complaint(name: keyof typeof preview, input: unknown): string | undefined {
	try {
		(preview[name] as (input: unknown) => unknown)(input);
		return undefined;
	} catch (error) {
		if (error instanceof InvalidInputError) return error.message;
		throw error;
	}
}

const GOOD = { push_clientid: 'cid', title: 't', content: 'c', payload: { text: 'x' } };
const send = (parts: object) => complaint('sendMessage', { ...GOOD, ...parts });

describe('limits of a message', () => {
	test.each<[string, object, string]>([
		['title', { title: 'x'.repeat(20) }, 'title: at most 19 characters allowed, got 20'],
		['content', { content: 'x'.repeat(50) }, 'content: at most 49 characters allowed, got 50'],
		['payload', { payload: 'x'.repeat(800) }, 'payload: at most 799 characters allowed, got 800'],
		['payload as JSON', { payload: { t: 'x'.repeat(800) } }, 'payload: at most 799 characters'],
		[
			'devices',
			{ push_clientid: many(501) },
			'push_clientid: at most 500 entries allowed, got 501',
		],
		['no device', { push_clientid: [] }, 'push_clientid: at least 1 entries allowed, got 0'],
		['request_id', { request_id: 'short' }, 'request_id: at least 10 characters'],
		['long request_id', { request_id: 'x'.repeat(33) }, 'request_id: at most 32 characters'],
		['group_name', { group_name: 'x'.repeat(101) }, 'group_name: at most 100 characters'],
		['a special character', { group_name: 'a&b' }, 'group_name: special characters'],
		['open_url', { open_url: `https://a.cn/${'x'.repeat(300)}` }, 'open_url: at most 299'],
		['no URL', { open_url: 'app://x' }, 'open_url: must be an http or https URL'],
		[
			'ttl',
			{ settings: { ttl: 259200001 } },
			'settings.ttl: at most 259200000 milliseconds (3 days) allowed',
		],
		['negative ttl', { settings: { ttl: -2 } }, 'settings.ttl: at least -1 allowed'],
		[
			'strategy',
			{ settings: { strategy: { default: 5 } } },
			'settings.strategy.default: at most 4',
		],
		['badge', { badge: 'many' }, 'badge: '],
		['an unknown key', { push_clientId: 'x' }, 'push_clientId: the vendor does not know this key'],
		['schedule', { settings: { schedule_time: 1 } }, 'settings.schedule_time: is possible for'],
		['platform', { platform: 'web' }, 'platform: has an effect beside user_id and user_tag only'],
		['two targets', { user_id: 'u' }, 'push_clientid: cannot stand beside user_id'],
		['a broadcast beside a target', { broadcast: true }, 'broadcast: cannot stand beside'],
	])('%s', (_name, parts, message) => {
		expect(send(parts)).toContain(message);
	});

	test.each([[-1], ['-1'], ['+1'], [0], [120], ['120']])('a badge of %j is taken', (badge) => {
		expect(send({ badge })).toBeUndefined();
	});

	test('at the edge everything is taken', () => {
		const edge = {
			title: 'x'.repeat(19),
			content: '字'.repeat(49),
			payload: 'x'.repeat(799),
			push_clientid: many(500),
			request_id: 'x'.repeat(32),
			settings: { ttl: -1, strategy: { default: 4, hw: 1 } },
		};
		expect(send(edge)).toBeUndefined();
	});

	test.each([['a b'], ['x'.repeat(33)]])('no device can have the tag %j', (tag) => {
		const condition = { key: 'custom_tag', values: ['vip', tag], opt_type: 'or' };
		const getui_big_data_tag = [condition];
		const field = 'values[1]: ';
		expect(send({ push_clientid: undefined, getui_big_data_tag })).toContain(field);
		expect(complaint('getClientCount', { tag: getui_big_data_tag })).toContain(field);
		const profile = [{ ...condition, key: 'portrait' }];
		expect(send({ push_clientid: undefined, getui_big_data_tag: profile })).toBeUndefined();
	});

	test('51 aliases could be more than 500 devices', () => {
		const aliases = (count: number) => send({ push_clientid: undefined, getui_alias: many(count) });
		expect(aliases(50)).toBeUndefined();
		expect(aliases(51)).toContain('getui_alias: at most 50 entries allowed, got 51');
	});

	test('a message without a target has to be meant for everyone', () => {
		expect(send({ push_clientid: undefined })).toContain('broadcast: ');
		expect(send({ push_clientid: undefined, broadcast: true })).toBeUndefined();
		const settings = { schedule_time: Date.now() + 8 * 86400000 };
		expect(send({ push_clientid: undefined, broadcast: true, settings })).toContain('7 days');
	});
});

test.each<[keyof typeof preview, unknown, string]>([
	['cidBindAlias', many(1001).map((cid) => ({ cid, alias: 'a' })), 'at most 1000 entries'],
	['cidBindAlias', [{ cid: 'c', alias: 'x'.repeat(40) }], '[0].alias: at most 39 characters'],
	['cidBindAlias', [{ cid: 'c', alias: 'a-b' }], '[0].alias: only letters'],
	['cidBindAlias', [{ cid: 'a,b', alias: 'a' }], '[0].cid: blanks and commas'],
	['unboundAlias', [], 'at least 1 entries'],
	['cidBindCustomTags', { cid: 'c', custom_tag: many(101) }, 'custom_tag: at most 100 entries'],
	['cidBindCustomTags', { cid: 'c', custom_tag: ['a b'] }, 'custom_tag[0]: blanks'],
	[
		'cidBindCustomTags',
		{ cid: 'c', custom_tag: Array.from({ length: 17 }, () => 'x'.repeat(32)) },
		'custom_tag: at most 512 characters in all tags allowed, got 544',
	],
	['cidsBindCustomTag', { cids: many(1001), custom_tag: 't' }, 'cids: at most 1000 entries'],
	['cidsUnboundCustomTag', { cids: ['c'], custom_tag: 'x'.repeat(33) }, 'custom_tag: at most 32'],
	['addCidToBlacklist', { push_clientid: many(201) }, 'push_clientid: at most 200 entries'],
	['getClientStatusByCid', { push_clientid: many(1001) }, 'push_clientid: at most 1000 entries'],
	['getDeviceStatusByCid', { cid: many(101) }, 'cid: at most 100 entries'],
	['getClientDetailByCid', { cid: many(1001) }, 'cid: at most 1000 entries'],
	['setBadgeByCid', { cid: many(201), badge: '1' }, 'cid: at most 200 entries'],
	['setBadgeByCid', { cid: ['c'], badge: 'x' }, 'badge: must be a number'],
	['getReport', { taskid: many(201) }, 'taskid: at most 200 entries'],
	['getReportDetailByTaskid', { taskid: many(201) }, 'taskid: at most 200 entries'],
	['getReportByDate', { date: '2024-02-30' }, 'date: must be a date'],
	['getClientReportByDate', { date: '1.5.2024' }, 'date: must be a date'],
	['getTodayReport', { x: 1 }, 'x: the vendor does not know this key'],
	['getClientCount', { tag: [{ key: 'x', values: ['a'], opt_type: 'or' }] }, 'tag[0].key: must be'],
])('%s refuses what breaks a limit', (name, input, message) => {
	expect(complaint(name, input)).toContain(message);
});
