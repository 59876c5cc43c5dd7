import { createServer } from 'node:net';
import { DemoError } from './say';

const TRIES = 50;

/** The first free loopback port from `wanted` on. */
export async function freePort(wanted: number): Promise<number> {
	for (let port = wanted; port < wanted + TRIES; port += 1) {
		if (await isFree(port)) return port;
	}
	throw new DemoError(
		`No free port between ${wanted} and ${wanted + TRIES - 1}.`,
		'end a program that listens there, then run the command again.',
	);
}

async function isFree(port: number): Promise<boolean> {
	// Another program may hold the port on all addresses or on the loopback one only.
	return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen({ port, host }, () => server.close(() => resolve(true)));
	});
}
