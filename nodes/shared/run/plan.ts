import type { Task, Work } from './operation';
import type { Settled } from './settle';

/** A prepared item, or what was wrong with it. */
export type Prepared<G> = Settled<Task<G>>;

/** One call to come: several targets of one group. */
export interface Call<G> {
	group: G;
	groupKey: string;
	targets: string[];
}

/** One call to come: single targets of several groups. */
export interface BatchCall<G> {
	parts: Array<{ group: G; groupKey: string; target: string }>;
}

/** The items of each turn, in the order of the turns. */
export function inTurns<G>(
	prepared: ReadonlyArray<Prepared<G>>,
): ReadonlyArray<ReadonlyArray<Prepared<G>>> {
	const turns: Array<Array<Prepared<G>>> = [];
	for (const item of prepared) (turns[item.ok ? (item.value.turn ?? 0) : 0] ??= []).push(item);
	// A turn whose items are all malformed is a hole.
	return Object.values(turns);
}

/**
 * Packs the targets of each group, without repetitions, into calls of at most the group's cap; groups of
 * a single target into batches, where the vendor has such calls.
 */
export function planCalls<G, R>(
	work: Pick<Work<G, R>, 'cap' | 'batch' | 'resume'>,
	prepared: ReadonlyArray<Prepared<G>>,
): Array<Call<G> | BatchCall<G>> {
	const calls: Array<Call<G>> = [];
	const sheets = new Map<string, BatchCall<G>['parts']>();
	const groups = [...gatherGroups(prepared)].flatMap(([groupKey, { group, targets }]) => {
		const all = [...targets];
		const parts = work.resume?.(group, all) ?? [{ group, targets: all }];
		return parts.map((part) => ({ ...part, groupKey }));
	});
	for (const { groupKey, group, targets: all } of groups) {
		const [only] = all;
		if (all.length === 1 && only !== undefined && work.batch?.accepts(group) === true) {
			const shareKey = work.batch.shareKey(group);
			const sheet = sheets.get(shareKey) ?? [];
			sheets.set(shareKey, sheet);
			sheet.push({ group, groupKey, target: only });
		} else {
			calls.push(
				...chunk(all, work.cap(group)).map((part) => ({ group, groupKey, targets: part })),
			);
		}
	}
	const batches = [...sheets.values()].flatMap((sheet) => planBatches(sheet, work.batch?.cap ?? 1));
	return [...calls, ...batches];
}

function planBatches<G>(sheet: BatchCall<G>['parts'], cap: number): Array<Call<G> | BatchCall<G>> {
	const [lone] = sheet;
	if (sheet.length === 1 && lone !== undefined) return [{ ...lone, targets: [lone.target] }];
	return chunk(sheet, cap).map((parts) => ({ parts }));
}

function gatherGroups<G>(prepared: ReadonlyArray<Prepared<G>>) {
	const groups = new Map<string, { group: G; targets: Set<string> }>();
	for (const item of prepared) {
		if (!item.ok) continue;
		const { key, group, targets } = item.value;
		let known = groups.get(key);
		if (known === undefined) {
			known = { group, targets: new Set() };
			groups.set(key, known);
		}
		for (const target of targets) known.targets.add(target);
	}
	return groups;
}

/** Cuts a list into parts of at most `size`. */
export function chunk<T>(list: readonly T[], size: number): T[][] {
	const chunks: T[][] = [];
	for (let start = 0; start < list.length; start += size)
		chunks.push(list.slice(start, start + size));
	return chunks;
}
