import type { EntryResult, JsonObject, PushBatchSender, TargetType } from '../../../client';
import type { ClientModule } from '../run/client';
import { isPushError } from '../run/failure';
import { settle, settleSync } from '../run/settle';
import type { Address, Ledger } from './ledger';
import type { SendReply } from './send';

/** One item's message to one of its targets. */
export interface Letter {
	target: string;
	body: JsonObject;
	/** Its name in the ledger. */
	name: string;
	/** What it is, where calls of another kind may send it in a later try. */
	address?: Address;
}

/** Sends the letters that no earlier try sent, in one call; the results stand under the ids of the sheet. */
export async function sendLetters(
	sender: PushBatchSender,
	ledger: Ledger,
	type: TargetType,
	sheet: ReadonlyArray<readonly [string, Letter]>,
	module: ClientModule,
	options: { signal?: AbortSignal },
): Promise<Map<string, Error | SendReply>> {
	const results = new Map<string, Error | SendReply>();
	const open = sheet.filter(([id, letter]) => {
		const earlier = ledger.accepted(letter.name);
		const refusal = ledger.refusal(letter.name);
		if (earlier !== undefined) results.set(id, { ...earlier, replayed: true });
		else if (refusal !== undefined) results.set(id, refusal);
		return earlier === undefined && refusal === undefined;
	});
	if (open.length === 0) return results;
	const keys = await ledger.keys(
		namesOf(open),
		async (names) => await sender.takeKeys(names, options),
	);
	for (const [, { name, address }] of open) {
		if (address !== undefined) ledger.address(name, address);
	}
	const entries = open.map(([, letter], index) => ({ ...letter, key: keys[index] }));
	const sent = await settle(async () => await sender.sendBatch(type, entries, options));
	const judge = (name: string, index: number, error: Error) => {
		if (isSafe(sender, keys[index])) return ledger.judge(name, error);
		ledger.bar([name], error);
		return error;
	};
	open.forEach(([id, { name }], index) => {
		const reply = sent.ok ? (sent.value[index] as EntryResult) : sent.error;
		if (!(reply instanceof Error) && reply.outcome === 'accepted') {
			ledger.record(name, reply);
			results.set(id, reply);
		} else {
			const error = reply instanceof Error ? reply : new module.VendorError(reply);
			results.set(id, judge(name, index, error));
		}
	});
	if (!sent.ok && isOfWholeSheet(sender, sent.error, results)) throw sent.error;
	return results;
}

/** Whether a failed call says it all: it is to be taken apart, or earlier tries say nothing else of any letter. */
function isOfWholeSheet(
	sender: PushBatchSender,
	failure: Error,
	results: ReadonlyMap<string, Error | SendReply>,
): boolean {
	if (isPushError(failure) && sender.blamesTargets(failure)) return true;
	return [...results.values()].every((result) => result === failure);
}

/** Stands for {@link sendLetters} when nothing more is to be sent. */
export function recallLetters(
	ledger: Ledger,
	sheet: ReadonlyArray<readonly [string, Letter]>,
	stop: Error,
): Map<string, Error | SendReply> {
	return new Map(
		sheet.map(([id, { name }]) => {
			const known = settleSync(() => ledger.recall(name, stop));
			return [id, known.ok ? known.value : known.error];
		}),
	);
}

/** Whether a letter may be sent again when it is unknown what became of it. */
function isSafe(sender: PushBatchSender, key: string | undefined): boolean {
	return key !== undefined && sender.keyStopsRepetition !== false;
}

function namesOf(sheet: ReadonlyArray<readonly [string, Letter]>): string[] {
	return sheet.map(([, letter]) => letter.name);
}
