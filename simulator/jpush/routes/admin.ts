import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Route, SimReply, SimRequest } from '../../core/types';
import { authenticateDev } from '../auth';
import { ADMIN_BUSINESS_ERRORS, JPushError } from '../errors';
import { ok, requireHttps } from '../gate';
import type { JPushSim } from '../sim';

const KEY_BYTES = 12;
const newApp = z.strictObject({
	app_name: z.string().min(1),
	android_package: z.string().min(1),
	group_name: z.string().optional(),
});

type Handler = (sim: JPushSim, request: SimRequest) => SimReply | Promise<SimReply>;

/** Admin: create app, delete app, upload certificate (A1 to A3). */
export function adminRoutes(sim: JPushSim): Route[] {
	const route = (operation: string, url: string, handle: Handler): Route => ({
		operation,
		method: 'POST',
		url,
		handle: (request) => {
			requireHttps(sim, request);
			if (!authenticateDev(sim, request).admin) throw new JPushError(4007);
			return handle(sim, request);
		},
	});
	return [
		route('adminCreateApp', '/v1/app', createApp),
		route('adminDeleteApp', '/v1/app/:appKey/delete', deleteApp),
		route('adminCertificate', '/v1/app/:appKey/certificate', uploadCertificate),
	];
}

/** The same package again gives the app made before. */
function createApp(sim: JPushSim, request: SimRequest): SimReply {
	const body = newApp.safeParse(request.json());
	if (!body.success) throw new JPushError(4002, 'app_name and android_package are required');
	const { android_package: name } = body.data;
	const known = sim.apps.get(sim.appsByPackage.get(name) ?? '');
	const app = known ?? sim.addApp({ appKey: newKey(), masterSecret: newKey(), vip: false });
	sim.appsByPackage.set(name, app.appKey);
	return ok({
		app_key: app.appKey,
		master_secret: app.config.masterSecret,
		android_package: name,
		is_new_created: known === undefined,
	});
}

function newKey(): string {
	return randomBytes(KEY_BYTES).toString('hex');
}

function deleteApp(sim: JPushSim, { params }: SimRequest): SimReply {
	if (!sim.apps.delete(params.appKey ?? '')) return businessError('deleteFailed');
	return ok({ success: 'The app was deleted' });
}

/** Business errors of this API come with HTTP 200. */
function businessError(name: string): SimReply {
	const error = ADMIN_BUSINESS_ERRORS[name];
	if (!error) throw new JPushError(10);
	return new JPushError(error).reply();
}

async function uploadCertificate(sim: JPushSim, request: SimRequest): Promise<SimReply> {
	const { files, fields } = await request.form();
	if (!sim.apps.has(request.params.appKey ?? '')) return businessError('badAppKey');
	const pairs = ['dev', 'pro'].filter((kind) =>
		files.some(({ field }) => field === `${kind}CertificateFile`),
	);
	if (pairs.length === 0) return businessError('noFile');
	const complete = pairs.every((kind) => fields[`${kind}CertificatePassword`] !== undefined);
	return complete ? ok({ success: 'The certificate was stored' }) : businessError('badCertificate');
}
