import type { IDataObject, INodeType } from 'n8n-workflow';

import { ManageAlias } from '../../../nodes/ManageAlias/ManageAlias.node';
import { ManageTag } from '../../../nodes/ManageTag/ManageTag.node';
import { runNode } from '../runNode';
import { startStandIn, type StandIn } from '../standIn';

let vendor: StandIn;
let refuses: (method: string) => boolean;
let execution = 0;

beforeEach(async () => {
	execution += 1;
	refuses = () => false;
	vendor = await startStandIn(({ method }) =>
		refuses(method)
			? { code: 10002, data: null, message: 'bad tag' }
			: { code: 200, data: true, message: null },
	);
});

afterEach(async () => {
	await vendor.close();
});

const run = async (
	node: INodeType,
	parameters: Record<string, unknown>,
	rows: IDataObject[],
	onError = true,
) =>
	await runNode(node, { resource: 'maxim', ...parameters }, rows, {
		credentials: { baseUrl: vendor.url, appId: 'app', accessToken: 'token' },
		execution: `e${execution}`,
		onError,
	});

const userId = ({ id }: IDataObject) => id;
const TAGS = { operation: 'updateDeviceTags', userId, tagChange: 'update' };

test('tags that were added before others could not be removed are told', async () => {
	refuses = (method) => method === 'DELETE';
	const both = { ...TAGS, addTags: 'a', removeTags: 'b' };
	expect((await run(new ManageTag(), both, [{ id: '7' }]))[0]?.json).toMatchObject({
		error: { code: '10002', outcome: 'unknown' },
		message: expect.stringMatching(/bad tag.*; the tags to add were added/) as string,
	});
	const one = { ...TAGS, removeTags: 'b' };
	expect((await run(new ManageTag(), one, [{ id: '8' }]))[0]?.json).toMatchObject({
		error: { code: '10002', outcome: 'rejected' },
	});
});

test.each<[string, INodeType, Record<string, unknown>]>([
	['Update User Tags', new ManageTag(), { ...TAGS, addTags: 'a' }],
	['clearing tags', new ManageTag(), { ...TAGS, tagChange: 'clear' }],
	['Set Alias', new ManageAlias(), { operation: 'set', userId, alias: 'a' }],
])('%s changes nothing while a user of another item is malformed', async (_what, node, fields) => {
	const changed = run(node, fields, [{ id: '7' }, { id: 'li' }], false);
	await expect(changed).rejects.toThrow(/User ID .*must be a whole number.*"li"/);
	expect(vendor.seen).toEqual([]);
});
