import type { GetuiApp } from '../app';
import { unknownTask, unknownUser } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { LIMITS } from '../limits';
import { parseWith } from '../push/parse';
import { list, listMessage } from '../push/schema';
import { byCid, checkNarrow, createTask, sendTo } from '../push/send';
import { ttlOf, type Task } from '../push/tasks';
import { readAlias, readDistinct } from '../words';

/** One message for many: create it, then send it to lists of targets. */
export const listOperations: Operation[] = [
	{ operation: 'listMessage', method: 'POST', path: '/push/list/message', handle: create },
	{ operation: 'listCid', method: 'POST', path: '/push/list/cid', handle: pushCids },
	{ operation: 'listAlias', method: 'POST', path: '/push/list/alias', handle: pushAliases },
];

function create({ app, request }: Call) {
	const { request_id: requestId, ...draft } = parseWith(listMessage, request.json(), app.settings);
	checkNarrow(app, draft);
	app.takeMinute('list', 30015);
	const sent = app.requestIds.once(requestId, () => {
		app.takeDay('list', 30008);
		return { taskid: createTask(app, 'RASL', draft).id, statuses: {} };
	});
	return sent ? ok({ taskid: sent.taskid }) : ok();
}

/** A list task lives as long as its message; one that nobody waits for is no use. */
function requireTask(app: GetuiApp, id: string): Task {
	const task = app.tasks.get(id);
	if (task?.kind !== 'RASL' || task.stopped) throw unknownTask();
	if (app.now() >= task.createdAt + ttlOf(task.draft)) throw unknownTask();
	return task;
}

function pushCids({ app, request }: Call) {
	const body = parseWith(list.cid, request.json(), app.settings);
	const cids = readDistinct(body.audience.cid, 'cid', LIMITS.listTargets);
	const task = requireTask(app, body.taskid);
	const phones = cids.flatMap((cid) => app.phones.get(cid) ?? []);
	checkUnknown(app, phones.length < cids.length);
	useBudget(app, 'cid');
	const statuses = byCid(sendTo(app, task, phones));
	return body.is_async ? ok() : ok({ [task.id]: statuses });
}

function pushAliases({ app, request }: Call) {
	const body = parseWith(list.alias, request.json(), app.settings);
	const aliases = readDistinct(body.audience.alias, 'alias', LIMITS.listTargets).map(readAlias);
	const task = requireTask(app, body.taskid);
	const groups = aliases.map((alias) => ({ alias, phones: [...app.phones.withAlias(alias)] }));
	const known = groups.filter(({ phones }) => phones.length > 0);
	checkUnknown(app, known.length < groups.length);
	useBudget(app, 'alias');
	const sent = known.map(({ alias, phones }) => ({
		alias,
		statuses: byCid(sendTo(app, task, phones)),
	}));
	if (body.is_async) return ok();
	return ok({ [task.id]: body.need_alias_detail ? nested(sent) : flat(app, sent) });
}

interface AliasResult {
	alias: string;
	statuses: Record<string, string>;
}

function nested(sent: AliasResult[]): Record<string, unknown> {
	return Object.fromEntries(sent.map(({ alias, statuses }) => [alias, statuses]));
}

function flat(app: GetuiApp, sent: AliasResult[]): Record<string, unknown> {
	if (app.settings.listAliasKey === 'cid')
		return Object.fromEntries(sent.flatMap(({ statuses }) => Object.entries(statuses)));
	return Object.fromEntries(sent.map(({ alias, statuses }) => [alias, best(statuses)]));
}

/** The status that says most of an alias: reached now, reached later, left out. */
function best(statuses: Record<string, string>): string | undefined {
	return Object.values(statuses).sort().reverse()[0];
}

function checkUnknown(app: GetuiApp, someUnknown: boolean): void {
	if (someUnknown && app.settings.listUnknownTarget === 'reject') throw unknownUser();
}

function useBudget(app: GetuiApp, kind: 'cid' | 'alias'): void {
	app.takeMinute('list', 30015);
	if (app.settings.listBudgetSharedWith === kind) app.takeDay('list', 30008);
}
