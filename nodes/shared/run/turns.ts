/** Gives turns to the items that change the same things, so that the last row has the last word. */
export class Turns {
	private readonly last = new Map<string, { turn: number; key: string }>();

	/**
	 * The turn of a change, which `key` tells, of `things`. Turns come one after the other. A change that may be
	 * made twice as well as once shares the turn of an equal one; otherwise each row makes its own.
	 */
	take(key: string, things: readonly string[], repeatable: boolean): number {
		let turn = 0;
		for (const thing of things) {
			const last = this.last.get(thing);
			if (last === undefined) continue;
			const isSame = repeatable && last.key === key;
			turn = Math.max(turn, isSame ? last.turn : last.turn + 1);
		}
		for (const thing of things) this.last.set(thing, { turn, key });
		return turn;
	}
}
