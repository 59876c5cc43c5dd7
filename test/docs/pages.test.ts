import { readFileSync } from 'node:fs';
import path from 'node:path';

import { fill, pages } from '../../docs/write';

const ROOT = path.join(__dirname, '../..');

/** Prettier pads tables; the words are what counts. */
const words = (text: string) => text.replace(/-{3,}/g, '---').replace(/[ \t]+/g, ' ');

test.each([...pages()])('%s shows what the code offers; `npm run docs` writes it', (name, text) => {
	const page = readFileSync(path.join(ROOT, name), 'utf8');
	expect(words(page)).toBe(words(text));
});

test('a page without a place for a table is a mistake', () => {
	expect(() => fill('# Title', 'operations', 'table')).toThrow('no place for operations');
});
