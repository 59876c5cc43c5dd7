import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { openHost, type HostName, type NodeUnderTest } from '../harness';
import { plainJson } from './json';
import type { App, World } from './world';

/** Sends a message to all phones of the app and returns its id. */
export async function sendOne(name: HostName, app: App, operation = 'send'): Promise<string> {
	const sent = await output(name, app, 'sendPush', {
		...{ operation, targetType: 'device', targetSource: 'value' },
		...{ targets: app.rids.join(), body: 'Hello' },
	});
	return sent.messageId as string;
}

/** Has a message sent to the app's phones later and returns the id of the schedule. */
export async function scheduleOne(
	name: HostName,
	app: App,
	sendAt: string,
	more: INodeParameters = {},
): Promise<string> {
	const made = await output(name, app, 'managePushTask', {
		...{ operation: 'createScheduled', scheduleName: 'digest', triggerType: 'once', sendAt },
		...{ targetType: 'device', targetSource: 'value', targets: app.rids.join(), body: 'Hello' },
		...more,
	});
	return made.scheduleId as string;
}

export const BRANCH = { onError: 'continueErrorOutput' } as const;

/** Runs Manage Push Task for an app; `trace` tells the rows of the output apart. */
export function taskRun(name: HostName, trace: string) {
	return async (
		app: App,
		parameters: INodeParameters,
		items: IDataObject[] = [{}],
		node: Partial<NodeUnderTest> = BRANCH,
	) =>
		await (
			await openHost(name)
		).run({
			node: { type: 'managePushTask', parameters: { resource: 'jpush', ...parameters }, ...node },
			items,
			trace,
			credentials: app.credentials,
		});
}

/** A moment some days from now at the vendor, as users write it. */
export function inDays(world: World, days: number): string {
	const ms = world.sim.clock.now() + days * 86_400_000;
	return beijingTime(ms);
}

function beijingTime(ms: number): string {
	return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

async function output(
	name: HostName,
	app: App,
	type: string,
	parameters: INodeParameters,
): Promise<IDataObject> {
	const report = await (
		await openHost(name)
	).run({
		node: { type, parameters: { resource: 'jpush', ...parameters } },
		credentials: parameters.operation === 'sendToGroup' ? app.groupCredentials : app.credentials,
	});
	const [item] = plainJson(report.accepted);
	if (item === undefined) throw new Error(`Nothing came out: ${report.error?.message}`);
	return item;
}
