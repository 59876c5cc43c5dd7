/** @jest-environment ./test/n8n/harness/environment.ts */
import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { openHost, type Host } from './harness';
import { MAKERS, type VendorKey } from './support/apps';
import { plainJson } from './support/json';
import { World } from './support/world';

/** What no field of the kind takes. */
const WRONG: Partial<Record<INodeProperties['type'], IDataObject[string]>> = {
	boolean: 'maybe',
	json: '{"a": 1,}',
	multiOptions: ['bogus'],
	number: 'abc',
	options: 'bogus',
	string: { a: 1 },
};

/** "Click Value" counts only beside the action that it belongs to. */
const BESIDE: INodeParameters = { clickValue: { clickAction: 'url' } };

function optionsOf(host: Host, vendor: string): INodeProperties[] {
	const field = host
		.description('sendPush')
		.properties.find(
			({ name, displayOptions }) =>
				name === 'options' &&
				displayOptions?.show?.resource?.includes(vendor) === true &&
				displayOptions.show.operation?.includes('send') !== false,
		);
	return (field?.options ?? []) as INodeProperties[];
}

describe.each(Object.keys(MAKERS) as VendorKey[])('Options of Send with %s', (vendor) => {
	const world = World.forBlock();

	test('are named as the editor shows them when their value is wrong', async () => {
		const host = await openHost('newest');
		const app = world.addApp({ vendor });
		const options = optionsOf(host, vendor).filter(({ type }) => WRONG[type] !== undefined);
		expect(options.length).toBeGreaterThan(15);
		const named: unknown[] = [];
		const counts = await world.countRequests(async () => {
			for (const { name, type } of options) {
				const report = await host.run({
					node: {
						type: 'sendPush',
						onError: 'continueErrorOutput',
						parameters: {
							...{ resource: vendor, operation: 'send', targetSource: 'value' },
							targetType: name.startsWith('tags') ? 'tag' : 'device',
							...{ targets: app.rids[0] ?? '', title: 'Hi', body: 'Hello' },
							options: { [name]: '={{ $json.value }}', ...(BESIDE[name] as INodeParameters) },
						},
					},
					items: [{ value: WRONG[type] }],
					credentials: app.credentials,
				});
				named.push(plainJson(report.refused)[0]?.message);
			}
		});
		expect(named).toEqual(
			options.map(
				({ displayName }) =>
					expect.stringMatching(
						new RegExp(`^${displayName.replace(/[()]/g, '\\$&')}[:( ]`),
					) as string,
			),
		);
		expect(counts).toEqual({});
	});
});
