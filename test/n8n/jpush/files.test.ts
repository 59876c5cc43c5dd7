/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost, type NodeUnderTest } from '../harness';
import { textFile } from '../support/jpushCases';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';

const BRANCH = { onError: 'continueErrorOutput' } as const;
const RETRY = { ...BRANCH, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;
const MEGABYTE = 1024 * 1024;

describe.each(HOST_NAMES)('JPush files on n8n %s', (name) => {
	const world = World.forBlock();

	const upload = async (
		app: App,
		files: Array<IBinaryKeyData | undefined>,
		parameters: INodeParameters = {},
		node: Partial<NodeUnderTest> = BRANCH,
	) =>
		await (
			await openHost(name)
		).run({
			node: {
				type: 'managePushTask',
				parameters: {
					...{ resource: 'jpush', operation: 'uploadFile', fileContent: 'registration_id' },
					...parameters,
				},
				...node,
			},
			inputItems: files.map((binary) => ({ json: {}, binary })),
			credentials: app.credentials,
		});

	const stored = (app: App) => world.at(app).files.list();

	test('an uploaded file can be chosen and sent to, and its lines are the targets', async () => {
		const app = world.addApp();
		// With the mark that Windows puts before the first line, which is not a part of it.
		const content = `\uFEFF${app.rids.slice(0, 2).join('\r\n')}\r\n`;
		const report = await upload(app, [textFile(content)], { options: { ttl: 24 } });
		const [made] = plainJson(report.accepted);
		expect(made).toMatchObject({ fileName: 'customers.txt', lines: 2, type: 'registration_id' });
		const [file] = stored(app);
		expect(file).toMatchObject({ fileId: made?.fileId, lines: app.rids.slice(0, 2) });
		expect((file?.expiresAt ?? 0) - (file?.createdAt ?? 0)).toBe(86_400_000);

		const host = await openHost(name);
		const { credentials } = app;
		const getFile = { resource: 'jpush', operation: 'getFile' };
		const list = {
			...{ node: 'managePushTask', method: 'searchJPushFiles' },
			...{ parameters: getFile, credentials },
		};
		expect(await host.listSearch({ ...list, filter: 'custom' })).toEqual({
			results: [{ name: 'customers.txt', value: made?.fileId }],
		});
		const parameters = {
			...{ resource: 'jpush', operation: 'sendToFile', body: 'Hello' },
			fileId: { __rl: true, mode: 'list', value: made?.fileId as string },
		};
		await host.run({ node: { type: 'sendPush', parameters }, credentials });
		expect(world.received(app)).toEqual([1, 1, 0]);
	});

	test('items that bring the same file share one upload, another content gets its own', async () => {
		const app = world.addApp();
		const same = textFile('a\nb');
		const report = await upload(app, [same, textFile('a\nc'), same]);
		const ids = plainJson(report.accepted).map(({ fileId }) => fileId);
		expect(ids[0]).toBe(ids[2]);
		expect(new Set(ids).size).toBe(2);
		expect(stored(app)).toHaveLength(2);
	});

	test('an upload whose reply is lost is reported as unknown and never repeated', async () => {
		const app = world.addApp();
		world.sim.frame.faults.add({ kind: 'resetAfter', match: { operation: 'fileUploadRid' } });
		const counts = await world.countRequests(async () => {
			const report = await upload(app, [textFile('a\nb')], {}, RETRY);
			expect(plainJson(report.refused)).toEqual([
				expect.objectContaining({
					error: expect.objectContaining({ outcome: 'unknown' }) as object,
				}),
			]);
		});
		expect(counts).toEqual({ fileUploadRid: 1 });
		expect(stored(app)).toHaveLength(1);
	});

	test('Retry On Fail uploads nothing again', async () => {
		const app = world.addApp();
		const report = await upload(app, [undefined, textFile('a\nb')], {}, RETRY);
		expect(plainJson(report.accepted)).toEqual([expect.objectContaining({ replayed: true })]);
		expect(stored(app)).toHaveLength(1);
	});

	test.each<[string, IBinaryKeyData | undefined, INodeParameters, RegExp]>([
		[
			'a file of 11 MB',
			textFile(Buffer.alloc(11 * MEGABYTE, 'a\n')),
			{},
			/Input Binary Field: at most 10485760 bytes allowed, got 11534336/,
		],
		['no file', undefined, {}, /Input Binary Field: this item has no file named "data"/],
		[
			'a file under another name',
			textFile('a'),
			{ binaryPropertyName: 'list' },
			/Input Binary Field: this item has no file named "list"/,
		],
		[
			'a file that is not UTF-8',
			textFile(Buffer.from([0xb1, 0xb1, 0xbe, 0xa9])),
			{},
			/Input Binary Field: the file is not text in UTF-8/,
		],
		[
			'a name that is no text file',
			textFile('a'),
			{ options: { fileName: 'list.csv' } },
			/File Name.*must end in \.txt.*list\.csv/,
		],
		[
			'a time beyond 720 hours',
			textFile('a'),
			{ options: { ttl: '={{ 721 }}' } },
			/Keep For \(Hours\).*720.*721/,
		],
	])('%s is refused without a call', async (_, file, parameters, message) => {
		const app = world.addApp();
		const counts = await world.countRequests(async () => {
			const report = await upload(app, [file], parameters);
			expect(plainJson(report.refused)[0]).toMatchObject({
				error: { code: 'INVALID_INPUT', outcome: 'rejected' },
				message: expect.stringMatching(message) as string,
			});
		});
		expect(counts).toEqual({});
	});
});
