import type { JsonObject, PushMessage, PushSender, PushTarget, TargetType } from '../../../client';
import { readJsonObject } from '../fields/jsonField';
import { readList } from '../fields/lists';
import { isMessageFixed, readMessage, readOptions, type OptionValues } from '../fields/message';
import { TargetReader } from '../fields/targets';
import { readFlag } from '../fields/values';
import type { ClientModule } from '../run/client';
import { ParameterError } from '../run/failure';
import type { RunContext } from '../run/operation';
import { settleSync } from '../run/settle';
import type { EarlierSends } from './earlier';
import { digest, type Ledger } from './ledger';

/** What items that share calls have in common. */
export interface SendGroup {
	body: JsonObject;
	/** What stands for the message in names. */
	bodyKey: string;
	/** What stood for it at the first try of the run. */
	message: string;
	/** Tells the item, where it is kept apart from others; else empty. */
	apart: string;
	type: TargetType;
	/** Set for targets that cannot be put together, such as tags and everyone. */
	whole?: PushTarget;
	/** Whether the request is shown and not sent. */
	preview: boolean;
	/** Set where an earlier try made the send and this one cannot make it again as it was. */
	isOver?: boolean;
}

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
export class SendReader {
	private readonly targets: TargetReader;
	private readonly fixed: boolean;
	private shared: Pick<SendGroup, 'body' | 'bodyKey'> | undefined;
	private broadcast: string | undefined;
	private lastGroup: { key: string; group: SendGroup } | undefined;

	constructor(
		private readonly context: RunContext<unknown>,
		private readonly sender: PushSender,
		private readonly settings: SendSettings,
		private readonly tries: { ledger: Ledger; sends: EarlierSends },
	) {
		this.targets = new TargetReader(context);
		this.fixed = isMessageFixed(context.parameters) && settings.content?.isFixed() !== false;
	}

	read(itemIndex: number) {
		const options = readOptions(this.context.parameters, itemIndex);
		const target = this.settings.readTarget?.(itemIndex) ?? this.chosenTarget(itemIndex, options);
		this.sender.checkTarget(target);
		const preview = isPreview(options);
		const combined = readFlag(options.combineItems, 'Combine Items') !== false && !preview;
		const isApart = target.type !== 'all' && !combined;
		const isWhole = !('values' in target) || this.sender.capacity(target.type) === 1;
		const targets = isWhole ? [labelOf(target)] : target.values;
		const { type } = target;
		const { body, bodyKey } = this.written(itemIndex);
		const message = this.nameMessage(itemIndex, type, bodyKey);
		const known = isWhole || isApart ? undefined : this.sameAs(body, type, message);
		if (known !== undefined) return { key: known.key, group: known.group, targets };
		const apart = isApart ? `:${itemIndex}` : '';
		const group: SendGroup = { body, bodyKey: bodyKey + apart, message, apart, type, preview };
		if (isWhole) group.whole = target;
		if (type === 'all') return this.readBroadcast(group, targets);
		const key = `${isWhole ? (targets[0] ?? '') : type}:${message}:${group.bodyKey}`;
		if (!isWhole && !isApart) this.lastGroup = { key, group };
		return { key, group, targets };
	}

	/** The group of the row before, when this one has its message: of 100,000 rows, equal ones would cost memory. */
	private sameAs(body: JsonObject, type: TargetType, message: string) {
		const { group } = this.lastGroup ?? {};
		const isSame = group?.body === body && group.type === type && group.message === message;
		return isSame ? this.lastGroup : undefined;
	}

	private chosenTarget(itemIndex: number, options: OptionValues): PushTarget {
		return this.targets.read(itemIndex, {
			all: readList(options.tagsAll, 'Tags: All Of'),
			none: readList(options.tagsNone, 'Tags: None Of'),
		});
	}

	/** Everyone is reached once a run; a second, different broadcast is refused rather than sent by accident. */
	private readBroadcast(group: SendGroup, targets: string[]) {
		this.broadcast ??= group.message;
		if (this.broadcast !== group.message) {
			throw new ParameterError(
				'Target',
				'this run already sends another message to every device',
				'Send one broadcast a run: use the same Title, Body and Options for all items, or limit the input to one item.',
			);
		}
		return { key: group.preview ? 'all:preview' : 'all', group, targets };
	}

	private nameMessage(itemIndex: number, type: TargetType, bodyKey: string): string {
		const { ledger, sends } = this.tries;
		const wasSent = (name: string) => sends.know({ type, message: name });
		return ledger.messageName(bodyKey, itemIndex, wasSent, this.fixed);
	}

	private written(itemIndex: number): Pick<SendGroup, 'body' | 'bodyKey'> {
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
		const written = { body, bodyKey: digest(module.canonicalJson(body)) };
		if (this.fixed) this.shared = written;
		return written;
	}
}

function labelOf(target: PushTarget): string {
	return target.type === 'all' ? 'all' : JSON.stringify(target);
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
