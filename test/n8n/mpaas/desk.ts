import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { signAcs3, signClassic, type Draft, type Proof } from '../../../client/mpaas/signature';
import type { CredentialSet } from '../harness';

export const KEY = { accessKeyId: 'testAccessKeyId', accessKeySecret: 'testAccessKeySecret' };

/** A request that arrived. */
export interface Arrived {
	action: string;
	form: Record<string, string>;
	/** Whether it was signed with the right key. */
	signed: boolean;
}

type Reply = object | 'reset';

/** A counter that takes mPaaS's requests and answers as it is told; knows nothing of pushes. */
export class Desk {
	readonly arrived: Arrived[] = [];
	answer: (request: Arrived) => Reply = () => accepted();

	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	static async open(): Promise<Desk> {
		const server = createServer();
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const { port } = server.address() as AddressInfo;
		const desk = new Desk(server, `http://127.0.0.1:${port}`);
		server.on('request', (request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part: Buffer) => parts.push(part));
			request.on('end', () => {
				const body = Buffer.concat(parts).toString('utf8');
				const reply = desk.take(request.headers as Record<string, string>, body);
				if (reply === 'reset') {
					request.socket.destroy();
					return;
				}
				const failed = 'HostId' in reply;
				response.writeHead(failed ? 400 : 200, { 'content-type': 'application/json' });
				response.end(JSON.stringify(reply));
			});
		});
		return desk;
	}

	get credentials(): CredentialSet {
		const app = { appId: 'ONEX570DA89211721', workspaceId: 'test', tenantId: 'LZFPEFIM' };
		return { mpaasApi: { ...KEY, ...app, baseUrl: this.url } };
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((done) => this.server.close(done));
	}

	private take(headers: Record<string, string>, body: string): Reply {
		const form = Object.fromEntries(new URLSearchParams(body));
		const action = headers['x-acs-action'] ?? form.Action ?? '';
		const request = { action, form, signed: this.isSigned(headers, body, form) };
		this.arrived.push(request);
		if (!request.signed) return { Code: 'SignatureDoesNotMatch', HostId: 'x', Message: 'no' };
		return this.answer(request);
	}

	private isSigned(
		headers: Record<string, string>,
		body: string,
		form: Record<string, string>,
	): boolean {
		const { Signature, Action, Version, SignatureNonce, Timestamp, ...parameters } = form;
		const classic = Signature !== undefined;
		const proof: Proof = {
			timestamp: Timestamp ?? headers['x-acs-date'] ?? '',
			nonce: SignatureNonce ?? headers['x-acs-signature-nonce'] ?? '',
		};
		const draft: Draft = {
			url: new URL(`${this.url}/`),
			action: Action ?? headers['x-acs-action'] ?? '',
			version: Version ?? headers['x-acs-version'] ?? '',
			headers: {},
			body: classic ? new URLSearchParams(parameters).toString() : body,
		};
		if (classic) return signClassic(draft, KEY, proof).body.endsWith(body.slice(-40));
		return signAcs3(draft, KEY, proof).headers.authorization === headers.authorization;
	}
}

export function accepted(data = '20842863') {
	const PushResult = { Success: true, ResultMsg: '', Data: data };
	return { RequestId: 'R', ResultCode: 'OK', ResultMessage: '', PushResult };
}

export function refused(code: string) {
	return { RequestId: 'R', ResultCode: code, ResultMessage: 'param is invalid' };
}
