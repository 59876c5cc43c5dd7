import type { RequestRecord } from './types';

const KEPT_RECORDS = 20_000;

/** The newest requests and counters over all of them. */
export class RequestLog {
	private records: RequestRecord[] = [];
	private byOperation = new Map<string, number>();
	total = 0;

	open(
		entry: Pick<RequestRecord, 'at' | 'vendor' | 'operation' | 'method' | 'path'>,
	): RequestRecord {
		this.total += 1;
		const record: RequestRecord = { n: this.total, ...entry, status: 0 };
		this.records.push(record);
		// Cut in bulk: shifting one element off a long array at every request would be slow.
		if (this.records.length >= KEPT_RECORDS * 2) this.records = this.records.slice(-KEPT_RECORDS);
		const key = `${entry.vendor} ${entry.operation}`;
		this.byOperation.set(key, (this.byOperation.get(key) ?? 0) + 1);
		return record;
	}

	/** The newest `limit` requests, oldest first. */
	list(limit = KEPT_RECORDS): RequestRecord[] {
		return limit > 0 ? this.records.slice(-limit) : [];
	}

	/** How many requests an operation got, over all time; without a name, all operations. */
	count(vendor: string, operation?: string): number {
		if (operation !== undefined) return this.byOperation.get(`${vendor} ${operation}`) ?? 0;
		const counts = [...this.byOperation].filter(([key]) => key.startsWith(`${vendor} `));
		return counts.reduce((sum, [, count]) => sum + count, 0);
	}

	counters(): Record<string, number> {
		return Object.fromEntries(this.byOperation);
	}

	clear(): void {
		this.records = [];
		this.byOperation.clear();
		this.total = 0;
	}
}
