/** A page asked for by `page` and `page_size`. */
export interface Page {
	page: number;
	pageSize: number;
	/** Index of its first entry. */
	from: number;
}

const WHOLE = /^[1-9]\d{0,5}$/;

/** Reads the paging parameters; undefined when they are no whole numbers from 1. */
export function readPage(query: Record<string, string>, defaultSize: number): Page | undefined {
	const { page = '1', page_size: size = String(defaultSize) } = query;
	if (!WHOLE.test(page) || !WHOLE.test(size)) return undefined;
	const pageSize = Number(size);
	return { page: Number(page), pageSize, from: (Number(page) - 1) * pageSize };
}
