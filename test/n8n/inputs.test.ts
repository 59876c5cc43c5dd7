/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost } from './harness';
import { plainJson } from './support/json';
import { World, type App } from './support/world';

interface Mistake {
	/** What a user gets wrong. */
	name: string;
	node?: string;
	parameters: INodeParameters;
	/** What the message has to name: the field as the editor shows it, the limit, the value. */
	names: RegExp[];
}

const rid = '1507bfd3f7c0000001';
const sendTo = (more: INodeParameters): INodeParameters => ({
	...{ resource: 'jpush', operation: 'send', targetType: 'device', targetSource: 'value' },
	...{ targets: rid, body: 'Hello' },
	...more,
});
const option = (name: string, value: IDataObject[string]) =>
	sendTo({ options: { [name]: value } as INodeParameters });
const ids = (count: number) => Array.from({ length: count }, (_, n) => `rid${n + 100_000}`);
const alias = (more: INodeParameters): INodeParameters => ({
	...{ resource: 'jpush', operation: 'set', deviceId: rid, alias: 'user' },
	...more,
});
const tag = (value: string): INodeParameters => ({
	...{ resource: 'jpush', operation: 'addDevices', targetSource: 'value', targets: rid },
	tag: { __rl: true, mode: 'id', value },
});
const LONG = 't'.repeat(41);

const MISTAKES: Mistake[] = [
	{ name: 'no target', parameters: sendTo({ targets: '={{ "" }}' }), names: [/Targets/] },
	{ name: 'blank target', parameters: sendTo({ targets: ' , \n' }), names: [/Targets/] },
	{
		name: 'a missing input field',
		parameters: sendTo({ targetSource: 'field', targetField: 'registration' }),
		names: [/Target Field/, /has no input field "registration"; it has /],
	},
	{
		name: 'a blank body',
		parameters: sendTo({ body: ' \n ' }),
		names: [/^Body: a text is required/],
	},
	{
		name: '1,001 registration IDs in one item',
		parameters: sendTo({ targets: `={{ ${JSON.stringify(ids(1001))} }}` }),
		names: [/Registration IDs/, /1,?000/, /1,?001/],
	},
	{
		name: '1,001 aliases in one item',
		parameters: sendTo({ targetType: 'alias', targets: ids(1001).join() }),
		names: [/Alias/, /1,?000/, /1,?001/],
	},
	{
		name: '21 tags',
		parameters: sendTo({ targetType: 'tag', targets: ids(21).join() }),
		names: [/Tags/, /20/, /21/],
	},
	{
		name: 'a tag of 41 bytes',
		parameters: sendTo({ targetType: 'tag', targets: LONG }),
		names: [/Tags/, /40 bytes/, /41/, /ttttt/],
	},
	{
		name: 'a tag of 14 Chinese characters',
		parameters: sendTo({ targetType: 'tag', targets: '北'.repeat(14) }),
		names: [/Tags/, /40 bytes/, /42/, /北/],
	},
	{
		name: 'an alias of 41 bytes as a target',
		parameters: sendTo({ targetType: 'alias', targets: LONG }),
		names: [/Alias/, /40 bytes/, /41/],
	},
	{
		name: 'two segments',
		parameters: sendTo({ targetType: 'segment', targets: 'a, b' }),
		names: [/Segment/, /at most 1/, /2/],
	},
	{
		name: 'an ID that lost digits as a number',
		parameters: sendTo({ targets: '={{ 12345678901234567890 }}' }),
		names: [/Targets/, /lost digits/],
	},
	{ name: 'an empty body', parameters: sendTo({ body: '={{ "" }}' }), names: [/Body/] },
	{
		name: 'an object as the title',
		parameters: sendTo({ title: '={{ ({ a: 1 }) }}' }),
		names: [/Title/, /object/],
	},
	{
		name: 'malformed JSON in Extras',
		parameters: option('extras', '{"order": 77'),
		names: [/Extras/, /not valid JSON/, /\{"order": 77/],
	},
	{
		name: 'a list in Extras',
		parameters: option('extras', '[1, 2]'),
		names: [/Extras/, /object/, /\[1,\s?2\]/],
	},
	{
		name: 'malformed Request JSON',
		parameters: option('requestJson', '{options: {}}'),
		names: [/Request JSON/, /not valid JSON/],
	},
	{
		name: 'a key in Request JSON that the vendor does not know',
		parameters: option('requestJson', '{"option": {}}'),
		names: [/option/, /does not know/],
	},
	{
		name: 'an unknown platform',
		parameters: option('platforms', '={{ ["android", "symbian"] }}'),
		names: [/Platforms/, /android/, /symbian/],
	},
	{
		name: 'a badge of 100',
		parameters: option('badge', '100'),
		names: [/Badge/, /99/, /100/],
	},
	{
		name: 'a click action without its value',
		parameters: option('clickAction', 'url'),
		names: [/Click Value/],
	},
	{
		name: 'a negative time to live',
		parameters: option('timeToLive', '={{ -1 }}'),
		names: [/Time to Live/, /0/, /-1/],
	},
	{
		name: 'a time to live that is text',
		parameters: option('timeToLive', '={{ "soon" }}'),
		names: [/Time to Live/, /number/, /soon/],
	},
	{
		name: 'a channel ID of 1,001 bytes',
		parameters: option('channelId', 'c'.repeat(1001)),
		names: [/Channel ID/, /1,?000/, /1,?001/],
	},
	{
		name: 'a collapse ID of 65 bytes',
		parameters: option('collapseId', 'c'.repeat(65)),
		names: [/Collapse ID/, /64/, /65/],
	},
	{
		name: 'a body beyond the size of a push',
		parameters: sendTo({ body: 'b'.repeat(5000) }),
		names: [/Body|notification/, /\d,?\d{3}/, /50\d\d|5,0\d\d/],
	},
	{
		name: 'no registration ID for an alias',
		node: 'manageAlias',
		parameters: alias({ deviceId: '={{ "" }}' }),
		names: [/Registration ID/],
	},
	{
		name: 'an alias of 41 bytes',
		node: 'manageAlias',
		parameters: alias({ alias: LONG }),
		names: [/Alias/, /40 bytes/, /41/],
	},
	{
		name: 'a new tag of 41 bytes',
		node: 'manageTag',
		parameters: tag(LONG),
		names: [/Tag/, /40 bytes/, /41/],
	},
	{
		name: 'no registration ID for a tag',
		node: 'manageTag',
		parameters: { ...tag('vip'), targets: '={{ "" }}' },
		names: [/^Registration IDs: no target is given/],
	},
	{
		name: 'a key in Request JSON that no field writes',
		parameters: option('requestJson', '{"notice": {}}'),
		names: [/^Request JSON \(notice\): the vendor does not know this key/],
	},
	{
		name: '101 tags for a device',
		node: 'manageTag',
		parameters: {
			...{ resource: 'jpush', operation: 'updateDeviceTags', deviceId: rid, tagChange: 'update' },
			addTags: ids(101).join(),
		},
		names: [/Add Tags/, /100/, /101/],
	},
	{
		name: 'no tag to add or remove',
		node: 'manageTag',
		parameters: {
			...{ resource: 'jpush', operation: 'updateDeviceTags', deviceId: rid },
			tagChange: 'update',
		},
		names: [/Add Tags/],
	},
	{
		name: 'a limit that is text',
		node: 'manageTag',
		parameters: { resource: 'jpush', operation: 'getMany', limit: '={{ "two" }}' },
		names: [/Limit/, /two/],
	},
	{
		name: 'no message ID',
		node: 'getReport',
		parameters: { resource: 'jpush', operation: 'getReceived', messageIds: '={{ "" }}' },
		names: [/Message IDs/],
	},
	{
		name: 'a word as a message ID',
		node: 'getReport',
		parameters: { resource: 'jpush', operation: 'getReceived', messageIds: 'latest' },
		names: [/Message IDs/, /latest/],
	},
	{
		name: '61 days of statistics',
		node: 'getReport',
		parameters: {
			...{ resource: 'jpush', operation: 'getUsers', timeUnit: 'DAY', start: '2030-01-01' },
			duration: '={{ 61 }}',
		},
		names: [/Duration/, /60/, /61/],
	},
];

describe.each(HOST_NAMES)('Mistakes in the input on n8n %s', (name) => {
	const world = World.forBlock();
	let app: App;

	beforeAll(() => {
		app = world.addApp();
	});

	test.each(MISTAKES)('$name: the message says what, and no call is made', async (mistake) => {
		const host = await openHost(name);
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: mistake.node ?? 'sendPush',
					parameters: mistake.parameters,
					onError: 'continueErrorOutput',
				},
				credentials: app.credentials,
			});
			const [refused] = plainJson(report.refused);
			expect(refused).toMatchObject({ error: { code: 'INVALID_INPUT', outcome: 'rejected' } });
			for (const pattern of mistake.names) expect(refused?.message).toMatch(pattern);
			expect(refused?.message).toMatch(/^.{10,400}$/);
		});
		expect(counts).toEqual({});
	});

	test('one bad item stops the workflow before anything is sent, naming the item', async () => {
		const host = await openHost(name);
		const own = world.addApp();
		const counts = await world.countRequests(async () => {
			const report = await host.run({
				node: {
					type: 'sendPush',
					parameters: sendTo({ targetSource: 'field', targetField: 'rid' }),
				},
				items: [{ rid: own.rids[0] }, { rid: '' }],
				credentials: own.credentials,
			});
			expect(report.status).toBe('error');
			expect(report.error?.message).toMatch(/Target Field/);
			expect(report.error?.context).toMatchObject({ itemIndex: 1 });
			expect(report.error?.description).toMatch(/Nothing was sent/);
		});
		expect(counts).toEqual({});
	});

	test.each<[string, unknown]>([
		['a list', [0, 1]],
		['JSON text of a list', '["0", "1"]'],
		['text with commas', ' 0 , 1 '],
		['text with Chinese commas', '0，1'],
		['text in lines', '0\n1\r\n'],
	])('targets may be %s', async (_, written) => {
		const host = await openHost(name);
		const own = world.addApp();
		const fill = (value: unknown): unknown =>
			Array.isArray(value)
				? value.map((index) => own.rids[Number(index)])
				: String(value).replace(/\d/g, (digit) => own.rids[Number(digit)] ?? '');
		const report = await host.run({
			node: { type: 'sendPush', parameters: sendTo({ targets: '={{ $json.ids }}' }) },
			items: [{ ids: fill(written) as IDataObject[string] }],
			credentials: own.credentials,
		});
		expect(plainJson(report.accepted)).toEqual([
			expect.objectContaining({ targets: own.rids.slice(0, 2) }),
		]);
		expect(world.received(own)).toEqual([1, 1, 0]);
	});
});
