import type { IDataObject } from 'n8n-workflow';

import type { PushSender, PushTarget, SendResult } from '../../../client';
import type { ClientModule } from '../run/client';
import { isPushError, NodeFailure } from '../run/failure';
import type { RunContext, TargetOutcome, Work } from '../run/operation';
import { onlyReply } from '../run/outcomes';
import type { Settled } from '../run/settle';
import { EarlierSends } from './earlier';
import { Ledger, type Address } from './ledger';
import { sendLetters } from './letters';
import { presentSend, shownTarget } from './present';
import { SendReader, type SendGroup, type SendSettings } from './rows';

export type SendReply = SendResult & { replayed?: true };

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
	const sends = new EarlierSends(ledger.carriedOut());
	const reader = new SendReader(context, sender, settings, { ledger, sends });
	const nameOf = (group: SendGroup, target: PushTarget) =>
		ledger.name(sender.vendor, group.bodyKey, JSON.stringify(target));
	const isSent = (group: SendGroup) => action === 'send' && !group.preview;
	return {
		cap: (group) => (group.whole === undefined ? sender.capacity(group.type, group.body) : 1),
		prepare: (itemIndex) => reader.read(itemIndex),
		resume: (group, targets) => {
			if (!isSent(group)) return [{ group, targets }];
			const { earlier, open } = sends.resume(group, targets);
			const again = earlier.map(({ address, whole }) => ({
				group: { ...group, ...partOf(address), isOver: !whole },
				targets: address.targets,
			}));
			return open.length === 0 ? again : [...again, { group, targets: open }];
		},
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
				isSent(group) &&
				group.isOver !== true &&
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
			if (group.isOver === true) return ledger.recall(name, new ChangedSend());
			ledger.address(name, addressOf(group, targets));
			return await ledger.once(
				name,
				async () => await sender.takeKey(name, options, target),
				async (key) => await sender.send(group.body, target, key, options),
				sender.keyStopsRepetition,
			);
		},
		recall: (group, targets, stop) => {
			if (!isSent(group)) throw stop;
			return ledger.recall(nameOf(group, targetOf(group, targets)), stop);
		},
		present: (outcomes, group) =>
			!isSent(group)
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

function addressOf(group: SendGroup, targets: string[]): Address {
	const { type, message, bodyKey, apart } = group;
	return { type, message, bodyKey, apart, targets };
}

/** What makes a group that of an earlier send. */
function partOf({ bodyKey, apart }: Address): Pick<SendGroup, 'bodyKey' | 'apart'> {
	return { bodyKey, apart };
}

/** What stops a send whose targets are not those of the try before, when that one may have been carried out. */
class ChangedSend extends NodeFailure {
	constructor() {
		super(
			'CALL_CHANGED',
			'This item was sent together with targets that are now other ones',
			"Look it up in the vendor's console before doing it again.",
		);
	}
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
		address: addressOf(group, [target]),
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
