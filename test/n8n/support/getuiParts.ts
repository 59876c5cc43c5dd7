import type { INodeParameters } from 'n8n-workflow';

import { createGetuiClient, createRuntime, type GetuiClient } from '../../../client';
import { INVALID_INPUT, refusedBy } from './operation';
import type { App } from './world';

/** A client ID that no app has. */
export const UNKNOWN_CID = 'f'.repeat(32);

export const TOO_LONG = 't'.repeat(33);
export const DEVICE: INodeParameters = { deviceId: '={{ $json.rid }}' };
export const DEVICES: INodeParameters = { targetSource: 'field', targetField: 'rid' };
export const MESSAGE: INodeParameters = { title: 'Order', body: 'On its way' };

export const deviceRows = ({ rids }: App) => ({
	good: { rid: rids[0] },
	bad: { rid: UNKNOWN_CID },
});
export const unknownDevice = { error: refusedBy('20001', 400), message: /target/i };
export const badAlias = { error: INVALID_INPUT, message: /^Alias.*only letters/ };
export const tooLong = { error: INVALID_INPUT, message: /Tags?.*at most 32/ };

/** A device that a call which was carried out passed over. */
const passedOver = (code: string, message: RegExp) => ({
	error: { code, httpStatus: null, outcome: 'rejected', retryable: false },
	message,
});
export const leftOut = passedOver('TARGET_LEFT_OUT', /did not list this target/);
export const notChanged = passedOver('TAG_NOT_CHANGED', /did not change the tag "(vip|trial)"/);

export const text = expect.any(String) as string;
export const sent = {
	vendor: 'getui',
	outcome: 'accepted',
	messageId: expect.stringMatching(/^RAS[SLA]_/) as string,
};
export const requestId = { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string };

/** Works with the client of the app, beside the node. */
async function withClient<T>(app: App, work: (client: GetuiClient) => Promise<T>): Promise<T> {
	const runtime = createRuntime();
	try {
		return await work(createGetuiClient(app.credentials.getuiApi as never, runtime));
	} finally {
		await runtime.transport.close();
	}
}

const push_message = { notification: { title: 'T', body: 'B', click_type: 'none' as const } };

/** Sends one message to all phones of the app by a list push, which has statistics. */
export async function sendList(app: App, groupName?: string): Promise<string> {
	return await withClient(app, async (client) => {
		const { taskid } = await client.createListMessage({ push_message, group_name: groupName });
		await client.pushListByCid({ taskid, audience: { cid: app.rids } });
		return taskid;
	});
}

/** Schedules one message to everybody, an hour ahead. */
export async function schedulePush(app: App): Promise<string> {
	return await withClient(app, async (client) => {
		const settings = { schedule_time: Date.now() + 3_600_000 };
		const request_id = 'r'.repeat(20);
		const push = { request_id, audience: 'all' as const, settings, push_message };
		return (await client.pushToAll(push)).taskid;
	});
}
