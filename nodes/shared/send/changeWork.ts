import type { IDataObject } from 'n8n-workflow';

import type { RunContext, Work } from '../run/operation';
import { requestWork } from '../run/works';
import { Ledger } from './ledger';

/** Something that one call for each different request changes at the vendor. */
export interface ChangeWork<G> {
	read(itemIndex: number): G;
	call(request: G, options: { signal?: AbortSignal }): Promise<IDataObject>;
	/** Whether making it twice comes to the same. Otherwise one whose outcome is unknown is not repeated. */
	repeatable: boolean;
}

/**
 * Work that changes something. Retry On Fail runs the node again for all items: what an earlier try of the
 * run changed is then answered as before, and not changed again.
 */
export function changeWork<G extends object>(
	context: Pick<RunContext<unknown>, 'n8n'>,
	change: ChangeWork<G>,
): Work<G, IDataObject | IDataObject[]> {
	const ledger = new Ledger(context.n8n);
	return requestWork(
		(itemIndex) => change.read(itemIndex),
		async (request, options) =>
			await ledger.change(
				ledger.name('change', JSON.stringify(request)),
				change.repeatable,
				async () => await change.call(request, options),
			),
	);
}
