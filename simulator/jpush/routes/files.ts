import type { Route, SimReply, SimRequest } from '../../core/types';
import type { JPushApp } from '../app';
import { readCredentials, sameSecret } from '../auth';
import { formatTime } from '../../core/dates';
import { JPushError, type ErrorCase } from '../errors';
import type { FileStore, StoredFile } from '../files';
import { appRoutes, EMPTY, ok } from '../gate';
import { LIMITS, VIP_SETTINGS } from '../limits';
import type { JPushSim } from '../sim';

/** Who owns the files a call is about: an app, or a developer account for group pushes. */
interface FileCall {
	sim: JPushSim;
	request: SimRequest;
	store: FileStore;
	maxFiles: number;
	now: number;
	zone: number;
}

type Handler = (call: FileCall) => SimReply | Promise<SimReply>;

const HOUR_MS = 3_600_000;

/** Files: upload aliases, upload registration ids, list, get, delete (F1 to F5). */
export function fileRoutes(sim: JPushSim): Route[] {
	return [
		...route(sim, 'fileUploadAlias', 'POST', '/v3/files/alias', upload('alias')),
		...route(sim, 'fileUploadRid', 'POST', '/v3/files/registration_id', upload('registration_id')),
		...route(sim, 'fileList', 'GET', '/v3/files', list),
		...route(sim, 'fileGet', 'GET', '/v3/files/:id', get),
		...route(sim, 'fileDelete', 'DELETE', '/v3/files/:id', remove),
	];
}

/** The same paths take an app's key or a developer's; the latter is looked for first. */
function route(
	sim: JPushSim,
	operation: string,
	method: Route['method'],
	url: string,
	handle: Handler,
): Route[] {
	const forApps = appRoutes(sim, {
		operation,
		method,
		urls: [url],
		family: 'push',
		bucket: 'file',
		handle: ({ app, request }) => handle(callOfApp(app, request)),
	});
	return forApps.map((appRoute) => ({
		...appRoute,
		handle: (request) => {
			const call = callOfDev(sim, request);
			return call ? handle(call) : appRoute.handle(request);
		},
	}));
}

function callOfApp(app: JPushApp, request: SimRequest): FileCall {
	const { sim, files: store, settings } = app;
	const { maxFiles, timeZoneOffsetHours: zone } = settings;
	return { sim, request, store, maxFiles, now: app.now(), zone };
}

function callOfDev(sim: JPushSim, request: SimRequest): FileCall | undefined {
	const credentials = readCredentials(request);
	const dev = credentials ? sim.devs.get(credentials.user) : undefined;
	if (!credentials || !dev) return undefined;
	if (!sameSecret(credentials.password, dev.devSecret)) throw new JPushError(1004);
	if (!dev.groupFiles) throw new JPushError(sim.cases.groupFileEntitlement);
	const { maxFiles, timeZoneOffsetHours: zone } = VIP_SETTINGS;
	const store = sim.filesOfDev(dev.devKey);
	return { sim, request, store, maxFiles, now: sim.frame.clock.now(), zone };
}

function upload(type: StoredFile['type']): Handler {
	return async ({ sim, request, store, maxFiles, now }) => {
		const invalid = sim.cases.fileInvalid;
		const { files, fields } = await request.form();
		const file = files.find(({ field }) => field === 'filename');
		if (!file) throw new JPushError(1002, 'Missing parameter: filename');
		if (!/\.txt$/i.test(file.filename)) throw new JPushError(invalid, 'The file must be a .txt');
		if (file.truncated || file.data.length > LIMITS.fileBytes) {
			throw new JPushError(invalid, 'The file is larger than 10 MB');
		}
		const ttl = readTtl(fields.ttl, invalid);
		const lines = readLines(file.data, invalid);
		if (store.list().length >= maxFiles)
			throw new JPushError(sim.cases.fileCount, 'Too many files');
		const { fileId } = store.add({
			type,
			fileName: file.filename,
			createdAt: now,
			expiresAt: now + ttl * HOUR_MS,
			lines,
		});
		return ok({ file_id: fileId });
	};
}

function readTtl(text: string | undefined, invalid: ErrorCase): number {
	if (text === undefined) return LIMITS.fileTtlHours;
	const ttl = /^\d{1,3}$/.test(text) ? Number(text) : 0;
	if (ttl < 1 || ttl > LIMITS.fileTtlHours) throw new JPushError(invalid, 'ttl must be 1 to 720');
	return ttl;
}

function readLines(data: Buffer, invalid: ErrorCase): string[] {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(data);
		return text
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '');
	} catch {
		throw new JPushError(invalid, 'The file must be UTF-8');
	}
}

function describe(file: StoredFile, zone: number) {
	return {
		file_id: file.fileId,
		type: file.type,
		file_name: file.fileName,
		create_time: formatTime(file.createdAt, zone),
		expire_time: formatTime(file.expiresAt, zone),
	};
}

function list({ store, zone }: FileCall): SimReply {
	const files = store.list().map((file) => describe(file, zone));
	return ok({ total_count: files.length, files });
}

function get({ sim, store, request, zone }: FileCall): SimReply {
	const file = store.get(request.params.id ?? '');
	if (!file) throw new JPushError(sim.cases.fileUnknown, 'Unknown file_id');
	return ok(describe(file, zone));
}

/** Deleting what does not exist succeeds too. */
function remove({ store, request }: FileCall): SimReply {
	store.delete(request.params.id ?? '');
	return EMPTY;
}
