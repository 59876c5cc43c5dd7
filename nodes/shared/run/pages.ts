/** A page of a list, and whether there are more. */
export interface Page<T> {
	entries: readonly T[];
	more: boolean;
}

/** Page after page of a list, counted from 1, until there are `limit` entries or no more. */
export async function readPages<T>(
	limit: number | undefined,
	read: (page: number) => Promise<Page<T>>,
): Promise<T[]> {
	const found: T[] = [];
	for (let page = 1; ; page += 1) {
		const { entries, more } = await read(page);
		found.push(...entries);
		if (!more || (limit !== undefined && found.length >= limit)) return found.slice(0, limit);
	}
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
