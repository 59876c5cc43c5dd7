import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { paths } from './paths';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const run = promisify(execFile);

/** The rows that one execution wrote into a data table of n8n, read from the SQLite file itself. */
export async function readRows<T>(table: string, executionId: string): Promise<T[]> {
	// n8n keeps each data table as a table of its own, named after the table's id.
	const found = await query<{ id: string }>('SELECT id FROM data_table WHERE name = ?', table);
	const id = found[0]?.id;
	if (id === undefined) return [];
	return await query<T>(
		`SELECT * FROM "data_table_user_${id}" WHERE execution_id = ? ORDER BY id`,
		executionId,
	);
}

/** Runs a query in n8n's own Node, as Node 20 has no SQLite. */
async function query<T>(sql: string, ...values: string[]): Promise<T[]> {
	const args = [
		'--disable-warning=ExperimentalWarning',
		paths.query,
		paths.database,
		sql,
		...values,
	];
	const { stdout } = await run(paths.hostNode, args, { maxBuffer: MAX_OUTPUT_BYTES });
	return JSON.parse(stdout) as T[];
}
