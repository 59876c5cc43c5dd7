import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { registerControl } from './control';
import type { Frame } from './frame';
import { registerPage } from './page';
import { MAX_UPLOAD_BYTES } from './request';
import { runRequest } from './pipeline';
import type { HttpMethod, Refusal, Route } from './types';
import type { VendorSim } from './vendor';

const METHODS: HttpMethod[] = ['GET', 'POST', 'PUT', 'DELETE'];
const MAX_BODY_BYTES = 16 * 1024 * 1024;
// A path may list a thousand device ids; Node alone would stop at 16 kB.
const MAX_PARAM_LENGTH = 65_536;
const MAX_HEADER_BYTES = 131_072;

export interface RunningServer {
	app: FastifyInstance;
	close(): Promise<void>;
}

/** Builds the HTTP server of all vendors, the control API and the page. */
export async function buildServer(
	frame: Frame,
	sims: Record<string, VendorSim>,
	https?: { key: string; cert: string },
): Promise<RunningServer> {
	const app = createApp(frame, sims, https);
	const sockets = trackSockets(app, frame);
	acceptAnyBody(app);
	await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES } });
	registerControl(app, frame, sims);
	registerPage(app);
	for (const [name, sim] of Object.entries(sims)) registerVendor(app, frame, name, sim);
	app.setNotFoundHandler((request, reply) =>
		refuse(frame, sims, request, reply, { kind: 'notFound' }),
	);
	return {
		app,
		close: async () => {
			frame.hub.close();
			frame.clock.stop();
			for (const socket of sockets) socket.destroy();
			await app.close();
		},
	};
}

function createApp(
	frame: Frame,
	sims: Record<string, VendorSim>,
	https?: { key: string; cert: string },
): FastifyInstance {
	const settings = {
		bodyLimit: MAX_BODY_BYTES,
		forceCloseConnections: true,
		routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_PARAM_LENGTH },
		frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
			void refuse(frame, sims, request, reply, { kind: 'malformedUrl' });
		},
	};
	// Both kinds of server have the same request and reply; only the type parameter differs.
	const app = https
		? fastify({ ...settings, https: { ...https, maxHeaderSize: MAX_HEADER_BYTES } })
		: fastify({ ...settings, http: { maxHeaderSize: MAX_HEADER_BYTES } });
	return app;
}

function trackSockets(app: FastifyInstance, frame: Frame): Set<Socket> {
	const sockets = new Set<Socket>();
	app.server.on('connection', (socket: Socket) => {
		frame.connections += 1;
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		// A client may reset while a reply is under way; nobody is left to tell.
		socket.on('error', () => socket.destroy());
	});
	return sockets;
}

/** Bodies reach the handlers raw, so that each vendor refuses a malformed one in its own words. */
function acceptAnyBody(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	// DELETE and GET with a body are none of the framework's business either.
	app.addHook('onRequest', (_request, reply, done) => {
		reply.raw.on('error', () => reply.raw.destroy());
		done();
	});
}

function registerVendor(app: FastifyInstance, frame: Frame, name: string, sim: VendorSim): void {
	const routes = sim.routes();
	for (const route of routes) {
		app.route({
			method: route.method,
			url: route.url,
			handler: (request, reply) => runRequest({ frame, name, sim, route, request, reply }),
			errorHandler: (error, request, reply) => {
				void runRequest({ frame, name, sim, route: failing(route, sim, error), request, reply });
			},
		});
	}
	for (const url of new Set(routes.map((route) => route.url))) {
		const known = routes.filter((route) => route.url === url).map((route) => route.method);
		const others = METHODS.filter((method) => !known.includes(method));
		const route = refusing({ kind: 'wrongMethod' }, sim, 'wrongMethod');
		for (const method of others) {
			app.route({
				method,
				url,
				exposeHeadRoute: false,
				handler: (request, reply) => runRequest({ frame, name, sim, route, request, reply }),
			});
		}
	}
}

function refusing(refusal: Refusal, sim: VendorSim, operation: string): Route {
	return {
		operation,
		method: 'GET',
		url: '*',
		handle: (request) => sim.refuse(refusal, request.path),
	};
}

/** The framework could not read the body; the operation answers with the vendor's refusal. */
function failing(
	route: Route,
	sim: VendorSim,
	error: { statusCode?: number; message: string },
): Route {
	const refusal: Refusal =
		error.statusCode === 413
			? { kind: 'bodyTooLarge' }
			: { kind: 'malformedBody', reason: error.message };
	return { ...route, handle: (request) => sim.refuse(refusal, request.path) };
}

/** Requests that fit no route go to the vendor whose path space they are in. */
async function refuse(
	frame: Frame,
	sims: Record<string, VendorSim>,
	request: FastifyRequest,
	reply: FastifyReply,
	refusal: Refusal,
): Promise<void> {
	const path = request.raw.url?.split('?')[0] ?? '/';
	const owner = Object.entries(sims).find(([, sim]) => sim.ownsPath(path));
	if (!owner) {
		await reply.status(404).send({ error: 'no simulated vendor has this path' });
		return;
	}
	const [name, sim] = owner;
	const route = refusing(refusal, sim, refusal.kind);
	await runRequest({ frame, name, sim, route, request, reply });
}
