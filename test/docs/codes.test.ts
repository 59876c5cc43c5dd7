import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** Where a code of our own is written down; those of the vendors stand in their tables as keys. */
const CODE = /(?:\bcode(?::| \?\?)|\b(?:NodeFailure|super)\()\s*'([A-Z]{2,}(?:_[A-Z]+)*)'/g;

function codesIn(folder: string): string[] {
	return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))
		.flatMap((text) => [...text.matchAll(CODE)].map(([, code = '']) => code));
}

const codes = [...new Set(['client', 'nodes'].flatMap(codesIn))].sort();

test('the codes of our own are found', () => {
	expect(codes).toEqual(
		expect.arrayContaining(['CANCELLED', 'INVALID_INPUT', 'NODE_FAILED', 'NOT_DONE', 'NO_CODE']),
	);
});

test.each(['README.md', 'README.zh-CN.md'])('%s says what each code means', (name) => {
	const page = readFileSync(path.join(ROOT, name), 'utf8');
	expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
