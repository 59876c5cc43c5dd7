import type { IDataObject } from 'n8n-workflow';

import type { PushTarget, TargetType } from '../../../client';
import type { ClientModule } from '../run/client';
import { isPushError } from '../run/failure';
import type { TargetOutcome } from '../run/operation';
import { sortOutcomes } from '../run/outcomes';
import type { SendReply } from './send';

/** Whom a call was for. */
interface Addressee {
	type: TargetType;
	/** Set for targets that cannot be put together, such as tags and everyone. */
	whole?: PushTarget;
}

/** An item's output: what the vendor said of its targets. */
export function presentSend(
	outcomes: Array<TargetOutcome<SendReply>>,
	group: Addressee,
	module: ClientModule,
): IDataObject {
	const { done, failed } = sortOutcomes(withRefusals(outcomes, module));
	const { reply, callSize } = done[0];
	const ids = done.length === 1 ? [] : [...new Set(done.map(messageIdOf))];
	const statuses = done.flatMap((outcome) => wordOn(outcome.target, outcome.reply.statuses) ?? []);
	return {
		vendor: reply.vendor,
		outcome: reply.outcome,
		messageId: messageIdOf(done[0]),
		...(ids.length > 1 ? { messageIds: ids } : {}),
		...(reply.idempotencyKey === undefined ? {} : { idempotencyKey: reply.idempotencyKey }),
		...shownTarget(outcomes, group),
		combined: callSize,
		...(statuses.length > 0 ? { statuses } : {}),
		...(failed.length > 0 ? { refusedTargets: failed.map(describeRefused) } : {}),
		...(reply.replayed === true ? { replayed: true } : {}),
		...(reply.details as IDataObject | undefined),
	};
}

function withRefusals(
	outcomes: Array<TargetOutcome<SendReply>>,
	module: ClientModule,
): Array<TargetOutcome<SendReply>> {
	const anyRefused = outcomes.some((outcome) => outcome.ok && outcome.reply.refused !== undefined);
	return anyRefused ? outcomes.map((outcome) => withRefusal(outcome, module)) : outcomes;
}

/** A target that the vendor left out of an accepted call failed by itself. */
function withRefusal(
	outcome: TargetOutcome<SendReply>,
	module: ClientModule,
): TargetOutcome<SendReply> {
	const refusal = outcome.ok ? wordOn(outcome.target, outcome.reply.refused) : undefined;
	if (!outcome.ok || refusal === undefined) return outcome;
	const { vendor } = outcome.reply;
	const error = new module.VendorError({
		...refusal,
		vendor,
		outcome: 'rejected',
		retryable: false,
	});
	return { target: outcome.target, ok: false, error };
}

/** What is said of a target, which may have the name of a member that every object has. */
function wordOn<T>(target: string, words: Readonly<Record<string, T>> = {}): T | undefined {
	return Object.hasOwn(words, target) ? words[target] : undefined;
}

function messageIdOf({ target, reply }: { target: string; reply: SendReply }): string {
	return wordOn(target, reply.messageIds) ?? reply.messageId;
}

function describeRefused({ target, error }: { target: string; error: Error }): IDataObject {
	return { target, message: error.message, ...(isPushError(error) ? { code: error.code } : {}) };
}

/** The item's own targets, as the output names them. */
export function shownTarget(
	outcomes: Array<TargetOutcome<unknown>>,
	{ type, whole }: Addressee,
): IDataObject {
	if (whole === undefined) {
		return { targetType: type, targets: outcomes.map(({ target }) => target) };
	}
	if (whole.type === 'conditions') {
		return {
			targetType: type,
			targets: [],
			conditions: whole.conditions.map((one) => ({ ...one })),
		};
	}
	if (whole.type !== 'tag')
		return { targetType: type, targets: 'values' in whole ? whole.values : [] };
	return {
		targetType: type,
		targets: whole.values,
		...(whole.all === undefined ? {} : { tagsAll: whole.all }),
		...(whole.none === undefined ? {} : { tagsNone: whole.none }),
	};
}
