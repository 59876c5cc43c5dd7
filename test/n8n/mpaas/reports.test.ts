/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';
import { World, type App } from '../support/world';
import { template } from './messages';

const DAY_MS = 86_400_000;
const MPAAS = { vendor: 'mpaas', aliasPrefix: 'u' } as const;

describe.each(HOST_NAMES)('Reports and lists of mPaaS on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (
		app: App,
		parameters: INodeParameters,
		items: IDataObject[],
		type = 'getReport',
	) => {
		const host = await openHost(name);
		return await host.run({
			node: { type, parameters, onError: 'continueErrorOutput' },
			items,
			credentials: app.credentials,
		});
	};

	test('reports are read page by page and by task', async () => {
		const app = world.addApp(MPAAS);
		const known = world.sim.mpaas.apps.get(`${app.appKey}/test`);
		for (const one of Array.from({ length: 501 }).keys()) {
			const id = String(7_000_000 + one);
			const texts = { name: 't', templateId: '', templateName: '' };
			const createdAt = Date.now();
			known?.tasks.set(id, { ...texts, id, kind: 3, createdAt, sent: [], revoked: false });
		}
		const start = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
		const tasks = { resource: 'mpaas', operation: 'getTasks', start };
		const counts = await world.countRequests(async () => {
			const all = await run(app, { ...tasks, returnAll: true }, [{}]);
			expect(all.accepted).toHaveLength(501);
			const some = await run(app, { ...tasks, limit: 3 }, [{}]);
			expect(plainJson(some.accepted)).toHaveLength(3);
		});
		expect(counts).toEqual({ QueryPushAnalysisTaskList: 3 });
	});

	test('received counts are read for each task of a list', async () => {
		const app = world.addApp(MPAAS);
		const items = app.users.map((id) => ({ id, name: 'Li' }));
		const messageId = async (rows: IDataObject[]) =>
			plainJson((await run(app, template, rows, 'sendPush')).accepted)[0]?.messageId as string;
		const ids = [await messageId(items), await messageId(items.slice(0, 1))];
		const received = { resource: 'mpaas', operation: 'getReceived', messageIds: ids.join(', ') };
		const counts = await run(app, received, [{}]);
		expect(plainJson(counts.accepted)).toMatchObject([
			{ messageId: ids[0], totalReceived: 3 },
			{ messageId: ids[1], totalReceived: 1 },
		]);
		const wrong = await run(app, { ...received, messageIds: 'abc' }, [{}]);
		expect(plainJson(wrong.refused)[0]?.message).toContain('"abc" is not a task ID');
	});

	test('templates are listed', async () => {
		const host = await openHost(name);
		const found = await host.listSearch({
			...{ node: 'sendPush', method: 'searchMpaasTemplates', filter: 'ship' },
			parameters: { resource: 'mpaas', operation: 'send' },
			credentials: world.addApp(MPAAS).credentials,
		});
		expect(found.results).toEqual([{ name: 'order (Shipped)', value: 'order' }]);
	});
});
