import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { compileFunction } from 'node:vm';

const FOLDER = path.join(__dirname, '../../../../unicloud/china-push');

export const APP_ID = '__UNI__1234567';
export const SIGN_KEY = 'test-sign-key-0123456789abcdef01';

/** What the platforms make of one HTTP request. */
export interface CloudEvent {
	path: string;
	httpMethod: string;
	headers: Record<string, unknown>;
	queryStringParameters: Record<string, string>;
	body: unknown;
	isBase64Encoded: boolean;
}

export interface ComposedResponse {
	mpserverlessComposedResponse: boolean;
	isBase64Encoded: boolean;
	statusCode: number;
	headers: Record<string, string>;
	body: string;
}

export type Main = (event: unknown, context: unknown) => Promise<ComposedResponse>;

export interface CloudParts {
	/** Replaces what config.json holds. */
	config?: unknown;
	/** The global `uniCloud`. */
	uniCloud: object;
	/** Replaces other globals of the platform, such as `Date`. */
	globals?: Record<string, unknown>;
}

/**
 * Starts an instance of the cloud function: loads its own files with a global `uniCloud`, as the platform
 * does. Each call is a cold start.
 */
export function startInstance({ config, uniCloud, globals = {} }: CloudParts): Main {
	const modules = new Map<string, { exports: unknown }>();
	const silent = () => undefined;
	const console = { error: silent, warn: silent };
	const known = { uniCloud, console, ...globals };
	const load = (file: string): unknown => {
		const loaded = modules.get(file);
		if (loaded !== undefined) return loaded.exports;
		const text = readFileSync(file, 'utf8');
		if (file.endsWith('config.json') && config !== undefined) return config;
		if (file.endsWith('.json')) return JSON.parse(text) as unknown;
		const module = { exports: {} as unknown };
		modules.set(file, module);
		const names = ['require', 'module', 'exports', ...Object.keys(known)];
		const run = compileFunction(text, names, { filename: file }) as (...args: unknown[]) => void;
		run(requireFrom(file), module, module.exports, ...Object.values(known));
		return module.exports;
	};
	const requireFrom = (file: string) => (id: string) =>
		id.startsWith('.')
			? load(createRequire(file).resolve(id))
			: (createRequire(file)(id) as unknown);
	return (load(path.join(FOLDER, 'index.js')) as { main: Main }).main;
}

/** The forms in which the providers hand over the same request. */
export const FORMS = {
	aliyun: (event: CloudEvent): [CloudEvent, object] => [event, { SOURCE: 'http' }],
	tencent: (event: CloudEvent): [CloudEvent, object] => [
		{
			...event,
			headers: Object.fromEntries(
				Object.entries(event.headers).map(([name, value]) => [titleCase(name), value]),
			),
			body: Buffer.from(String(event.body), 'utf8').toString('base64'),
			isBase64Encoded: true,
		},
		{ SOURCE: 'http', source: 'http' },
	],
	alipay: (event: CloudEvent): [CloudEvent, object] => [
		{
			...event,
			headers: Object.fromEntries(
				Object.entries(event.headers).map(([name, value]) => [name.toUpperCase(), value]),
			),
		},
		{},
	],
} as const;

export type Form = keyof typeof FORMS;

function titleCase(name: string): string {
	return name.replace(/(^|-)([a-z])/g, (letter) => letter.toUpperCase());
}

/** A service space on this machine: HTTP in front of the function. */
export interface Space {
	url: string;
	/** Milliseconds that a reply is held back; the connection is cut when negative. */
	delay: { ms: number };
	close(): Promise<void>;
}

export async function openSpace(main: Main, form: Form = 'aliyun'): Promise<Space> {
	const delay = { ms: 0 };
	const server = createServer((request, response) => {
		void answer(request).then(async (reply) => {
			if (delay.ms < 0) {
				request.socket.destroy();
				return;
			}
			await new Promise((resolve) => setTimeout(resolve, delay.ms));
			response.writeHead(reply.statusCode, reply.headers).end(reply.body);
		});
	});
	const answer = async (request: IncomingMessage) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const [event, context] = FORMS[form]({
			path: '/',
			httpMethod: request.method ?? '',
			headers: { ...request.headers },
			queryStringParameters: {},
			body: Buffer.concat(chunks).toString('utf8'),
			isBase64Encoded: false,
		});
		return await main(event, context);
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/china-push`,
		delay,
		close: async () => await stop(server),
	};
}

async function stop(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}
