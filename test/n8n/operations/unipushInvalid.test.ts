/** @jest-environment ./test/n8n/harness/environment.ts */
import type { INodeParameters } from 'n8n-workflow';

import { APP_ID, openSpace, SIGN_KEY, type Space } from '../../client/unipush/support/cloud';
import { deploy, failure, success, type Handler } from '../../client/unipush/support/manager';
import { HOST_NAMES, openHost } from '../harness';
import { plainJson } from '../support/json';

interface Verdict {
	operation: string;
	parameters?: INodeParameters;
	/** Words that the simulated library does not use for single devices. */
	replies: Record<string, Handler>;
	accepted: string[];
	/** Devices with their codes. */
	invalid: Array<[string, string | null]>;
	refused: Array<[string, string]>;
}

const VERDICTS: Verdict[] = [
	{
		operation: 'getChannelStatus',
		replies: {
			getDeviceStatusByCid: () =>
				success({
					bad: failure(20001, 'cid is invalid'),
					slow: failure(10005),
					good: success({ cid_status: 'online', device_status: 'online' }),
				}),
		},
		accepted: ['good'],
		invalid: [['bad', '20001']],
		refused: [['slow', '10005']],
	},
	{
		operation: 'setBadge',
		parameters: { badge: '5' },
		replies: { setBadgeByCid: () => failure(20001, 'appid is invalid') },
		accepted: [],
		invalid: [],
		refused: ['bad', 'slow', 'good'].map((id) => [id, '20001']),
	},
	{
		operation: 'getStatus',
		replies: {
			getClientStatusByCid: () =>
				success({
					good: { last_login_time: null, status: 'offline' },
					slow: { last_login_time: '', status: 'offline' },
				}),
		},
		accepted: ['slow', 'good'],
		invalid: [['bad', null]],
		refused: [],
	},
];

describe.each(HOST_NAMES)('Invalid devices of uni-push on n8n %s', (name) => {
	let space: Space | undefined;

	afterEach(async () => {
		await space?.close();
	});

	test.each(VERDICTS)(
		'$operation calls a device invalid only when the vendor says so',
		async ({ operation, parameters, replies, accepted, invalid, refused }) => {
			const host = await openHost(name);
			space = await openSpace(deploy(replies).main);
			const field = { targetSource: 'field', targetField: 'id' };
			const report = await host.run({
				node: {
					type: 'manageDevice',
					parameters: { resource: 'unipush', operation, ...field, ...parameters },
					onError: 'continueErrorOutput',
				},
				items: ['bad', 'slow', 'good'].map((id) => ({ id })),
				credentials: { uniPushApi: { baseUrl: space.url, appId: APP_ID, signSecret: SIGN_KEY } },
			});
			expect(report.error).toBeUndefined();
			const rows = plainJson(report.accepted);
			expect(rows.map(({ pushClientId }) => pushClientId)).toEqual(accepted);
			expect(plainJson(report.invalid).map(({ target, code }) => [target, code])).toEqual(invalid);
			expect(plainJson(report.refused)).toMatchObject(
				refused.map(([id, code]) => ({ id, error: { code } })),
			);
			for (const row of rows) expect(row.lastLoginTime ?? null).toBeNull();
		},
	);
});
