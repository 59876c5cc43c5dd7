import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Frame } from './frame';
import { encodeJson } from './json';
import type { RequestRecord, Route, SimReply } from './types';
import type { VendorSim } from './vendor';

/** One request on its way to a vendor's operation. */
export interface Job {
	frame: Frame;
	name: string;
	sim: VendorSim;
	route: Route;
	request: FastifyRequest;
	reply: FastifyReply;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** The reply's body as it goes over the wire. */
export function encodeBody(reply: SimReply): Buffer {
	if (Buffer.isBuffer(reply.body)) return reply.body;
	return reply.body === undefined ? Buffer.alloc(0) : Buffer.from(encodeJson(reply.body), 'utf8');
}

/** Headers of a reply; an empty body carries the JSON content type all the same. */
export function headersOf(reply: SimReply): Record<string, string> {
	return { 'content-type': JSON_TYPE, ...reply.headers };
}

/** Sends a reply as the vendor would. */
export function send(out: FastifyReply, reply: SimReply, record: RequestRecord): void {
	const body = encodeBody(reply);
	record.status = reply.status;
	out.hijack();
	if (out.raw.destroyed) return;
	out.raw.writeHead(reply.status, { ...headersOf(reply), 'content-length': body.length });
	out.raw.end(body);
}
