import type { Route } from '../../core/types';
import type { JPushApp } from '../app';
import { formatTime } from '../../core/dates';
import { JPushError } from '../errors';
import { appRoutes, ok, readObject, type AppCall } from '../gate';
import { LIMITS } from '../limits';
import { readPage } from '../paging';
import type { Plan } from '../plans';
import type { JPushSim } from '../sim';

const SENT_BY_API = 0;
const DEFAULT_PAGE_SIZE = 50;
const SUCCESS = { code: 0, message: 'success' };

/** Push plans: create, update, list (P13 to P15). */
export function planRoutes(sim: JPushSim): Route[] {
	const common = { family: 'push', bucket: 'push', vip: 2006, envelope: true } as const;
	return [
		...appRoutes(sim, {
			...common,
			operation: 'planCreate',
			method: 'POST',
			urls: ['/v3/push_plan/create'],
			handle: create,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'planUpdate',
			method: 'PUT',
			urls: ['/v3/push_plan/update'],
			handle: update,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'planList',
			method: 'GET',
			urls: ['/v3/push_plan/list'],
			handle: list,
		}),
	];
}

function readPlan(call: AppCall): { name: string; description: string } {
	const { name, description = '', ...rest } = readObject(call, 1003);
	const valid = typeof name === 'string' && name !== '' && typeof description === 'string';
	if (!valid || Object.keys(rest).length > 0) throw new JPushError(call.sim.cases.planInvalid);
	return { name, description };
}

function create(call: AppCall) {
	const { app, now, sim } = call;
	const plan = readPlan(call);
	if (app.plans.has(plan.name)) throw new JPushError(sim.cases.planInvalid, 'The plan exists');
	if (app.plans.size >= LIMITS.plans) throw new JPushError(sim.cases.planInvalid, 'Too many plans');
	app.plans.set(plan.name, { ...plan, pushCount: 0, createdAt: now, lastUsedAt: null });
	return ok(SUCCESS);
}

function update(call: AppCall) {
	const { name, description } = readPlan(call);
	const plan = call.app.plans.get(name);
	if (!plan) throw new JPushError(call.sim.cases.planUnknown, 'The plan does not exist');
	plan.description = description;
	return ok(SUCCESS);
}

function list(call: AppCall) {
	const { app, request, sim } = call;
	const { info = '', send_source: source = '' } = request.query;
	const paging = readPage(request.query, DEFAULT_PAGE_SIZE);
	if (!paging) throw new JPushError(sim.cases.planInvalid, 'Invalid page');
	const plans = [...app.plans.values()].filter(
		({ name, description }) => name.includes(info) || description.includes(info),
	);
	// All plans here were made by API; 1 asks for those made in the console.
	const matching = source === '1' ? [] : plans;
	const { page, pageSize, from } = paging;
	const detail = matching.slice(from, from + pageSize).map((plan) => describe(app, plan));
	return ok({ ...SUCCESS, data: { total: matching.length, page, page_size: pageSize, detail } });
}

function describe(app: JPushApp, plan: Plan) {
	const zone = app.settings.timeZoneOffsetHours;
	return {
		name: plan.name,
		description: plan.description,
		push_count: plan.pushCount,
		create_time: formatTime(plan.createdAt, zone),
		last_used_time: plan.lastUsedAt === null ? null : formatTime(plan.lastUsedAt, zone),
		send_source: SENT_BY_API,
	};
}
