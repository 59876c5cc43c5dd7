import type { FastifyReply, FastifyRequest } from 'fastify';

const ADDRESS = /^(::1|127\.\d+\.\d+\.\d+)$/;
const HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/**
 * Refuses callers from other machines, and web sites that are open in a browser on this one: those that let
 * a name of theirs point here, and those that send from a page of their own.
 */
export async function onlyLocal(request: FastifyRequest, reply: FastifyReply): Promise<void> {
	const { host = '', origin } = request.headers;
	const address = request.ip.replace(/^::ffff:/, '');
	const isOwn = origin === undefined || origin === `${request.protocol}://${host}`;
	if (ADDRESS.test(address) && HOST.test(host) && isOwn) return;
	await reply.status(403).send({ error: 'loopback callers only' });
}
