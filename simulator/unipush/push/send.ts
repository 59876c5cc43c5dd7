import type { Face, Message, Phone } from '../../core/types';
import type { Task, TaskKind, UnipushApp } from '../app';
import { routeOf, type Channel } from '../channels';
import { DAY_MS } from '../../core/dates';
import { badParameter, noReceiver, PushError, readArgument, type Envelope } from '../errors';
import { checkPermissions, takeListQuota, takeQuotas } from './limits';
import { sendArgument, textOf, type SendArgument } from './schema';
import { resolve, targetOf, type TargetName } from './targets';

/** Devices beyond this number get nothing, and nobody is told. */
const MAX_DEVICES = 500;
const INACTIVE_MS = 90 * DAY_MS;
const SCHEDULE_SPAN_MS = 7 * DAY_MS;
const DEFAULT_TTL_MS = 3_600_000;
const LISTED = new Set<TargetName>([
	'user_id',
	'user_tag',
	'device_id',
	'push_clientid',
	'getui_alias',
]);

/** sendMessage: to one kind of target, or to everyone. */
export function sendMessage(app: UnipushApp, value: unknown): Envelope {
	const argument = readArgument(sendArgument, value, 'object');
	const target = targetOf(app, argument);
	checkPermissions(app, argument, target);
	checkSchedule(app, argument, target);
	return LISTED.has(target) ? sendToList(app, argument, target) : sendToAll(app, argument, target);
}

function checkSchedule(app: UnipushApp, { settings }: SendArgument, target: TargetName): void {
	const time = settings?.schedule_time;
	if (target !== 'all' || time === undefined) return;
	if (time <= app.now() || time > app.now() + SCHEDULE_SPAN_MS) throw new PushError(22002);
}

function sendToAll(app: UnipushApp, argument: SendArgument, target: TargetName): Envelope {
	const lost = isRepeated(app, argument);
	takeQuotas(app, argument, target);
	const { phones } = resolve(app, argument, target);
	const task = createTask(app, argument, target, 'RASA', active(app, phones), 0);
	if (!lost) dispatch(app, task, target === 'all' ? argument.settings?.schedule_time : undefined);
	return { errCode: 0, errMsg: '', data: { [app.settings.broadcastKey]: task.id } };
}

function sendToList(app: UnipushApp, argument: SendArgument, target: TargetName): Envelope {
	const { phones, invalid } = resolve(app, argument, target);
	const receivers = phones.filter(({ id }) => !app.blacklist.has(id));
	if (receivers.length === 0) throw noReceiver();
	const start = startOf(app, argument, receivers);
	const page = receivers.slice(start, start + MAX_DEVICES);
	const lost = isRepeated(app, argument);
	takeQuotas(app, argument, target);
	const single = receivers.length === 1 && (argument[target as 'user_id']?.length ?? 0) === 1;
	if (!single) takeListQuota(app);
	const kind = single ? 'RASS' : 'RASL';
	const task = createTask(app, argument, target, kind, active(app, page), invalid);
	if (!lost) dispatch(app, task);
	const statuses = statusesOf(app, argument, target, page);
	const more = hasMore(app, target, receivers.length - start);
	const next = more ? { before_id: page.at(-1)?.id } : {};
	return { errCode: 0, errMsg: 'success', data: { [task.id]: statuses }, ...next };
}

/** Only targets of users can be so many that a call has to go on. */
function hasMore(app: UnipushApp, target: TargetName, left: number): boolean {
	const ofUsers = target === 'user_id' || target === 'user_tag';
	return app.settings.paging && ofUsers && left > MAX_DEVICES;
}

function startOf(app: UnipushApp, { before_id: before }: SendArgument, phones: Phone[]): number {
	if (before === undefined || !app.settings.paging) return 0;
	const index = phones.findIndex(({ id }) => id === before);
	if (index < 0 || index === phones.length - 1) throw badParameter('before_id');
	return index + 1;
}

/** A request_id that came before: the message is lost, or refused where the app is set to. */
function isRepeated(app: UnipushApp, { request_id: id, before_id: before }: SendArgument): boolean {
	// The pages of one message carry the same request_id.
	if (id === undefined || before !== undefined) return false;
	const seen = app.requestIds.get(id);
	if (seen === undefined || app.now() - seen >= app.settings.requestIdLifeMs) {
		app.requestIds.set(id, app.now());
		return false;
	}
	if (app.settings.repeatReply === 'error') throw badParameter('request_id is repeated');
	return true;
}

function active(app: UnipushApp, phones: Phone[]): Phone[] {
	const oldest = app.now() - INACTIVE_MS;
	return phones.filter(({ id, lastSeenAt }) => lastSeenAt >= oldest && !app.blacklist.has(id));
}

function statusOf(app: UnipushApp, phone: Phone): string {
	if (phone.lastSeenAt < app.now() - INACTIVE_MS) return 'successed_ignore';
	return phone.online ? 'successed_online' : 'successed_offline';
}

/** By cid; of several aliases by alias first. */
function statusesOf(
	app: UnipushApp,
	{ getui_alias: aliases = [] }: SendArgument,
	target: TargetName,
	phones: Phone[],
): Record<string, unknown> {
	const of = (some: Phone[]) =>
		Object.fromEntries(some.map((phone) => [phone.id, statusOf(app, phone)]));
	if (target !== 'getui_alias' || aliases.length === 1) return of(phones);
	const known = aliases.filter((alias) => phones.some((phone) => phone.alias === alias));
	return Object.fromEntries(
		known.map((alias) => [alias, of(phones.filter((phone) => phone.alias === alias))]),
	);
}

const GROUPED = new Set<TargetName>(['user_id', 'push_clientid', 'getui_custom_tag', 'all']);

function createTask(
	app: UnipushApp,
	argument: SendArgument,
	target: TargetName,
	kind: TaskKind,
	phones: Phone[],
	invalid: number,
): Task {
	const channels = new Map<number, Channel>();
	for (const phone of phones) {
		const channel = routeOf(phone, argument.settings?.strategy ?? {});
		if (channel !== undefined) channels.set(phone.index, channel);
	}
	// A page of a message that is under way belongs to the task of the first.
	const id = argument.before_id === undefined ? undefined : argument.taskid;
	const task: Task = {
		id: id ?? app.nextTaskId(kind),
		kind,
		message: createMessage(app, argument, channels),
		channels,
		invalid,
		groupName: GROUPED.has(target) ? argument.group_name : undefined,
		reported: kind !== 'RASS' || argument.must_report === true,
		transmission: textOf(argument.payload),
	};
	const earlier = id === undefined ? undefined : app.tasks.get(id);
	task.message.id = task.id;
	if (earlier) joinPages(earlier, task);
	else app.tasks.set(task.id, task);
	return task;
}

/** A further page counts in the task of the first. */
function joinPages(first: Task, page: Task): void {
	for (const [index, channel] of page.channels) first.channels.set(index, channel);
	first.message.targets.push(...page.message.targets);
	page.message.delivered = first.message.delivered;
	// The courier keeps one message an id, so later pages have one of their own.
	page.message.id = `${first.id}#${first.channels.size}`;
}

function createMessage(
	app: UnipushApp,
	argument: SendArgument,
	channels: ReadonlyMap<number, Channel>,
): Message {
	const now = app.now();
	const ttl = argument.settings?.ttl ?? DEFAULT_TTL_MS;
	return {
		vendor: 'unipush',
		app: app.config.appId,
		id: '',
		at: now,
		expiresAt: now + Math.max(0, ttl),
		faces: (phone) => [faceOf(argument, phone, channels.get(phone.index))],
		reachesOffline: (phone) => (channels.get(phone.index) ?? 'gt') !== 'gt',
		targets: [...channels.keys()],
		delivered: [],
		withdrawn: false,
		carries: { notification: argument.content_available !== 1, message: true },
	};
}

/** An app that is open gets the message itself, unless a notification was asked for. */
function faceOf(argument: SendArgument, phone: Phone, channel?: Channel): Face {
	const { title = '', content = '', content_available: silent, badge = '+1' } = argument;
	const asMessage = channel === 'gt' && phone.online && argument.force_notification !== true;
	const toBrowser = argument.open_url !== undefined;
	const kind = silent === 1 || (asMessage && !toBrowser) ? 'message' : 'notification';
	const mode = /^[+-]/.test(badge) ? 'add' : 'set';
	return {
		kind,
		title,
		body: content || textOf(argument.payload),
		badge: kind === 'notification' ? { mode, value: Number(badge) } : undefined,
	};
}

function dispatch(app: UnipushApp, task: Task, due?: number): void {
	const { courier, clock, registry } = app.frame;
	const { message } = task;
	courier.accept(message);
	const deliver = () => {
		for (const index of message.targets) {
			const phone = registry.phones[index];
			if (phone && !message.withdrawn) courier.deliver(message, phone);
		}
	};
	if (due === undefined) {
		deliver();
		return;
	}
	message.expiresAt += due - app.now();
	const cancel = clock.at(due, () => {
		schedule.done = true;
		deliver();
	});
	const schedule = { due, done: false, cancel };
	task.schedule = schedule;
}
