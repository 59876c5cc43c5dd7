import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { loadClient } from './client';
import { describeFailure, toNodeError } from './failure';
import type { ListSearch, NodeVendor } from './operation';
import { settle } from './settle';

export type ListEntry = INodeListSearchResult['results'][number];

/** Asks the vendor while the user edits the node; a failure reads like every other message of the node. */
export async function lookUp<T>(
	n8n: ILoadOptionsFunctions,
	vendor: NodeVendor,
	ask: (client: unknown) => Promise<T>,
): Promise<T> {
	const found = await settle(async () => {
		const data = await n8n.getCredentials(vendor.credential);
		return await ask(vendor.open(await loadClient(), vendor.credential, data, n8n.helpers));
	});
	if (!found.ok) throw toNodeError(n8n.getNode(), describeFailure(found.error, vendor.value), 0);
	return found.value;
}

/** The search method of a list that the vendor hands out whole. */
export function searchList(
	vendor: NodeVendor,
	load: (client: unknown) => Promise<ListEntry[]>,
): ListSearch {
	return async function (filter) {
		const found = await lookUp(this, vendor, load);
		const wanted = filter?.toLowerCase() ?? '';
		return { results: found.filter(({ name }) => name.toLowerCase().includes(wanted)) };
	};
}
