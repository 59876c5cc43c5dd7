/** Runs the simulator for the bench; its counters are read over a port of their own, so that reading them counts nothing. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { startSimulator } from '../../simulator';
import type { VendorSettings } from './vendor';

async function main(): Promise<void> {
	const settings = JSON.parse(process.env.BENCH_VENDOR ?? '{}') as VendorSettings;
	const tls = settings.tls && {
		key: readFileSync(settings.tls.key, 'utf8'),
		cert: readFileSync(settings.tls.cert, 'utf8'),
	};
	const simulator = await startSimulator({ latencyMs: settings.latencyMs ?? 0, https: tls });
	let connectionsBefore = 0;
	const prepare = (devices: number) => {
		simulator.reset();
		connectionsBefore = simulator.connections;
		simulator.jpush.addDevices({ count: devices, platforms: ['android'] });
		simulator.getui.addDevices({ count: devices, platforms: ['android'] });
		simulator.jpush.app.settings.rate.push = 10_000_000;
		simulator.jpush.app.settings.rate.device = 10_000_000;
	};
	prepare(0);
	const control = http.createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		if (url.pathname === '/reset') prepare(Number(url.searchParams.get('devices')));
		response.end(
			JSON.stringify({
				requests: simulator.requests.total,
				sends: simulator.requests.count('jpush', 'push'),
				connections: simulator.connections - connectionsBefore,
				byOperation: simulator.requests.counters(),
			}),
		);
	});
	control.listen(0, '127.0.0.1', () => {
		const { port } = control.address() as AddressInfo;
		console.log(JSON.stringify({ url: simulator.url, control: `http://127.0.0.1:${port}` }));
	});
}

void main();
