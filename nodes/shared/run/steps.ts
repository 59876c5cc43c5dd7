import { partlyDone } from './outcomes';
import { settle } from './settle';

/**
 * Makes the calls that one item needs, one after the other. `what` names the things that they change.
 * @throws what a call failed with, together with how much was changed before
 */
export async function inSteps(
	calls: ReadonlyArray<() => Promise<unknown>>,
	what: string,
): Promise<void> {
	for (const [changed, call] of calls.entries()) {
		const made = await settle(call);
		if (made.ok) continue;
		if (changed === 0) throw made.error;
		const told = `${changed} of the ${calls.length} ${what} were changed before`;
		throw partlyDone(made.error, told);
	}
}
