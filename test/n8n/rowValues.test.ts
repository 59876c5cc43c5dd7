/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOST_NAMES, openHost } from './harness';
import type { VendorKey } from './support/apps';
import { plainJson } from './support/json';
import { World } from './support/world';

/** Switches and options that rows of a sheet or database decide, in the forms in which those hand them out. */
describe.each(HOST_NAMES)('Options that rows decide on n8n %s', (name) => {
	const world = World.forBlock();

	const run = async (
		vendor: VendorKey,
		type: string,
		parameters: INodeParameters,
		rows: IDataObject[],
	) => {
		const app = world.addApp({ vendor });
		const report = await (
			await openHost(name)
		).run({
			node: {
				type,
				parameters: { resource: vendor, ...parameters },
				onError: 'continueErrorOutput',
			},
			items: rows.map((row, index) => ({ rid: app.rids[index], user: app.users[index], ...row })),
			credentials: app.credentials,
		});
		return {
			app,
			report,
			accepted: plainJson(report.accepted),
			refused: plainJson(report.refused),
		};
	};

	const SEND: INodeParameters = {
		...{ operation: 'send', targetType: 'device', targetSource: 'field', targetField: 'rid' },
		...{ title: 'Hi', body: 'Hello' },
	};

	test.each(['send', 'sendBatch'])(
		'%s: a row that is only to be previewed is not sent',
		async (operation) => {
			const options = { previewOnly: '={{ $json.preview }}' };
			const rows = [{ preview: false }, { preview: true }, { preview: 'TRUE' }];
			const { app, accepted } = await run(
				'jpush',
				'sendPush',
				{ ...SEND, operation, options },
				rows,
			);
			expect(accepted.map((json) => 'request' in json)).toEqual([false, true, true]);
			expect(world.received(app)).toEqual([1, 0, 0]);
		},
	);

	test('a switch that is neither on nor off is refused, and nothing is sent', async () => {
		const options = { previewOnly: '={{ $json.preview }}' };
		const { app, refused } = await run('jpush', 'sendPush', { ...SEND, options }, [
			{ preview: 'yes' },
		]);
		expect(refused[0]?.message).toBe('Preview Only: must be true or false, got "yes"');
		expect(world.received(app)).toEqual([0, 0, 0]);
	});

	test('an empty cell leaves an option out', async () => {
		const options = { groupName: '={{ $json.group }}', previewOnly: true };
		const { accepted } = await run('getui', 'sendPush', { ...SEND, options }, [{ group: null }]);
		expect(JSON.stringify(accepted)).toContain('"request"');
		expect(JSON.stringify(accepted)).not.toContain('group_name');
	});

	test('an object is not sent as "[object Object]"', async () => {
		const options = { customCallback: '={{ $json.callback }}' };
		const rows = [{ callback: { order: 77 } }];
		const { refused } = await run('getui', 'sendPush', { ...SEND, options }, rows);
		expect(refused[0]?.message).toBe('Custom Callback: must be text, got an object');
	});

	test('text that says "true" does not turn the pushes of users off', async () => {
		const parameters: INodeParameters = {
			...{ operation: 'setPushSwitches', targetSource: 'field', targetField: 'user' },
			options: { pushEnabled: '={{ $json.on }}' },
		};
		const rows = [{ on: 'true' }, { on: null }];
		const { accepted, refused } = await run('maxim', 'manageDevice', parameters, rows);
		expect(accepted).toEqual([expect.objectContaining({ pushEnabled: true })]);
		expect(refused[0]?.message).toBe('Options: nothing is given to change');
	});

	test('the first day may be a date of an expression', async () => {
		const parameters = { operation: 'getDayStatistics', duration: 1 };
		const start = '={{ $today.minus({ days: 2 }) }}';
		const { accepted } = await run('getui', 'getReport', { ...parameters, start }, [{}]);
		expect(accepted).toEqual([
			expect.objectContaining({ time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string }),
		]);
		const refused = await run('getui', 'getReport', { ...parameters, start: '2026-02-30' }, [{}]);
		expect(refused.refused[0]?.message).toMatch(/^Start: must be a day as 2030-01-31/);
	});

	test('days in the wrong order are told as days', async () => {
		const parameters = { operation: 'getStatistics', start: '2026-11-05', end: '2026-11-02' };
		const { refused } = await run('mpaas', 'getReport', parameters, [{}]);
		expect(refused[0]?.message).toBe(
			'End (EndTime): must not be before the start, got "2026-11-02 00:00:00"',
		);
	});
});
