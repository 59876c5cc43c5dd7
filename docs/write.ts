/** `npm run docs`: writes the tables that follow from the code into the pages that show them. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { coveragePage, coverageRows, withoutNode } from './coverage';
import { operationsTable } from './operationsTable';

const ROOT = path.join(__dirname, '..');

/** Puts `text` between the markers of a page; throws when the page has none. */
export function fill(page: string, name: string, text: string): string {
	const marked = new RegExp(`(<!-- ${name}:begin[^>]*-->)[\\s\\S]*?(<!-- ${name}:end -->)`);
	if (!marked.test(page)) throw new Error(`The page has no place for ${name}`);
	return page.replace(
		marked,
		(_all, begin: string, end: string) => `${begin}\n\n${text}\n\n${end}`,
	);
}

/** Every generated page as it should be, by its path. */
export function pages(): Map<string, string> {
	const written = new Map<string, string>();
	for (const [name, language] of [
		['README.md', 'en'],
		['README.zh-CN.md', 'zh-CN'],
	] as const) {
		const page = readFileSync(path.join(ROOT, name), 'utf8');
		written.set(name, fill(page, 'operations', operationsTable(language)));
	}
	written.set('docs/coverage.md', coveragePage());
	return written;
}

if (require.main === module) {
	for (const [name, text] of pages()) writeFileSync(path.join(ROOT, name), text);
	console.log(`Seed operations without a node: ${withoutNode(coverageRows()).length}`);
}
