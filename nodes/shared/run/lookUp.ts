import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { loadClient } from './client';
import { describeFailure, NodeFailure, toNodeError } from './failure';
import type { ListSearch, NodeVendor } from './operation';
import { readPages, type Page } from './pages';
import { settle } from './settle';

export type ListEntry = INodeListSearchResult['results'][number];

/** Asks the vendor while the user edits the node; a failure reads like every other message of the node. */
export async function lookUp<T>(
	n8n: ILoadOptionsFunctions,
	vendor: NodeVendor,
	ask: (client: unknown) => Promise<T>,
): Promise<T> {
	const found = await settle(async () => {
		const data = await openCredential(n8n, vendor);
		return await ask(vendor.open(await loadClient(), vendor.credential, data, n8n.helpers));
	});
	if (!found.ok) throw toNodeError(n8n.getNode(), describeFailure(found.error, vendor.value), 0);
	return found.value;
}

/** Before a credential is chosen a list cannot be loaded, which is no defect. */
async function openCredential(n8n: ILoadOptionsFunctions, { name, credential }: NodeVendor) {
	const data = await settle(async () => await n8n.getCredentials(credential));
	if (data.ok) return data.value;
	throw new NodeFailure(
		'NO_CREDENTIAL',
		`The list needs a credential of ${name} (${data.error.message})`,
		'Choose a credential in this node, then open the list again. The mode "By ID" needs none.',
	);
}

/** The search method of a list that the vendor hands out whole. */
export function searchList(
	vendor: NodeVendor,
	load: (client: unknown) => Promise<ListEntry[]>,
): ListSearch {
	return async function (filter) {
		return { results: matching(await lookUp(this, vendor, load), filter) };
	};
}

/**
 * The search method of a list that the vendor hands out in pages, counted from 1: page by page while the
 * user scrolls, or what matches of all pages.
 */
export function searchPages(
	vendor: NodeVendor,
	load: (client: unknown, page: number) => Promise<Page<ListEntry>>,
): ListSearch {
	const loadAll = async (client: unknown) =>
		await readPages(undefined, async (page) => await load(client, page));
	return async function (filter, paginationToken = '1') {
		if (filter) return { results: matching(await lookUp(this, vendor, loadAll), filter) };
		const page = Number(paginationToken);
		const { entries, more } = await lookUp(
			this,
			vendor,
			async (client) => await load(client, page),
		);
		return { results: [...entries], ...(more ? { paginationToken: String(page + 1) } : {}) };
	};
}

function matching(entries: ListEntry[], filter = ''): ListEntry[] {
	const wanted = filter.toLowerCase();
	return entries.filter(({ name }) => name.toLowerCase().includes(wanted));
}
