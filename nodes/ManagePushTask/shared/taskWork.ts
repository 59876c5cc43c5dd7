import type { IDataObject } from 'n8n-workflow';

import type { VendorName } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { requestWork, stamp } from '../../shared/run/works';
import { ChangeBook } from '../../shared/send/changeOnce';

/** A change of one task that comes to the same when it is made twice. */
interface TaskChange {
	vendor: VendorName;
	/** What is done to the task, e.g. `stop`. */
	kind: string;
	read(itemIndex: number): string;
	/** Throws when the id breaks a documented rule. */
	check(id: string): void;
	make(id: string, options: { signal?: AbortSignal }): Promise<unknown>;
	present(id: string): IDataObject;
}

/** Changes the task that each item names, one call for each; a retry repeats none that went through. */
export function taskWork(context: RunContext<unknown>, change: TaskChange) {
	const book = new ChangeBook(context);
	const { vendor, kind } = change;
	return requestWork(
		(itemIndex) => {
			const id = change.read(itemIndex);
			change.check(id);
			return { id };
		},
		async ({ id }, options) => {
			await book.make({ vendor, kind, repeatable: true }, [id], async () => {
				await change.make(id, options);
			});
			return stamp(context, change.present(id));
		},
	);
}
