import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Frame } from './frame';
import { decodeJson } from './json';
import { onlyLocal } from './local';
import type { FaultSpec, Message, Phone } from './types';
import type { VendorSim } from './vendor';

const DEFAULT_LISTED_REQUESTS = 200;

const phoneSpecs = z.array(
	z.strictObject({
		id: z.string().min(1),
		platform: z.string().optional(),
		brand: z.string().optional(),
		alias: z.string().nullable().optional(),
		tags: z.array(z.string()).optional(),
		mobile: z.string().nullable().optional(),
		online: z.boolean().optional(),
		registeredAt: z.number().optional(),
		lastSeenAt: z.number().optional(),
	}),
);

const devices = z.union([
	z.strictObject({ app: z.string().optional(), devices: phoneSpecs }),
	z.strictObject({
		app: z.string().optional(),
		count: z.number().int().min(1).max(1_000_000),
		prefix: z.string().optional(),
		platforms: z.array(z.string()).nonempty().optional(),
		start: z.number().int().min(0).optional(),
		aliasPrefix: z.string().optional(),
		tags: z.array(z.string()).optional(),
	}),
]);

const clockChange = z.strictObject({
	advanceMs: z.number().min(0).optional(),
	speed: z.number().min(0).optional(),
});

/** The control API below /__sim/, for callers on the same machine only. */
export function registerControl(
	app: FastifyInstance,
	frame: Frame,
	sims: Record<string, VendorSim>,
): void {
	void app.register(async (scope) => {
		scope.addHook('onRequest', onlyLocal);
		scope.setErrorHandler((error: Error, _request, reply) =>
			reply.status(400).send({ error: error.message }),
		);
		registerState(scope, frame);
		registerFaults(scope, frame);
		registerEvents(scope, frame);
		for (const [name, sim] of Object.entries(sims)) registerVendorControl(scope, frame, name, sim);
	});
}

function registerState(scope: FastifyInstance, frame: Frame): void {
	scope.get('/__sim/state', () => ({
		now: new Date(frame.clock.now()).toISOString(),
		totals: frame.totals(),
		requestsByRoute: frame.log.counters(),
		faults: frame.faults.list(),
	}));
	scope.post('/__sim/reset', () => {
		frame.reset();
		return { ok: true };
	});
	scope.post('/__sim/clock', (request) => {
		const change = clockChange.parse(decodeJson(bodyOf(request)));
		if (change.speed !== undefined) frame.clock.speed = change.speed;
		if (change.advanceMs !== undefined) frame.clock.advance(change.advanceMs);
		return { now: new Date(frame.clock.now()).toISOString() };
	});
	scope.get('/__sim/requests', (request) => {
		const limit = Number(queryOf(request).limit ?? DEFAULT_LISTED_REQUESTS);
		return { total: frame.log.total, requests: frame.log.list(limit) };
	});
}

function registerFaults(scope: FastifyInstance, frame: Frame): void {
	scope.get('/__sim/faults', () => ({ faults: frame.faults.list() }));
	scope.post('/__sim/faults', (request) => {
		// The box checks the kind; every other field is optional.
		const fault = frame.faults.add(decodeJson(bodyOf(request)) as FaultSpec);
		return { id: fault.id };
	});
	scope.delete('/__sim/faults', (request) => {
		const { id } = queryOf(request);
		if (id === undefined) frame.faults.clear();
		return { removed: id === undefined || frame.faults.remove(id) };
	});
}

function registerEvents(scope: FastifyInstance, frame: Frame): void {
	scope.get('/__sim/events', (request, reply) => {
		reply.hijack();
		reply.raw.writeHead(200, {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store',
			connection: 'keep-alive',
		});
		frame.hub.connect(reply.raw, queryOf(request).filter ?? '');
	});
}

function registerVendorControl(
	scope: FastifyInstance,
	frame: Frame,
	name: string,
	sim: VendorSim,
): void {
	scope.post(`/__sim/${name}/devices`, (request) => {
		const body = devices.parse(decodeJson(bodyOf(request)));
		const added = sim.addDevices('devices' in body ? body.devices : body, body.app);
		return { added: added.length, ids: added.slice(0, 10).map((phone) => phone.id) };
	});
	scope.get(`/__sim/${name}/deliveries`, (request, reply) => {
		const { msg_id: msgId, rid } = queryOf(request);
		if (msgId === undefined) return { total: frame.courier.deliveries };
		const message = frame.courier.message(name, msgId);
		if (!message) return reply.status(404).send({ error: 'no such message' });
		return describeDeliveries(message, frame.registry.phones, rid);
	});
}

function describeDeliveries(message: Message, phones: Phone[], rid?: string): unknown {
	const devices = countPerPhone(message, phones);
	if (rid !== undefined) return { msg_id: message.id, rid, count: devices[rid] ?? 0 };
	return {
		msg_id: message.id,
		targets: message.targets.length,
		count: message.delivered.length,
		withdrawn: message.withdrawn,
		devices,
	};
}

/** How often each phone got a message, by the vendor's device id. */
function countPerPhone(message: Message, phones: readonly Phone[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const index of message.delivered) {
		const id = phones[index]?.id;
		if (id !== undefined) counts[id] = (counts[id] ?? 0) + 1;
	}
	return counts;
}

function bodyOf(request: FastifyRequest): Buffer | undefined {
	return Buffer.isBuffer(request.body) ? request.body : undefined;
}

function queryOf(request: FastifyRequest): Record<string, string | undefined> {
	return request.query as Record<string, string | undefined>;
}
