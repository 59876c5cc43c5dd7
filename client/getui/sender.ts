import type { CallOptions } from '../core/engine';
import { canonicalJson, isPlainObject, type JsonObject } from '../core/json';
import { asUnsent } from '../core/unsent';
import type { PushTarget, SendResult, TargetType } from '../message';
import type { PushSender } from '../sender';
import { checkGetuiTarget, splitBody, toFastTag, toGetuiAudience } from './audience';
import { createGetuiBatchSender } from './batchSender';
import type { GetuiClient } from './client';
import { GETUI_MAX } from './limits';
import { toGetuiBody, toGetuiRevocation } from './message';
import { blamesGetuiTargets, composeGetui, toPush, toRequestId } from './requests';
import type { GetuiFastTagPush } from './schemas';
import { readListResult, readSingleResult, readTaskResult } from './results';

const CAPACITY: Partial<Record<TargetType, number>> = {
	device: GETUI_MAX.listTargets,
	alias: GETUI_MAX.listTargets,
};

const PREVIEW_TASK = 'from-the-request-before';

type ListTarget = Extract<PushTarget, { type: 'device' | 'alias' | 'user' }>;

/** Several targets take a stored message and a list push, which has no request id. */
function isList(target: PushTarget | undefined): target is ListTarget {
	return (target?.type === 'device' || target?.type === 'alias') && target.values.length > 1;
}

/**
 * The vendor-neutral sender for one Getui app. It takes the cheapest endpoint: single for one target, batch
 * for personal messages, a stored message with lists of 1,000 for one message to many.
 */
export function createGetuiSender(client: GetuiClient, toBody = toGetuiBody): PushSender {
	const stored = new StoredMessages(client);
	return {
		vendor: 'getui',
		capacity: (type) => CAPACITY[type] ?? 1,
		compose: (message, raw) => composeGetui(client, message, raw, toBody),
		checkTarget: (target) => {
			checkGetuiTarget(target, client.redact);
		},
		takeKey: async (seed, _options, target) => (isList(target) ? undefined : toRequestId(seed)),
		send: async (body, target, key, options) =>
			isList(target)
				? await sendList(client, stored, body, target, options)
				: await sendOne(client, body, target, key, options),
		preview: (body, target) => {
			const { preview } = client;
			if (!isList(target)) return preview[methodOf(target)](toPush(body, target) as never);
			return {
				...preview.createListMessage(listContent(body, target) as never),
				then: preview[listMethodOf(target)](toList(target, PREVIEW_TASK) as never),
			};
		},
		blamesTargets: blamesGetuiTargets,
		batch: createGetuiBatchSender(client),
	};
}

/** Takes earlier pushes back: the body of a message is the task id of one, and whom it is sent to loses that. */
export function createGetuiRevoker(client: GetuiClient): PushSender {
	return createGetuiSender(client, toGetuiRevocation);
}

/** Sends to one tag each by the vendor's faster endpoint, which some contracts have. */
export function createGetuiFastTagSender(client: GetuiClient): PushSender {
	const toInput = (body: JsonObject, target: PushTarget, key?: string) =>
		({
			...toPush(body, { type: 'all' }, key),
			audience: { fast_custom_tag: toFastTag(target) },
		}) as unknown as GetuiFastTagPush;
	return {
		vendor: 'getui',
		capacity: () => 1,
		compose: (message, raw) => composeGetui(client, message, raw),
		checkTarget: (target) => {
			toFastTag(target);
			checkGetuiTarget(target, client.redact);
		},
		takeKey: async (seed) => toRequestId(seed),
		send: async (body, target, key, options) =>
			readTaskResult(await client.pushByFastTag(toInput(body, target, key), options), key),
		preview: (body, target) => client.preview.pushByFastTag(toInput(body, target)),
		blamesTargets: () => false,
	};
}

function methodOf(target: PushTarget) {
	switch (target.type) {
		case 'all':
			return 'pushToAll';
		case 'tag':
		case 'conditions':
			return 'pushByConditions';
		case 'alias':
			return 'pushToAlias';
		default:
			return 'pushToCid';
	}
}

async function sendOne(
	client: GetuiClient,
	body: JsonObject,
	target: PushTarget,
	key: string | undefined,
	options: CallOptions,
): Promise<SendResult> {
	const push = toPush(body, target, key);
	const method = methodOf(target);
	if (method === 'pushToAll' || method === 'pushByConditions') {
		return readTaskResult(await client[method](push as never, options), key);
	}
	const [name = ''] = 'values' in target ? target.values : [];
	return readSingleResult(await client[method](push as never, options), name, key);
}

function listMethodOf(target: ListTarget) {
	return target.type === 'alias' ? 'pushListByAlias' : 'pushListByCid';
}

async function sendList(
	client: GetuiClient,
	stored: StoredMessages,
	body: JsonObject,
	target: ListTarget,
	options: CallOptions,
): Promise<SendResult> {
	const taskid = await stored.task(listContent(body, target), options);
	const list = toList(target, taskid) as never;
	return readListResult(await client[listMethodOf(target)](list, options), taskid, target.values);
}

/** @throws InvalidInputError when the body holds conditions, which only pushes to tags can meet */
function listContent(body: JsonObject, target: ListTarget): JsonObject {
	const { content, further } = splitBody(body);
	toGetuiAudience(target, further);
	if (ttlOf(content) >= LEAST_LIST_TTL_MS) return content;
	return { ...content, settings: { ...(content.settings as JsonObject), ttl: LEAST_LIST_TTL_MS } };
}

function toList(target: ListTarget, taskid: string): JsonObject {
	return {
		taskid,
		is_async: false,
		...(target.type === 'alias' ? { need_alias_detail: true } : {}),
		audience: toGetuiAudience(target),
	};
}

const DEFAULT_TTL_MS = 7_200_000;

/** A stored message ends with its ttl; with a shorter one it would be gone before its lists are sent. */
const LEAST_LIST_TTL_MS = 60_000;

interface StoredTask {
	taskid: Promise<string>;
	until: number;
}

/** The messages that were stored for list pushes; the lists of one message share its task. */
class StoredMessages {
	private readonly tasks = new Map<string, StoredTask>();

	constructor(private readonly client: GetuiClient) {}

	async task(content: JsonObject, options: CallOptions): Promise<string> {
		const key = canonicalJson(content);
		const known = this.tasks.get(key);
		if (known !== undefined && Date.now() < known.until) return await known.taskid;
		const taskid = this.create(content, options);
		// A task ends with its message's ttl; half of that leaves time for the lists.
		this.tasks.set(key, { taskid, until: Date.now() + ttlOf(content) / 2 });
		try {
			return await taskid;
		} catch (error) {
			this.tasks.delete(key);
			throw error;
		}
	}

	private async create(content: JsonObject, options: CallOptions): Promise<string> {
		try {
			return (await this.client.createListMessage(content as never, options)).taskid;
		} catch (error) {
			throw asUnsent(error, 'The message could not be stored for its list');
		}
	}
}

function ttlOf(content: JsonObject): number {
	const ttl = isPlainObject(content.settings) ? content.settings.ttl : undefined;
	return typeof ttl === 'number' ? ttl : DEFAULT_TTL_MS;
}
