import { nodeUses } from './survey/nodes';
import { listOperations, type Ask, type Entry } from './survey/operations';
import { routeFinders } from './survey/routes';
import { testsOf } from './survey/tests';

/** What there is for one operation of a vendor. */
export interface CoverageRow {
	/** Name of the vendor's folders. */
	folder: string;
	vendor: string;
	seed: boolean;
	operation: string;
	/** Operations of the nodes that use it; empty where none does. */
	nodes: string[];
	method: string;
	/** Undefined where the simulator has none. */
	route: string | undefined;
	tests: string[];
}

/** One row for each operation of the client. */
export function coverageRows(): CoverageRow[] {
	const finders = routeFinders();
	return [...groupByVendor(listOperations())].flatMap(([folder, entries]) => {
		const methods = new Set(entries.map(({ name }) => name));
		const uses = nodeUses(folder, methods);
		const tests = testsOf(folder, methods);
		return entries.map(({ vendor, seed, name, ask }) => ({
			folder,
			vendor,
			seed,
			operation: spell(ask),
			nodes: uses.get(name) ?? [],
			method: name,
			route: finders.get(folder)?.(ask),
			tests: tests.get(name) ?? [],
		}));
	});
}

function groupByVendor(entries: Entry[]): Map<string, Entry[]> {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) {
		groups.set(entry.folder, [...(groups.get(entry.folder) ?? []), entry]);
	}
	return groups;
}

function spell({ method, segments, action }: Ask): string {
	return action ?? `${method} /${segments.join('/')}`;
}

/** The seed operations that no node offers yet. */
export function withoutNode(rows: CoverageRow[]): CoverageRow[] {
	return rows.filter(({ seed, nodes }) => seed && nodes.length === 0);
}

const INTRO = `# Coverage

Every operation of the five services that the client knows. SEED: it is in the vendor document that the
project was asked to implement. EXTRA: it is in the vendor's other documentation. \`npm run docs\` writes this
page from the code; a test fails when it is stale, or when a SEED operation lacks a node, a client method,
a route of the simulator or a test. An empty node cell means that no operation of a node uses it.

The paths of Getui lie below \`/v2/{appId}\`, those of MaxIM below the base URL of the app. mPaaS and uni-push
have one address each and tell their operations apart by name. Tests are those in \`test/client\`.`;

/** The page as a whole. */
export function coveragePage(rows: CoverageRow[] = coverageRows()): string {
	return `${[INTRO, '## Counts', summary(rows), '## Operations', table(rows)].join('\n\n')}\n`;
}

function summary(rows: CoverageRow[]): string {
	const vendors = [...new Set(rows.map(({ vendor }) => vendor))];
	const line = (title: string, own: CoverageRow[]) => {
		const seed = own.filter((row) => row.seed);
		return cells([
			title,
			String(seed.length),
			String(withoutNode(own).length),
			String(own.length - seed.length),
		]);
	};
	return [
		cells(['Vendor', 'SEED', 'of these without a node', 'EXTRA']),
		cells(['---', '---', '---', '---']),
		...vendors.map((vendor) =>
			line(
				vendor,
				rows.filter((row) => row.vendor === vendor),
			),
		),
		line('All', rows),
	].join('\n');
}

function table(rows: CoverageRow[]): string {
	return [
		cells(['Vendor', 'Origin', 'Operation', 'Node', 'Client method', 'Simulator route', 'Test']),
		cells(Array.from({ length: 7 }, () => '---')),
		...rows.map((row) =>
			cells([
				row.vendor,
				row.seed ? 'SEED' : 'EXTRA',
				code(row.operation),
				row.nodes.join('<br>'),
				code(row.method),
				row.route === undefined ? '' : code(row.route),
				row.tests.map(code).join('<br>'),
			]),
		),
	].join('\n');
}

function cells(texts: string[]): string {
	return `| ${texts.join(' | ')} |`;
}

function code(text: string): string {
	return `\`${text}\``;
}
