import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { atMost, median, type Row } from './table';

const ROOT = path.join(__dirname, '../..');

/** What n8n pays to load the package: all nodes and credentials, with n8n's own library there already. */
const LOAD = `
	require('n8n-workflow');
	const { nodes, credentials } = require('./package.json').n8n;
	const start = performance.now();
	for (const file of [...nodes, ...credentials]) require('./' + file);
	console.log(performance.now() - start);
`;

export function packageRows(runs: number): Row[] {
	const loads = Array.from({ length: runs }, () => Number(node(LOAD)));
	const [packed] = JSON.parse(
		execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: ROOT, encoding: 'utf8' }),
	) as Array<{ size: number }>;
	return [
		atMost('ms to require nodes and credentials', median(loads), 60),
		atMost('kB packed', (packed?.size ?? NaN) / 1000, 400),
	];
}

function node(script: string): string {
	return execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
}
