import type { INodeParameters } from 'n8n-workflow';

import { createRuntime, createUniPushClient, type UniPushClient } from '../../../client';
import { INVALID_INPUT, refusedBy } from './operation';
import type { App, World } from './world';

/** A push_clientid that no app has. */
export const UNKNOWN_CID = 'f'.repeat(32);
/** A task that no app has. */
export const NO_TASK = 'RASL_0101_none';

export const APP = { vendor: 'unipush' } as const;
export const DEVICE: INodeParameters = { deviceId: '={{ $json.rid }}' };
export const DEVICES: INodeParameters = { targetSource: 'field', targetField: 'rid' };

export const deviceRows = ({ rids }: App) => ({
	good: { rid: rids[0] },
	bad: { rid: UNKNOWN_CID },
});

/** For calls in which the vendor says nothing against a device that it does not know. */
export const spelledRows = ({ rids }: App) => ({
	good: { rid: rids[0] },
	bad: { rid: 'with a blank' },
});

export const unknownDevice = { error: refusedBy('20001', 200), message: /uni-push 20001.*cid/ };
export const badlySpelled = {
	error: INVALID_INPUT,
	message: /blanks and commas are not allowed/,
};

/** A phone as the vendor knows it now. */
export function phoneOf(app: App, world: World, rid: unknown) {
	const phone = world.sim.unipush.devices(app.appKey).find(({ id }) => id === rid);
	if (phone === undefined) throw new Error(`The simulator has no phone ${String(rid)}`);
	return phone;
}

/** Works with the client of the app, beside the node. */
async function withClient<T>(app: App, work: (client: UniPushClient) => Promise<T>): Promise<T> {
	const runtime = createRuntime();
	const { signSecret: signKey, ...keys } = app.credentials.uniPushApi as Record<string, string>;
	try {
		return await work(createUniPushClient({ ...keys, signKey } as never, runtime));
	} finally {
		await runtime.transport.close();
	}
}

const MESSAGE = { title: 'Order', content: 'On its way', payload: {} };

/** Sends one message to all phones of the app; such a list has statistics and can be stopped. */
export async function sendList(app: App, group_name?: string): Promise<string> {
	return await withClient(app, async (client) => {
		const reply = await client.sendMessage({ ...MESSAGE, group_name, push_clientid: app.rids });
		return Object.keys(reply.data ?? {})[0] ?? '';
	});
}

/** Schedules one message to everybody, an hour ahead. */
export async function schedulePush(app: App): Promise<string> {
	return await withClient(app, async (client) => {
		const settings = { schedule_time: Date.now() + 3_600_000 };
		const { data } = await client.sendMessage({ ...MESSAGE, settings, broadcast: true } as never);
		return (data as { $taskid?: string } | undefined)?.$taskid ?? '';
	});
}
