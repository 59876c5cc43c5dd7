/**
 * Page after page of a list, counted from 1, until there are `limit` entries or no more. `load` gets the
 * number of a page and how many entries it holds.
 */
export async function loadPages<T>(
	pageSize: number,
	limit: number | undefined,
	load: (page: number, size: number) => Promise<readonly T[]>,
): Promise<T[]> {
	const size = Math.min(pageSize, limit ?? pageSize);
	const found: T[] = [];
	for (let page = 1; ; page += 1) {
		const entries = await load(page, size);
		found.push(...entries);
		if (entries.length < size) return found.slice(0, limit);
		if (limit !== undefined && found.length >= limit) return found.slice(0, limit);
	}
}
