import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a vendor sees it. */
export interface Seen {
	method: string;
	path: string;
	headers: NodeJS.Dict<string | string[]>;
	text: string;
	/** The parameters of a form. */
	form: Record<string, string>;
}

export interface StandIn {
	url: string;
	seen: Seen[];
	close(): Promise<void>;
}

/** An answer with another status than 200. */
export class Refusal {
	constructor(
		readonly status: number,
		readonly body: unknown,
	) {}
}

/** A vendor that answers each request with the JSON that a test makes for it. */
export async function startStandIn(answer: (request: Seen) => unknown): Promise<StandIn> {
	const seen: Seen[] = [];
	const server = createServer((request, response) => {
		let text = '';
		request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
		request.on('end', () => {
			const { method = '', url: path = '', headers } = request;
			const form = Object.fromEntries(new URLSearchParams(text));
			const one = { method, path, headers, text, form };
			seen.push(one);
			const answered = answer(one);
			const { status, body } =
				answered instanceof Refusal ? answered : { status: 200, body: answered };
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		seen,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
