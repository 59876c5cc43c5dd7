import type { IDataObject } from 'n8n-workflow';

import type {
	JsonObject,
	PushMessage,
	PushSender,
	PushTarget,
	SendResult,
	TargetType,
} from '../../../client';
import type { ClientModule } from '../run/client';
import { isPushError, ParameterError } from '../run/failure';
import { Ledger } from './ledger';
import { readList } from '../fields/lists';
import { readJsonObject } from '../fields/jsonField';
import { isMessageFixed, readMessage, readOptions, type OptionValues } from '../fields/message';
import { sendLetters } from './letters';
import { presentSend, shownTarget } from './present';
import type { RunContext, TargetOutcome, Work } from '../run/operation';
import { onlyReply } from '../run/outcomes';
import { settleSync, type Settled } from '../run/settle';
import { TargetReader } from '../fields/targets';
import { readFlag } from '../fields/values';

/** What items that share calls have in common. */
interface SendGroup {
	body: JsonObject;
	bodyKey: string;
	type: TargetType;
	/** Set for targets that cannot be put together, such as tags and everyone. */
	whole?: PushTarget;
	/** Whether the request is shown and not sent. */
	preview: boolean;
}

export type SendReply = SendResult & { replayed?: true };

/** A vendor's own options of an item, in the form of its request. */
export type OwnOptions = (options: OptionValues) => JsonObject;

export interface SendSettings {
	/** What to do with a finished request; sending is the default. */
	action?: 'send' | 'validate';
	readOwnOptions: OwnOptions;
	/** For operations whose target is not chosen by the "Target" field. */
	readTarget?: (itemIndex: number) => PushTarget;
	/** For operations whose content is not only what the message fields hold. */
	content?: Content;
}

/** Where a message comes from besides the message fields. */
export interface Content {
	/** Whether all items have the same. */
	isFixed(): boolean;
	/** The neutral message, parts of the request in the vendor's form, and what the vendor wants beside both. */
	read(itemIndex: number): { message: PushMessage; request?: JsonObject; around?: JsonObject };
}

/**
 * The work of every "send" operation: items with the same message share calls, personal ones go out
 * one by one, and what was accepted in an earlier try of the run is not sent again.
 */
export function sendWork(
	context: RunContext<unknown>,
	sender: PushSender,
	settings: SendSettings,
): Work<SendGroup, IDataObject | SendReply> {
	const { action = 'send' } = settings;
	const ledger = new Ledger(context.n8n);
	const reader = new SendReader(context, sender, settings, ledger);
	const nameOf = (group: SendGroup, target: PushTarget) =>
		ledger.name(sender.vendor, group.bodyKey, JSON.stringify(target));
	return {
		cap: (group) => (group.whole === undefined ? sender.capacity(group.type, group.body) : 1),
		prepare: (itemIndex) => reader.read(itemIndex),
		// Smaller calls have keys of their own, under which what may have been sent would be sent again.
		blamesTargets: (error) =>
			isPushError(error) && error.outcome === 'rejected' && sender.blamesTargets(error),
		onSplit: (group, targets, refusal) => {
			ledger.split(nameOf(group, targetOf(group, targets)), refusal);
		},
		batch: sender.batch && {
			cap: sender.batch.capacity,
			accepts: (group) =>
				group.whole === undefined &&
				action === 'send' &&
				!group.preview &&
				shareKey(sender.batch, group) !== undefined,
			shareKey: (group) => `${group.type}:${shareKey(sender.batch, group) ?? ''}`,
			call: async (parts, options) =>
				await sendParts(parts, sender, ledger, context.module, options),
		},
		call: async (group, targets, options) => {
			const target = targetOf(group, targets);
			if (group.preview)
				return { request: sender.preview(group.body, target) as unknown as IDataObject };
			if (action === 'validate') return await validate(sender, group, target, options);
			const name = nameOf(group, target);
			return await ledger.once(
				name,
				async () => await sender.takeKey(name, options, target),
				async (key) => await sender.send(group.body, target, key, options),
				sender.keyStopsRepetition,
			);
		},
		recall: (group, targets, stop) => {
			if (action === 'validate' || group.preview) throw stop;
			return ledger.recall(nameOf(group, targetOf(group, targets)), stop);
		},
		present: (outcomes, group) =>
			action === 'validate' || group.preview
				? {
						vendor: sender.vendor,
						...shownTarget(outcomes, group),
						...(onlyReply(outcomes) as IDataObject),
					}
				: presentSend(outcomes as Array<TargetOutcome<SendReply>>, group, context.module),
	};
}

/** What a group's message shares with others of a call; undefined where it has to go alone. */
function shareKey(batch: PushSender['batch'], group: SendGroup): string | undefined {
	return batch?.shareKey === undefined ? '' : batch.shareKey(group.body);
}

function targetOf(group: SendGroup, targets: string[]): PushTarget {
	// A group without a whole target is of a kind that consists of values.
	return group.whole ?? ({ type: group.type, values: targets } as PushTarget);
}

/** Personal messages, as many as fit into a call; one call for each kind of target. */
async function sendParts(
	parts: ReadonlyArray<{ group: SendGroup; target: string }>,
	sender: PushSender,
	ledger: Ledger,
	module: ClientModule,
	options: { signal?: AbortSignal },
): Promise<Array<Settled<SendReply>>> {
	const { batch } = sender;
	if (batch === undefined) throw new TypeError(`${sender.vendor} has no batch call`);
	const results = new Map<string, Error | SendReply>();
	for (const type of new Set(parts.map(({ group }) => group.type))) {
		const sheet = parts.flatMap(({ group, target }, index) =>
			group.type === type
				? [[String(index), toLetter(group, target, sender, ledger)] as const]
				: [],
		);
		for (const [id, result] of await sendLetters(batch, ledger, type, sheet, module, options)) {
			results.set(id, result);
		}
	}
	return parts.map((_, index) => {
		const result = results.get(String(index));
		if (result === undefined) throw new TypeError('The batch brought no result for a message');
		return result instanceof Error ? { ok: false, error: result } : { ok: true, value: result };
	});
}

function toLetter(group: SendGroup, target: string, sender: PushSender, ledger: Ledger) {
	return {
		target,
		body: group.body,
		// The name of a call with this one target, which is what a refused batch is taken apart into.
		name: ledger.name(
			sender.vendor,
			group.bodyKey,
			JSON.stringify({ type: group.type, values: [target] }),
		),
	};
}

async function validate(
	sender: PushSender,
	group: SendGroup,
	target: PushTarget,
	options: { signal?: AbortSignal },
): Promise<IDataObject> {
	const reply = await sender.validate?.(group.body, target, options);
	return { valid: true, ...(reply as IDataObject | undefined) };
}

/** Each item decides by itself: one that is only to be shown must not go out because another one may. */
export function isPreview(options: OptionValues): boolean {
	const flag = readFlag(options.previewOnly, 'Preview Only');
	if (flag !== undefined || !('previewOnly' in options)) return flag === true;
	throw new ParameterError(
		'Preview Only',
		'is empty for this item, which may mean to send it or not',
		'Use the switch, or an expression that returns true or false.',
	);
}

/** Reads each item's message and target, and decides which items share a call. */
class SendReader {
	private readonly targets: TargetReader;
	private readonly fixed: boolean;
	private shared: { body: JsonObject; bodyKey: string } | undefined;
	private broadcast: string | undefined;
	private lastGroup: { key: string; group: SendGroup } | undefined;

	constructor(
		private readonly context: RunContext<unknown>,
		private readonly sender: PushSender,
		private readonly settings: SendSettings,
		private readonly ledger: Ledger,
	) {
		this.targets = new TargetReader(context);
		this.fixed = isMessageFixed(context.parameters) && settings.content?.isFixed() !== false;
	}

	read(itemIndex: number) {
		const options = readOptions(this.context.parameters, itemIndex);
		const target = this.settings.readTarget?.(itemIndex) ?? this.chosenTarget(itemIndex, options);
		this.sender.checkTarget(target);
		const { body, bodyKey } = this.message(itemIndex);
		const preview = isPreview(options);
		const all = { body, bodyKey, type: target.type, preview };
		if (target.type === 'all') return this.readBroadcast({ ...all, whole: target });
		const combined = readFlag(options.combineItems, 'Combine Items') !== false && !preview;
		const apart = combined ? '' : `:${itemIndex}`;
		const written = { ...all, bodyKey: bodyKey + apart };
		if ('values' in target && this.sender.capacity(target.type) > 1) {
			return { ...this.groupOf(written, apart === ''), targets: target.values };
		}
		const label = JSON.stringify(target);
		const group: SendGroup = { ...written, whole: target };
		return { key: `${label}:${group.bodyKey}`, group, targets: [label] };
	}

	/** Items with one message get one group and key: of 100,000 rows, as many equal ones would only cost memory. */
	private groupOf(written: SendGroup, isShared: boolean): { key: string; group: SendGroup } {
		const known = this.lastGroup;
		if (
			isShared &&
			known?.group.body === written.body &&
			known.group.type === written.type &&
			known.group.bodyKey === written.bodyKey
		) {
			return known;
		}
		this.lastGroup = { key: `${written.type}:${written.bodyKey}`, group: written };
		return this.lastGroup;
	}

	private chosenTarget(itemIndex: number, options: OptionValues): PushTarget {
		return this.targets.read(itemIndex, {
			all: readList(options.tagsAll, 'Tags: All Of'),
			none: readList(options.tagsNone, 'Tags: None Of'),
		});
	}

	/** Everyone is reached once a run; a second, different broadcast is refused rather than sent by accident. */
	private readBroadcast(group: SendGroup) {
		this.broadcast ??= group.bodyKey;
		if (this.broadcast !== group.bodyKey) {
			throw new ParameterError(
				'Target',
				'this run already sends another message to every device',
				'Send one broadcast a run: use the same Title, Body and Options for all items, or limit the input to one item.',
			);
		}
		return { key: group.preview ? 'all:preview' : 'all', group, targets: ['all'] };
	}

	private message(itemIndex: number): { body: JsonObject; bodyKey: string } {
		if (this.shared !== undefined) return this.shared;
		const { parameters, module } = this.context;
		const options = readOptions(parameters, itemIndex);
		const content = this.settings.content?.read(itemIndex);
		const raw = module.joinPatches(
			content?.request ?? {},
			readRequestJson(options, this.settings.readOwnOptions, module),
		);
		const message = content?.message ?? readMessage(parameters, itemIndex);
		const body = this.sender.compose(message, raw, content?.around);
		const bodyKey = module.canonicalJson(body);
		if (!this.fixed) return { body, bodyKey: this.ledger.messageName(itemIndex, bodyKey) };
		this.shared = { body, bodyKey };
		return this.shared;
	}
}

/** The vendor's own options with the user's raw JSON laid over them. */
export function readRequestJson(
	options: OptionValues,
	readOwnOptions: OwnOptions,
	module: ClientModule,
): JsonObject {
	const raw = readJsonObject(options.requestJson, 'Request JSON') ?? {};
	const merged = settleSync(() => module.joinPatches(readOwnOptions(options), raw));
	if (merged.ok) return merged.value;
	if (!(merged.error instanceof SyntaxError)) throw merged.error;
	throw new ParameterError('Request JSON', merged.error.message, 'Take this key out.');
}
