import type { MpaasApp } from '../app';
import { LATEST, SINCE_2020, type Action, type Call } from '../call';
import { resultContent } from '../content';
import { BusinessError } from '../errors';
import { readPage } from '../paging';
import { cancel, type Child, type Schedule } from '../push/schedule';

const MAX_IDS = 30;
const LIST_PARAMS = ['StartTime', 'EndTime', 'Type', 'UniqueId', 'PageNumber', 'PageSize'];

interface Row {
	schedule: Schedule;
	child: Child;
}

export const queryPushSchedulerList: Action = {
	name: 'QueryPushSchedulerList',
	versions: SINCE_2020,
	family: 'query',
	params: LIST_PARAMS,
	handle: (call) =>
		list(call, call.params.needInteger('StartTime'), call.params.needInteger('EndTime')),
};

/** The twin whose window may be left out. */
export const queryMpsSchedulerList: Action = {
	name: 'QueryMpsSchedulerList',
	versions: LATEST,
	family: 'query',
	params: LIST_PARAMS,
	handle: (call) =>
		list(
			call,
			call.params.integer('StartTime') ?? -Infinity,
			call.params.integer('EndTime') ?? Infinity,
		),
};

/** The window is on the time of firing, not of creation. */
function list({ app, params }: Call, from: number, until: number): Record<string, unknown> {
	if (until < from) throw new BusinessError(3028, 'EndTime');
	const type = params.choice('Type', [0, 1, 2, 3]);
	const id = params.text('UniqueId');
	const rows = rowsOf(app).filter(
		({ schedule, child }) =>
			!child.cancelled &&
			child.at >= from &&
			child.at <= until &&
			(type === undefined || schedule.draft.kind === type) &&
			(id === undefined || schedule.id === id || child.id === id),
	);
	rows.sort((a, b) => a.child.at - b.child.at);
	const page = readPage(params).cut(rows);
	const List = page.map((row) => lineOf(app, row));
	return resultContent(app.settings, { TotalCount: rows.length, List });
}

function rowsOf(app: MpaasApp): Row[] {
	return [...app.schedules.values()].flatMap((schedule) =>
		schedule.children.map((child) => ({ schedule, child })),
	);
}

function lineOf(app: MpaasApp, { schedule, child }: Row): Record<string, unknown> {
	const { draft, strategy } = schedule;
	const executed = child.executed ? 1 : 0;
	return {
		UniqueId: child.id,
		ParentId: schedule.id,
		PushTime: child.at,
		PushTitle: draft.letters[0]?.content.title ?? '',
		PushContent: draft.letters[0]?.content.body ?? '',
		Type: draft.kind,
		DeliveryType: draft.deliveryType,
		StrategyType: strategy.type,
		ExecutedStatus: app.settings.executedStatus === 'string' ? String(executed) : executed,
		CreateType: 0,
		GmtCreate: Math.floor(schedule.createdAt),
	};
}

/** Cancels main tasks (type 0) or single children (type 1). */
function cancelMany({ app, params }: Call): Record<string, unknown> {
	// The seed's own sample has a blank after the comma.
	const ids = params
		.need('UniqueIds')
		.split(',')
		.map((id) => id.trim());
	if (ids.length > MAX_IDS) throw new BusinessError(3028, `more than ${MAX_IDS} UniqueIds`);
	const type = params.choice('Type', [0, 1]) ?? 0;
	const done = ids.map((id) => `${id}=${cancel(childrenOf(app, id, type)) ? 1 : 0}`);
	// Java's way to print a map; this is no JSON.
	return { ResultContent: `{${done.join(',')}}` };
}

function childrenOf(app: MpaasApp, id: string, type: number): Child[] {
	if (type === 0) return app.schedules.get(id)?.children ?? [];
	return rowsOf(app)
		.filter(({ child }) => child.id === id)
		.map(({ child }) => child);
}

export const cancelPushScheduler: Action = {
	name: 'CancelPushScheduler',
	versions: SINCE_2020,
	family: 'query',
	params: ['UniqueIds', 'Type'],
	handle: cancelMany,
};

/** The name the finance line's older library uses. */
export const cancelMpsScheduler: Action = {
	...cancelPushScheduler,
	name: 'CancelMpsScheduler',
	versions: ['2020-07-10'],
};
