import { loadPages, readPages } from '../../nodes/shared/run/pages';

/** Far more than any list has; a reader that goes on for ever fails here. */
const PATIENCE = 100_000;

function vendorWithoutEnd(pageSize: number) {
	let asked = 0;
	return async () => {
		asked += 1;
		if (asked > PATIENCE) throw new Error('Asked for ever');
		return Array.from({ length: pageSize }, () => 'entry');
	};
}

test('a list that never ends is given up, and the failure says so', async () => {
	const wanted = expect.stringContaining('no end') as string;
	const load = vendorWithoutEnd(1);
	await expect(
		readPages(undefined, async () => ({ entries: await load(), more: true })),
	).rejects.toMatchObject({ code: 'LIST_WITHOUT_END', message: wanted });
	await expect(loadPages(2, undefined, vendorWithoutEnd(2))).rejects.toMatchObject({
		code: 'LIST_WITHOUT_END',
	});
});

test('a limit is reached however long the list is', async () => {
	expect(await loadPages(2, 3, vendorWithoutEnd(2))).toHaveLength(3);
});
