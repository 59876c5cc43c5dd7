import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import {
	DEMO_JPUSH_APP,
	DEMO_JPUSH_FREE_APP,
	DEMO_UNIPUSH_APP,
	DEMO_UNIPUSH_FUNCTION,
	startSimulator,
	type FunctionSpec,
	type JPushAppConfig,
} from './index';
import { FREE_SETTINGS } from './jpush/limits';
import type { RateLimits } from './jpush/config';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4010' },
		host: { type: 'string', default: '127.0.0.1' },
		devices: { type: 'string', default: '1000' },
		latency: { type: 'string', default: '0' },
		speed: { type: 'string', default: '1' },
		rate: { type: 'string', multiple: true, default: [] },
		/** File of the cloud function that uni-push calls go through. */
		'unipush-function': { type: 'string' },
	},
});

/** Reads `--rate push=60000`; buckets left out keep the free plan's numbers. */
function readRates(rates: string[]): RateLimits {
	const limits = { ...FREE_SETTINGS.rate };
	for (const rate of rates) {
		const [bucket = '', limit = ''] = rate.split('=');
		if (!(bucket in limits) || !/^\d+$/.test(limit)) throw new Error(`bad --rate ${rate}`);
		limits[bucket as keyof RateLimits] = Number(limit);
	}
	return limits;
}

/** The function gets the demo configuration, whichever way it takes one. */
function readFunction(): FunctionSpec | undefined {
	const path = values['unipush-function'];
	if (path === undefined) return undefined;
	const config = DEMO_UNIPUSH_FUNCTION;
	return { path: resolve(path), config, files: { 'config.json': config } };
}

async function main(): Promise<void> {
	const devices = { count: Number(values.devices), aliasPrefix: 'user_' };
	const app: JPushAppConfig = { ...DEMO_JPUSH_APP, devices };
	const simulator = await startSimulator({
		port: Number(values.port),
		host: values.host,
		latencyMs: Number(values.latency),
		speed: Number(values.speed),
		jpush: { apps: [app, DEMO_JPUSH_FREE_APP], settings: { rate: readRates(values.rate) } },
		unipush: { apps: [{ ...DEMO_UNIPUSH_APP, devices }], function: readFunction() },
	});
	const stop = () => void simulator.close().then(() => process.exit(0));
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
	console.log(JSON.stringify({ url: simulator.url, phones: `${simulator.url}/phones` }));
}

void main();
