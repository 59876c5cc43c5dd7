import { readRows } from './dataTables';

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

/** The rows that one run of the main workflow wrote. */
export async function readOutcomes(executionId: string): Promise<OutcomeRow[]> {
	return await readRows<OutcomeRow>('push_outcomes', executionId);
}
