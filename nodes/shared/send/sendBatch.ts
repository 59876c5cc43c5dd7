import type { IDataObject } from 'n8n-workflow';

import type { PushBatchSender, TargetType } from '../../../client';
import { isPushError, ParameterError, stillUnclear } from '../run/failure';
import { digest, Ledger } from './ledger';
import { recallLetters, sendLetters, type Letter } from './letters';
import { readMessage, readOptions } from '../fields/message';
import type { RunContext, TargetOutcome, Work } from '../run/operation';
import { onlyReply } from '../run/outcomes';
import { settle } from '../run/settle';
import { presentSend } from './present';
import { isPreview, readRequestJson, type OwnOptions } from './rows';
import type { SendReply } from './send';
import { TargetReader } from '../fields/targets';

interface BatchGroup {
	type: TargetType;
	/** Whether the request is shown and not sent. */
	preview: boolean;
}

/** Results by letter, or the request when nothing is sent. */
type BatchReply = { results: Map<string, Error | SendReply> } | { request: IDataObject };

/** The work of sending a message of its own to each item's targets, many in one call. */
export function batchWork(
	context: RunContext<unknown>,
	sender: PushBatchSender,
	readOwnOptions: OwnOptions,
): Work<BatchGroup, BatchReply> {
	const letters = new Map<string, Letter>();
	const targets = new TargetReader(context);
	const ledger = new Ledger(context.n8n);
	const sheetOf = (ids: string[]) => ids.map((id) => [id, letters.get(id) as Letter] as const);
	return {
		cap: ({ preview }) => (preview ? 1 : sender.capacity),
		prepare: (itemIndex) => {
			const target = targets.read(itemIndex);
			if (target.type !== 'device' && target.type !== 'alias') throw unsuitable();
			sender.checkTarget(target);
			const options = readOptions(context.parameters, itemIndex);
			const body = sender.compose(
				readMessage(context.parameters, itemIndex),
				readRequestJson(options, readOwnOptions, context.module),
			);
			const written = digest(context.module.canonicalJson(body));
			const message = ledger.messageName(written, itemIndex);
			const ids = target.values.map((value) => {
				const id = JSON.stringify([itemIndex, value]);
				const name = ledger.name(sender.vendor, 'batch', id, message);
				letters.set(id, { target: value, body, name });
				return id;
			});
			const group = { type: target.type, preview: isPreview(options) };
			return { key: JSON.stringify(group), group, targets: ids };
		},
		blamesTargets: (error) => isPushError(error) && sender.blamesTargets(error),
		call: async (group, ids, options) => {
			const sheet = sheetOf(ids);
			if (group.preview) {
				const entries = sheet.map(([, letter]) => ({ ...letter, key: undefined }));
				return { request: sender.preview(group.type, entries) as unknown as IDataObject };
			}
			const sent = await settle(
				async () => await sendLetters(sender, ledger, group.type, sheet, context.module, options),
			);
			if (sent.ok) return { results: sent.value };
			// Where the sheet is taken apart, its refusal stands for letters that an earlier call may have sent.
			const isOpen = sheet.some(([, { name }]) => ledger.isDoubtful(name));
			throw isOpen ? stillUnclear(sent.error) : sent.error;
		},
		recall: (group, ids, stop) => {
			if (group.preview) throw stop;
			return { results: recallLetters(ledger, sheetOf(ids), stop) };
		},
		present: (outcomes, group) => {
			const shown = outcomes.map((outcome) => ({
				...outcome,
				target: letters.get(outcome.target)?.target ?? outcome.target,
			}));
			if (group.preview) {
				return {
					vendor: sender.vendor,
					targetType: group.type,
					...(onlyReply(shown) as IDataObject),
				};
			}
			return presentSend(
				outcomes.map((outcome, index) => ownOutcome(outcome, shown[index]?.target ?? '')),
				group,
				context.module,
			);
		},
	};
}

function ownOutcome(outcome: TargetOutcome<BatchReply>, target: string): TargetOutcome<SendReply> {
	if (!outcome.ok) return { ...outcome, target };
	const own = 'results' in outcome.reply ? outcome.reply.results.get(outcome.target) : undefined;
	if (own === undefined) throw new TypeError(`The call brought no result for ${target}`);
	return own instanceof Error
		? { target, ok: false, error: own }
		: { target, ok: true, reply: own, callSize: outcome.callSize };
}

function unsuitable(): ParameterError {
	return new ParameterError(
		'Target',
		'only registration IDs and aliases can get personal messages in one call',
		'Choose another Target, or use the operation Send.',
	);
}
