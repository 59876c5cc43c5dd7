import { setTimeout as sleep } from 'node:timers/promises';
import { pathOf } from './request';
import { encodeBody, headersOf, send, type Job } from './respond';
import type { Fault, Refusal, RequestRecord, SimReply } from './types';

type Act = () => Promise<SimReply>;

const HTML =
	'<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Sorry</h1></body></html>';
const CHUNK_BYTES = 7;
const CHUNK_PAUSE_MS = 1;
const ONE_MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

/** Answers a request the way the fault asks for. */
export async function misbehave(
	job: Job & { operation: string },
	fault: Fault,
	record: RequestRecord,
	act: Act,
): Promise<void> {
	const acted = fault.when === 'after' ? await act() : undefined;
	switch (fault.kind) {
		case 'reset':
		case 'resetAfter': {
			reset(job);
			return;
		}
		case 'stall':
			// Hijacked and left alone: the reply never comes, the client has to give up by itself.
			job.reply.hijack();
			return;
		case 'slow':
			// The server keeps the process; once it is closed, nobody waits any more.
			await sleep(fault.delayMs ?? 1000, undefined, { ref: false });
			send(job.reply, acted ?? (await act()), record);
			return;
		case 'vendorError':
		case 'rateLimited':
		case 'unauthorized': {
			send(job.reply, refusal(job, fault), record);
			return;
		}
		case 'status': {
			sendRaw(job, record, fault.status ?? 500, ...statusBody(fault));
			return;
		}
		case 'html200': {
			sendRaw(job, record, 200, 'text/html; charset=utf-8', Buffer.from(HTML));
			return;
		}
		default: {
			await distort(job, fault, record, acted ?? (await act()));
			return;
		}
	}
}

/** Kinds that spoil the way the vendor's own reply travels. */
async function distort(
	job: Job,
	fault: Fault,
	record: RequestRecord,
	reply: SimReply,
): Promise<void> {
	const type = headersOf(reply)['content-type'];
	const body = encodeBody(reply);
	switch (fault.kind) {
		case 'emptyBody': {
			sendRaw(job, record, reply.status, type, Buffer.alloc(0));
			return;
		}
		case 'invalidJson': {
			sendRaw(job, record, reply.status, type, Buffer.from('{"msg_id":"2026'));
			return;
		}
		case 'noContentType': {
			sendRaw(job, record, reply.status, undefined, body);
			return;
		}
		case 'resetDuring': {
			await cutOff(job, reply, body);
			return;
		}
		case 'chunked': {
			await sendInChunks(job, record, reply, body);
			return;
		}
		case 'hugeBody': {
			await sendHuge(job, record, fault.megabytes ?? 64);
			return;
		}
		default: {
			send(job.reply, reply, record);
			return;
		}
	}
}

function refusal(job: Job & { operation: string }, fault: Fault): SimReply {
	const refuse = (refused: Refusal) => job.sim.refuse(refused, pathOf(job.request), job.operation);
	if (fault.kind === 'unauthorized') return refuse({ kind: 'unauthorized' });
	if (fault.kind === 'rateLimited') {
		return refuse({ kind: 'rateLimited', resetSeconds: fault.resetSeconds ?? 1 });
	}
	return refuse({ kind: 'code', code: fault.code ?? 0, message: fault.message });
}

function statusBody(fault: Fault): [string | undefined, Buffer] {
	if (fault.body === 'empty') return [undefined, Buffer.alloc(0)];
	if (fault.body === 'json') {
		return ['application/json', Buffer.from(JSON.stringify({ message: 'upstream error' }))];
	}
	return ['text/html', Buffer.from(HTML)];
}

function reset(job: Job): void {
	job.reply.hijack();
	job.request.raw.socket.resetAndDestroy();
}

function sendRaw(
	job: Job,
	record: RequestRecord,
	status: number,
	type: string | undefined,
	body: Buffer,
): void {
	const { raw } = job.reply;
	record.status = status;
	job.reply.hijack();
	raw.writeHead(status, {
		...(type === undefined ? {} : { 'content-type': type }),
		'content-length': body.length,
	});
	raw.end(body);
}

async function cutOff(job: Job, reply: SimReply, body: Buffer): Promise<void> {
	const { raw } = job.reply;
	job.reply.hijack();
	raw.writeHead(reply.status, { ...headersOf(reply), 'content-length': body.length + 64 });
	await new Promise<void>((resolve) =>
		raw.write(body.subarray(0, body.length / 2), () => resolve()),
	);
	raw.socket?.destroySoon();
}

async function sendInChunks(
	job: Job,
	record: RequestRecord,
	reply: SimReply,
	body: Buffer,
): Promise<void> {
	const { raw } = job.reply;
	record.status = reply.status;
	job.reply.hijack();
	raw.writeHead(reply.status, headersOf(reply));
	for (let start = 0; start < body.length && !raw.destroyed; start += CHUNK_BYTES) {
		raw.write(body.subarray(start, start + CHUNK_BYTES));
		// Without a pause the pieces would leave in one packet.
		await sleep(CHUNK_PAUSE_MS);
	}
	raw.end();
}

async function sendHuge(job: Job, record: RequestRecord, megabytes: number): Promise<void> {
	const { raw } = job.reply;
	record.status = 200;
	job.reply.hijack();
	raw.writeHead(200, { 'content-type': 'application/json' });
	raw.write('{"filler":"');
	const closed = new Promise<void>((resolve) => void raw.once('close', resolve));
	for (let sent = 0; sent < megabytes && !raw.destroyed; sent += 1) {
		if (raw.write(ONE_MEGABYTE)) continue;
		await Promise.race([closed, new Promise<void>((resolve) => void raw.once('drain', resolve))]);
	}
	raw.end('"}');
}
