import { readFileSync } from 'node:fs';
import path from 'node:path';

import { devDependencies } from '../../package.json';

const page = readFileSync(path.join(__dirname, '../../docs/dependencies.md'), 'utf8');

/** The names in the first cell of each row. */
const explained = page
	.split('\n')
	.filter((line) => line.startsWith('|'))
	.flatMap((line) => (line.split('|')[1] ?? '').split(',').map((name) => name.trim()));

test('every dependency has its reason, and no other', () => {
	const rows = explained.filter((name) => /^[@a-z]/.test(name) && !/ |-{3}/.test(name));
	expect(rows.filter((name) => name !== 'bundled').sort()).toEqual(
		Object.keys(devDependencies).sort(),
	);
});
