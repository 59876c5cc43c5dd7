import { setTimeout as sleep } from 'node:timers/promises';
import { MalformedBodyError } from './json';
import { misbehave } from './misbehave';
import { pathOf, toSimRequest } from './request';
import { send, type Job } from './respond';
import type { SimReply, SimRequest } from './types';

/** Logs the request, applies a fault if one is due, lets the vendor act, and answers. */
export async function runRequest(job: Job): Promise<void> {
	const { frame, name, route, request } = job;
	const path = pathOf(request);
	const target = { vendor: name, operation: route.operation, path, method: request.method };
	const record = frame.log.open({ at: frame.clock.now(), ...target });
	const simRequest = toSimRequest(request, route.operation);
	const fault = frame.faults.pick(target);
	if (fault) {
		record.fault = fault.kind;
		await misbehave(job, fault, record, () => act(job, simRequest));
		return;
	}
	const reply = await act(job, simRequest);
	if (frame.latencyMs > 0) await sleep(frame.latencyMs);
	send(job.reply, reply, record);
}

/** Runs the operation; whatever it throws becomes a reply in the vendor's words. */
async function act(job: Job, request: SimRequest): Promise<SimReply> {
	try {
		return await job.route.handle(request);
	} catch (error) {
		const known = job.sim.renderError(error, request);
		if (known) return known;
		if (error instanceof MalformedBodyError) {
			return job.sim.refuse({ kind: 'malformedBody', reason: error.message }, request.path);
		}
		// A defect of the simulator itself; shown on the console because the vendor's reply hides it.
		console.error(error);
		const reason = error instanceof Error ? error.message : String(error);
		return job.sim.refuse({ kind: 'crash', reason }, request.path);
	}
}
