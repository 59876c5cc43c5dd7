/** Pushes in a process of its own, on a clock as fast as the vendor's; prints how many were accepted. */
import { json } from 'node:stream/consumers';

import { createJPushClient, createRuntime } from '../../../client';
import { SharedState } from '../../../client/core/process';
import { scaledClock } from './scaledClock';

export interface ProcessTask {
	appKey: string;
	masterSecret: string;
	baseUrl: string;
	speed: number;
	pushes: number;
}

async function main(): Promise<void> {
	const { speed, pushes, ...settings } = (await json(process.stdin)) as ProcessTask;
	const clock = scaledClock(speed);
	const runtime = { ...createRuntime({ clock }), shared: new SharedState(clock) };
	const client = createJPushClient(settings, runtime);
	const sent = await Promise.allSettled(
		Array.from({ length: pushes }, async (_, n) => {
			await client.push({
				platform: 'all',
				audience: { registration_id: ['1507bfd3f7c00000001'] },
				notification: { alert: `${process.pid} ${n}` },
			});
		}),
	);
	await runtime.transport.close();
	process.stdout.write(String(sent.filter(({ status }) => status === 'fulfilled').length));
}

void main();
