import { NodeFailure } from './failure';

/** A vendor that names one more page each time would be asked for ever. */
const MOST_PAGES = 5000;

/** A page of a list, and whether there are more. */
export interface Page<T> {
	entries: readonly T[];
	more: boolean;
}

/**
 * Page after page of a list, counted from 1, until there are `limit` entries or no more.
 * @throws NodeFailure when the list has no end
 */
export async function readPages<T>(
	limit: number | undefined,
	read: (page: number) => Promise<Page<T>>,
): Promise<T[]> {
	const found: T[] = [];
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const { entries, more } = await read(page);
		found.push(...entries);
		if (!more || (limit !== undefined && found.length >= limit)) return found.slice(0, limit);
	}
	throw new NodeFailure(
		'LIST_WITHOUT_END',
		`The list has no end: after ${MOST_PAGES} pages the vendor still names more`,
		'Set a limit, or narrow the list down.',
	);
}

/**
 * The same for a vendor whose last page is known by being short. `load` gets the number of a page and how
 * many entries it holds.
 */
export async function loadPages<T>(
	pageSize: number,
	limit: number | undefined,
	load: (page: number, size: number) => Promise<readonly T[]>,
): Promise<T[]> {
	const size = Math.min(pageSize, limit ?? pageSize);
	return await readPages(limit, async (page) => {
		const entries = await load(page, size);
		return { entries, more: entries.length >= size };
	});
}
