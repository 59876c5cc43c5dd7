import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { paths } from './paths';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const run = promisify(execFile);

/** One row of the table the main workflow writes. */
export interface OutcomeRow {
	execution_id: string;
	customer_id: string | null;
	registration_id: string | null;
	outcome: string | null;
	message_id: string | null;
	error: string | null;
	received: number | null;
}

export const TABLE = 'push_outcomes';

/** n8n keeps each data table as a table of its own, named after the table's id. */
export async function findTable(): Promise<string | undefined> {
	const rows = await query<{ id: string }>('SELECT id FROM data_table WHERE name = ?', TABLE);
	const id = rows[0]?.id;
	return id === undefined ? undefined : `data_table_user_${id}`;
}

/** The rows one execution wrote, read from the SQLite file itself. */
export async function readOutcomes(executionId: string): Promise<OutcomeRow[]> {
	const table = await findTable();
	if (table === undefined) return [];
	return await query<OutcomeRow>(
		`SELECT execution_id, customer_id, registration_id, outcome, message_id, error, received
		 FROM "${table}" WHERE execution_id = ? ORDER BY id`,
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
