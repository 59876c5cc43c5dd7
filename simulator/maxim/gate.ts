import type { z } from 'zod';
import type { HttpMethod, Route, SimReply, SimRequest } from '../core/types';
import type { MaximApp } from './app';
import { authenticate, findApp, type Caller } from './auth';
import { MAXIM_BASE_PATH } from './config';
import { badParameter, MaximError, MaximStatus } from './errors';
import type { MaximSim } from './sim';
import type { MaximUser } from './users';

/** A call of an app; `caller` is absent for registration and login. */
export interface MaximCall {
	sim: MaximSim;
	app: MaximApp;
	request: SimRequest;
	caller?: Caller;
}

export interface MaximOperation {
	operation: string;
	methods: HttpMethod[];
	/** Below the vendor's base path. */
	url: string;
	/** Who may call: anyone, administrators only, or a user (also an administrator acting as one). */
	access: (app: MaximApp) => 'anyone' | 'admin' | 'user';
	/** Refused while the push switch is off. */
	push?: boolean;
	handle(call: MaximCall): unknown;
}

/** Makes routes of an operation; the checks come in the order the dossier gives. */
export function maximRoutes(sim: MaximSim, operation: MaximOperation): Route[] {
	const handle = (request: SimRequest): SimReply => {
		const app = findApp(sim, request);
		takeTurn(app);
		checkLicence(app);
		const access = operation.access(app);
		const caller = access === 'anyone' ? undefined : authenticate(app, request);
		if (access === 'admin' && caller?.role !== 'admin') throw new MaximError(10010);
		if (operation.push === true && !app.settings.pushEnabled) throw new MaximError(12006);
		const result = operation.handle({ sim, app, request, caller });
		return result instanceof Page ? result.reply() : ok(result);
	};
	return operation.methods.map((method) => ({
		operation: operation.operation,
		method,
		url: MAXIM_BASE_PATH + operation.url,
		handle,
	}));
}

/** A list that goes on; the cursor is absent on its last page. */
export class Page {
	constructor(
		private readonly data: unknown[],
		private readonly version: number,
		private readonly cursor?: string,
	) {}

	reply(): SimReply {
		const more = this.cursor === undefined ? {} : { cursor: this.cursor };
		const { data, version } = this;
		return { status: 200, body: { code: 200, data, message: null, version, ...more } };
	}
}

function ok(data: unknown): SimReply {
	return { status: 200, body: { code: 200, data, message: null } };
}

function takeTurn(app: MaximApp): void {
	const limit = app.settings.requestsPerSecond;
	if (!app.window.take(limit, app.now()).allowed) throw new MaximStatus(429);
}

function checkLicence(app: MaximApp): void {
	if (app.settings.licence === 'invalid') throw new MaximError(30021);
	if (app.settings.licence === 'expired') throw new MaximError(30022);
}

/** The user a call is about. */
export function actingUser({ caller, sim }: MaximCall): MaximUser {
	if (!caller?.user) throw new MaximError(sim.cases.noActingUser);
	return caller.user;
}

const JSON_TYPE = /^application\/json\b/i;

/** Reads the JSON body; what does not fit is refused with 10002, naming the field. */
export function readBody<T>({ app, request }: MaximCall, schema: z.ZodType<T>): T {
	const type = request.headers['content-type'] ?? '';
	if (app.settings.requireJsonContentType && !JSON_TYPE.test(type)) throw new MaximStatus(415);
	return parseWith(app, schema, request.json());
}

type Issue = z.core.$ZodIssue;

function parseWith<T>(app: MaximApp, schema: z.ZodType<T>, value: unknown): T {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const { issues } = result.error;
	if (app.settings.refuseUnknownFields || !issues.every(isUnknownKey)) {
		const [first] = issues;
		throw badParameter(`${first?.path.join('.') ?? ''}: ${first?.message ?? 'invalid'}`);
	}
	return parseWith(app, schema, without(value, issues));
}

function isUnknownKey(issue: Issue): boolean {
	return issue.code === 'unrecognized_keys';
}

function without(value: unknown, issues: Issue[]): unknown {
	const copy: unknown = structuredClone(value);
	for (const issue of issues) {
		if (issue.code !== 'unrecognized_keys') continue;
		let at = copy as Record<PropertyKey, unknown>;
		for (const key of issue.path) at = at[key] as Record<PropertyKey, unknown>;
		for (const key of issue.keys) Reflect.deleteProperty(at, key);
	}
	return copy;
}

/** A query parameter that has to be there. */
export function queryOf({ request }: MaximCall, name: string): string {
	const value = request.query[name];
	if (value === undefined || value === '') throw badParameter(`${name} is required`);
	return value;
}

/** An integer of the query within bounds. */
export function intOf(call: MaximCall, name: string, min: number, max: number): number {
	const text = queryOf(call, name);
	const value = Number(text);
	if (!/^-?\d{1,10}$/.test(text) || value < min || value > max) {
		throw badParameter(`${name} must be an integer from ${min} to ${max}`);
	}
	return value;
}

/** A boolean of the query. */
export function booleanOf(call: MaximCall, name: string): boolean {
	const text = queryOf(call, name);
	if (text !== 'true' && text !== 'false') throw badParameter(`${name} must be true or false`);
	return text === 'true';
}
