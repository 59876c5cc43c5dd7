import type { EntryResult, JsonObject, PushBatchSender, TargetType } from '../../../client';
import type { ClientModule } from '../run/client';
import { settle } from '../run/settle';
import type { Ledger } from './ledger';
import type { SendReply } from './send';

/** One item's message to one of its targets. */
export interface Letter {
	target: string;
	body: JsonObject;
	/** Its name in the ledger. */
	name: string;
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
	const entries = open.map(([, letter], index) => ({ ...letter, key: keys[index] }));
	const unsafe = open.filter((_, index) => !isSafe(sender, keys[index]));
	const sent = await settle(async () => await sender.sendBatch(type, entries, options));
	if (!sent.ok) {
		ledger.bar(namesOf(unsafe), sent.error);
		throw sent.error;
	}
	open.forEach(([id, letter], index) => {
		const reply = sent.value[index] as EntryResult;
		if (reply.outcome === 'accepted') ledger.record(letter.name, reply);
		results.set(id, reply.outcome === 'accepted' ? reply : new module.VendorError(reply));
	});
	for (const [id, letter] of unsafe) {
		const result = results.get(id);
		if (result instanceof Error) ledger.bar([letter.name], result);
	}
	return results;
}

/** Whether a letter may be sent again when it is unknown what became of it. */
function isSafe(sender: PushBatchSender, key: string | undefined): boolean {
	return key !== undefined && sender.keyStopsRepetition !== false;
}

function namesOf(sheet: ReadonlyArray<readonly [string, Letter]>): string[] {
	return sheet.map(([, letter]) => letter.name);
}
