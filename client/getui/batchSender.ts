import { PushError } from '../core/errors';
import type { CallOptions } from '../core/engine';
import type { EntryResult, TargetType } from '../message';
import type { BatchEntry, PushBatchSender } from '../sender';
import { checkGetuiTarget, splitBody } from './audience';
import type { GetuiClient } from './client';
import { GETUI_MAX } from './limits';
import { blamesGetuiTargets, composeGetui, toPush, toRequestId } from './requests';
import { readBatchResults, readUniformResults } from './results';

type CidBatch = Parameters<GetuiClient['pushBatchByCid']>[0];
type AliasBatch = Parameters<GetuiClient['pushBatchByAlias']>[0];

/** Sends personal messages to client ids or aliases, up to 200 in one call. */
export function createGetuiBatchSender(client: GetuiClient): PushBatchSender {
	return {
		vendor: 'getui',
		capacity: GETUI_MAX.batch,
		compose: (message, raw) => composeGetui(client, message, raw),
		checkTarget: (target) => {
			checkGetuiTarget(target, client.redact);
		},
		blamesTargets: blamesGetuiTargets,
		// One with further conditions cannot be sent to single targets: by itself it is refused alone.
		shareKey: (body) => (splitBody(body).further.length === 0 ? '' : undefined),
		takeKeys: async (seeds) => seeds.map(toRequestId),
		sendBatch: async (type, entries, options) => {
			const rounds = toRounds(entries);
			const results = new Map<BatchEntry, EntryResult>();
			for (const round of rounds) {
				const replies = await sendRound(client, type, round, rounds.length > 1, options);
				round.forEach((entry, index) => results.set(entry, replies[index] as EntryResult));
			}
			return entries.map((entry) => results.get(entry) as EntryResult);
		},
		preview: (type, entries) =>
			type === 'alias'
				? client.preview.pushBatchByAlias(toBatch(type, entries) as AliasBatch)
				: client.preview.pushBatchByCid(toBatch(type, entries) as CidBatch),
	};
}

/** A reply leads back to its message by the target alone, so that a call holds each target once. */
function toRounds(entries: readonly BatchEntry[]): BatchEntry[][] {
	const rounds: BatchEntry[][] = [];
	const met = new Map<string, number>();
	for (const entry of entries) {
		const round = met.get(entry.target) ?? 0;
		met.set(entry.target, round + 1);
		(rounds[round] ??= []).push(entry);
	}
	return rounds;
}

/** Of several rounds one may fail while another was sent; its entries then fail for themselves. */
async function sendRound(
	client: GetuiClient,
	type: TargetType,
	round: readonly BatchEntry[],
	oneOfMany: boolean,
	options: CallOptions,
): Promise<EntryResult[]> {
	try {
		return type === 'alias'
			? await sendToAliases(client, round, options)
			: await sendToCids(client, round, options);
	} catch (error) {
		if (!oneOfMany || !(error instanceof PushError)) throw error;
		const { code, message, hint, outcome, retryable } = error;
		return round.map(() => ({ vendor: 'getui', outcome, code, message, hint, retryable }));
	}
}

async function sendToCids(
	client: GetuiClient,
	round: readonly BatchEntry[],
	options: CallOptions,
): Promise<EntryResult[]> {
	const reply = await client.pushBatchByCid(toBatch('device', round) as CidBatch, options);
	const parts = round.map(({ target, key }) => ({ target, key, cids: [target] }));
	return readBatchResults(reply, parts);
}

/** The reply names devices only; those of the aliases are asked for when a message got no task. */
async function sendToAliases(
	client: GetuiClient,
	round: readonly BatchEntry[],
	options: CallOptions,
): Promise<EntryResult[]> {
	const reply = await client.pushBatchByAlias(toBatch('alias', round) as AliasBatch, options);
	if (Object.keys(reply).length === round.length) return readUniformResults(reply, round);
	const parts = await Promise.all(
		round.map(async ({ target, key }) => {
			return { target, key, cids: await devicesOf(client, target, options) };
		}),
	);
	return readBatchResults(reply, parts);
}

/** The devices of an alias; undefined when they could not be had, which says nothing of what was sent. */
async function devicesOf(
	client: GetuiClient,
	alias: string,
	options: CallOptions,
): Promise<string[] | undefined> {
	try {
		return (await client.getAliasCids({ alias }, options)).cid;
	} catch (error) {
		if (error instanceof PushError) return blamesGetuiTargets(error) ? [] : undefined;
		throw error;
	}
}

function toBatch(type: TargetType, entries: readonly BatchEntry[]): CidBatch | AliasBatch {
	const kind = type === 'alias' ? 'alias' : 'device';
	const msg_list = entries.map(({ body, target, key }) =>
		toPush(body, { type: kind, values: [target] }, key),
	);
	return { is_async: false, msg_list } as unknown as CidBatch | AliasBatch;
}
