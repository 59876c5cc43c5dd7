import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
	DEMO_GETUI_APP,
	DEMO_GETUI_BASIC_APP,
	DEMO_JPUSH_APP,
	DEMO_JPUSH_FREE_APP,
	DEMO_MAXIM_APP,
	DEMO_MPAAS_APP,
	DEMO_UNIPUSH_APP,
	DEMO_UNIPUSH_FUNCTION,
	startSimulator,
	type FunctionSpec,
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
	const simulator = await startSimulator({
		port: Number(values.port),
		host: values.host,
		latencyMs: Number(values.latency),
		speed: Number(values.speed),
		jpush: {
			apps: [{ ...DEMO_JPUSH_APP, devices }, DEMO_JPUSH_FREE_APP],
			settings: { rate: readRates(values.rate) },
		},
		getui: { apps: [{ ...DEMO_GETUI_APP, devices }, DEMO_GETUI_BASIC_APP] },
		maxim: { apps: [{ ...DEMO_MAXIM_APP, devices }] },
		mpaas: { apps: [{ ...DEMO_MPAAS_APP, devices }] },
		unipush: { apps: [{ ...DEMO_UNIPUSH_APP, devices }], function: readFunction() },
	});
	const stop = () => void simulator.close().then(() => process.exit(0));
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
	console.log(JSON.stringify({ url: simulator.url, phones: `${simulator.url}/phones` }));
}

void main();
