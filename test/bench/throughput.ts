/** One throughput run in a fresh process: prints calls per second of each way. Loads the built client. */
import { createRequire } from 'node:module';
import path from 'node:path';

import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';
import { Pool } from 'undici';

import type * as Client from '../../client';
import { DEMO_JPUSH_APP } from '../../simulator';
import { harness } from '../n8n/harness/host';
import { median } from './table';

const ROUNDS = 3;
/** By time and not by calls: a round of the faster way would be over before the machine has settled to it. */
const ROUND_MS = 2500;

type Way = 'client' | 'pool' | 'helper';

export interface ThroughputTask {
	url: string;
	concurrency: number;
	ways: [Way, Way];
}

const { appKey, masterSecret } = DEMO_JPUSH_APP;

const PUSH = {
	platform: 'all' as const,
	audience: { registration_id: ['1507bfd3f7c00000001'] },
	notification: { alert: 'Your order is on its way', android: { title: 'Order' } },
};

const HEADERS = {
	authorization: `Basic ${Buffer.from(`${appKey}:${masterSecret}`).toString('base64')}`,
	'content-type': 'application/json',
	accept: 'application/json',
};

/** Makes the function that sends one push in the given way. */
async function sender(way: Way, task: ThroughputTask): Promise<() => Promise<unknown>> {
	switch (way) {
		case 'client':
			return withClient(task.url);
		case 'pool':
			return withPool(task);
		case 'helper':
			return await withHelper(task);
	}
}

function withClient(url: string): () => Promise<unknown> {
	// Loaded as a user of the package would: the bundle, not the sources.
	const client = createRequire(__filename)(path.join(__dirname, '../..')) as typeof Client;
	const jpush = client.createJPushClient({
		appKey,
		masterSecret,
		baseUrl: url,
		callsPerMinute: { push: 10_000_000 },
	});
	return async () => await jpush.push(PUSH);
}

function withPool({ url, concurrency }: ThroughputTask): () => Promise<unknown> {
	const pool = new Pool(url, { connections: concurrency });
	return async () => {
		const reply = await pool.request({
			path: '/v3/push',
			method: 'POST',
			headers: HEADERS,
			body: JSON.stringify(PUSH),
		});
		return await reply.body.json();
	};
}

/**
 * n8n's own helper, as a node of any other package would use it: it opens a connection for every call.
 * The node stays open for as long as calls are made.
 */
async function withHelper({ url }: ThroughputTask): Promise<() => Promise<unknown>> {
	const host = await harness.host('newest');
	return await new Promise((resolve, reject) => {
		const caller: INodeType = {
			description: {
				...{ displayName: 'Caller', name: 'caller', group: ['transform'], version: 1 },
				...{ description: '', defaults: {}, properties: [] },
				...{ inputs: [NodeConnectionTypes.Main], outputs: [NodeConnectionTypes.Main] },
			},
			async execute() {
				const request = { method: 'POST', headers: HEADERS, body: PUSH, json: true } as const;
				resolve(async () => {
					const reply: unknown = await this.helpers.httpRequest({
						...request,
						url: `${url}/v3/push`,
					});
					return reply;
				});
				return await new Promise<never>(() => undefined);
			},
		};
		host
			.run({ node: { type: 'caller' }, nodeTypes: { caller } })
			.then(({ error }) => reject(new Error(error?.message)), reject);
	});
}

async function callsPerSecond(send: () => Promise<unknown>, concurrency: number): Promise<number> {
	let calls = 0;
	const start = performance.now();
	const worker = async () => {
		while (performance.now() - start < ROUND_MS) {
			await send();
			calls += 1;
		}
	};
	await Promise.all(Array.from({ length: concurrency }, worker));
	return (calls * 1000) / (performance.now() - start);
}

async function main(): Promise<void> {
	const task = JSON.parse(process.env.BENCH_TASK ?? '{}') as ThroughputTask;
	const sends = await Promise.all(task.ways.map(async (way) => await sender(way, task)));
	// Both ways warm up client and server, then take turns: neither finds a colder server than the other.
	for (const send of sends) await callsPerSecond(send, task.concurrency);
	const rates = sends.map((): number[] => []);
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const [index, send] of sends.entries()) {
			rates[index]?.push(await callsPerSecond(send, task.concurrency));
		}
	}
	const results = rates.map((list) => median(list));
	console.log(JSON.stringify(results));
	process.exit(0);
}

void main();
