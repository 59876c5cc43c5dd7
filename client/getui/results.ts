import { TransportError } from '../core/errors';
import type { EntryResult, SendResult } from '../message';
import type { GetuiAliasListReply, GetuiPushReply } from './schemas/replies';

type Statuses = Record<string, string>;

/** How a send is known: the id of its task, and the key that protects it. */
function accepted(messageId: string, key: string | undefined, statuses: Statuses = {}): SendResult {
	return {
		vendor: 'getui',
		outcome: 'accepted',
		messageId,
		...(key === undefined ? {} : { idempotencyKey: key }),
		...(Object.keys(statuses).length === 0 ? {} : { statuses }),
	};
}

/** A push to all, by conditions or by fast tag. */
export function readTaskResult(reply: { taskid: string }, key: string | undefined): SendResult {
	return accepted(reply.taskid, key);
}

/**
 * A push to one target; the statuses of the devices of an alias are put together.
 * @throws TransportError when the reply names no task
 */
export function readSingleResult(
	reply: GetuiPushReply,
	target: string,
	key: string | undefined,
): SendResult {
	const [task] = Object.entries(reply);
	if (task === undefined) throw new TransportError({ ...UNMENTIONED, vendor: 'getui' });
	const [taskid, devices] = task;
	const statuses = joined(target, Object.values(devices));
	const result = accepted(taskid, key, statuses);
	return Object.hasOwn(statuses, target) ? result : { ...result, refused: { [target]: LEFT_OUT } };
}

function joined(target: string, statuses: string[]): Statuses {
	return statuses.length === 0 ? {} : { [target]: [...new Set(statuses)].join(', ') };
}

const LEFT_OUT = {
	code: 'TARGET_LEFT_OUT',
	message: 'Getui did not list this target among those it sends to',
	hint: 'Check the client ID or alias: it may be unknown, of another app or without a device.',
};

/**
 * A list push. Targets that the reply leaves out were not sent to.
 * @throws TransportError when the reply names no task
 */
export function readListResult(
	reply: GetuiPushReply | GetuiAliasListReply,
	taskid: string,
	targets: readonly string[],
): SendResult {
	// The vendor writes the ids of tasks in two ways, and there is one task only.
	const told = reply[taskid] ?? Object.values(reply)[0];
	if (told === undefined) throw new TransportError({ ...UNMENTIONED, vendor: 'getui' });
	const entries = new Map(Object.entries(told));
	const words = targets.map((target) => {
		const entry = entries.get(target) ?? {};
		return [target, typeof entry === 'string' ? [entry] : Object.values(entry)] as const;
	});
	const refused = words.flatMap(([target, states]) =>
		states.length === 0 ? [[target, LEFT_OUT] as const] : [],
	);
	const statuses = words.flatMap(([target, states]) => Object.entries(joined(target, states)));
	const result = accepted(taskid, undefined, Object.fromEntries(statuses));
	return refused.length === 0 ? result : { ...result, refused: Object.fromEntries(refused) };
}

const UNMENTIONED = {
	outcome: 'unknown',
	code: 'UNEXPECTED_REPLY',
	message: 'The reply of Getui does not say what became of this push',
	hint: 'Check the push history in the Getui console before sending again.',
	retryable: false,
} as const;

/** One message of a batch, with the devices that stand behind its target. */
export interface BatchPart {
	target: string;
	/** Undefined where they are not known. */
	cids: readonly string[] | undefined;
	key: string | undefined;
}

/**
 * What became of each message of a batch to aliases whose reply has a task for each of them. Which is whose,
 * the vendor does not say, so that the ids stay empty where there are several.
 */
export function readUniformResults(
	reply: GetuiPushReply,
	parts: ReadonlyArray<{ key: string | undefined }>,
): EntryResult[] {
	const taskids = Object.keys(reply);
	const only = taskids.length === 1 ? taskids[0] : undefined;
	return parts.map(({ key }) => accepted(only ?? '', key));
}

/** What became of each message of a batch; the reply names devices, which lead to their message. */
export function readBatchResults(
	reply: GetuiPushReply,
	parts: readonly BatchPart[],
): EntryResult[] {
	const tasks = new Map<string, readonly [taskid: string, status: string]>();
	for (const [taskid, devices] of Object.entries(reply)) {
		for (const [cid, status] of Object.entries(devices)) tasks.set(cid, [taskid, status]);
	}
	return parts.map(({ target, cids, key }) => {
		const found = (cids ?? []).flatMap((cid) => {
			const task = tasks.get(cid);
			return task === undefined ? [] : [task];
		});
		const taskid = found[0]?.[0];
		if (taskid !== undefined) {
			return accepted(
				taskid,
				key,
				joined(
					target,
					found.map(([, status]) => status),
				),
			);
		}
		if (tasks.size === 0 || cids === undefined) return { ...UNMENTIONED, vendor: 'getui' };
		return { ...LEFT_OUT, vendor: 'getui', outcome: 'rejected', retryable: false };
	});
}
