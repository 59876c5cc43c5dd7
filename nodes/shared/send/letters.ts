import type { EntryResult, JsonObject, PushBatchSender, TargetType } from '../../../client';
import type { ClientModule } from '../run/client';
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
		if (earlier !== undefined) results.set(id, { ...earlier, replayed: true });
		return earlier === undefined;
	});
	if (open.length === 0) return results;
	const keys = await ledger.keys(
		open.map(([, letter]) => letter.name),
		async (names) => await sender.takeKeys(names, options),
	);
	const entries = open.map(([, letter], index) => ({ ...letter, key: keys[index] }));
	const replies = await sender.sendBatch(type, entries, options);
	open.forEach(([id, letter], index) => {
		const reply = replies[index] as EntryResult;
		if (reply.outcome === 'accepted') ledger.record(letter.name, reply);
		results.set(id, reply.outcome === 'accepted' ? reply : new module.VendorError(reply));
	});
	return results;
}
