import type { Route } from '../../core/types';
import type { MaximCertificate } from '../config';
import { badParameter, MaximError } from '../errors';
import { intOf, maximRoutes, readBody, type MaximCall } from '../gate';
import { bare } from '../int64';
import { detailBody, notifyBody } from '../push/schema';
import { notify } from '../push/send';
import { detailOf } from '../push/stats';
import type { MaximSim } from '../sim';

const PROVIDERS = 7;

/** Certificate, notify, task detail: the three operations of the push reference. */
export function pushRoutes(sim: MaximSim): Route[] {
	return [
		...maximRoutes(sim, {
			operation: 'pushCertificate',
			methods: ['GET'],
			url: '/push/certificate',
			access: (app) => (app.settings.certificateForUsers ? 'user' : 'admin'),
			push: true,
			handle: certificate,
		}),
		...maximRoutes(sim, {
			operation: 'pushNotify',
			methods: ['POST'],
			url: '/push/notify',
			access: () => 'admin',
			push: true,
			handle: send,
		}),
		...maximRoutes(sim, {
			operation: 'pushTaskDetail',
			methods: ['POST'],
			url: '/push/task/detail',
			access: () => 'admin',
			push: true,
			handle: detail,
		}),
	];
}

function certificate(call: MaximCall): unknown {
	const provider = intOf(call, 'provider', 1, PROVIDERS);
	const given = call.request.query.environment;
	// Seed: 1 by default.
	const environment = given === undefined ? 1 : intOf(call, 'environment', 0, 1);
	const found = call.app.settings.certificates.find(
		(one) => one.provider === provider && one.environment === environment,
	);
	if (found) return describe(found);
	if (call.app.settings.missingCertificate === 'null') return null;
	throw new MaximError(call.sim.cases.unknownCertificate);
}

function describe(found: MaximCertificate): unknown {
	const { name, app_id = null, app_key = null, app_secret = null, certificate = null } = found;
	return { app_id, app_key, app_secret, certificate, name };
}

function send(call: MaximCall): unknown {
	const taskId = notify(call.app, readBody(call, notifyBody));
	if (call.app.settings.notifyReply === 'true') return true;
	// The seed says int32; current ids are int64, and longer than a double holds.
	return taskId === null ? null : { task_id: bare(taskId) };
}

function detail(call: MaximCall): unknown {
	const { list } = readBody(call, detailBody);
	const max = call.app.settings.maxTaskIds;
	if (list.length > max) throw badParameter(`list holds more than ${max} ids`);
	return list.flatMap((id) => detailOf(call.app, id) ?? []);
}
