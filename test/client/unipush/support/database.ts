type Row = Record<string, unknown> & { _id: string };

export interface FakeDatabase {
	rows: Map<string, Row>;
	/** Whether the table is there; Aliyun makes it at the first record, the others want it made. */
	exists: boolean;
	broken: boolean;
	database: () => object;
}

/** What the function uses of a service space's database. */
export function createDatabase(provider: 'aliyun' | 'tencent' = 'aliyun'): FakeDatabase {
	const fake: FakeDatabase = {
		rows: new Map<string, Row>(),
		exists: false,
		broken: false,
		database: () => ({
			command: { lt: (limit: number) => (value: unknown) => Number(value) < limit },
			createCollection: async () => {
				if (fake.broken) throw new Error('DATABASE_REQUEST_FAILED');
				fake.exists = true;
			},
			collection: () => collection(fake, provider),
		}),
	};
	return fake;
}

function collection(fake: FakeDatabase, provider: string) {
	const check = () => {
		if (fake.broken) throw new Error('DATABASE_REQUEST_FAILED');
		if (!fake.exists) throw new Error('DATABASE_COLLECTION_NOT_EXIST');
	};
	const matching = (conditions: Record<string, unknown>) =>
		[...fake.rows.values()].filter((row) =>
			Object.entries(conditions).every(([key, wanted]) =>
				typeof wanted === 'function'
					? (wanted as (value: unknown) => boolean)(row[key])
					: row[key] === wanted,
			),
		);
	return {
		add: async (row: Row) => {
			if (provider === 'aliyun' && !fake.broken) fake.exists = true;
			check();
			if (fake.rows.has(row._id)) throw new Error('E11000 duplicate key error');
			fake.rows.set(row._id, structuredClone(row));
		},
		doc: (id: string) => ({
			get: async () => {
				check();
				return { data: matching({ _id: id }).map((row) => structuredClone(row)) };
			},
			remove: async () => {
				check();
				return { deleted: fake.rows.delete(id) ? 1 : 0 };
			},
		}),
		where: (conditions: Record<string, unknown>) => ({
			update: async (fields: object) => {
				check();
				const found = matching(conditions);
				refuseNames(fields);
				for (const row of found) Object.assign(row, structuredClone(fields));
				return { updated: found.length };
			},
			remove: async () => {
				check();
				const found = matching(conditions);
				for (const row of found) fake.rows.delete(row._id);
				return { deleted: found.length };
			},
		}),
	};
}

/** As MongoDB does: a name must not begin with a dollar sign or hold a dot. */
function refuseNames(value: unknown): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [name, inner] of Object.entries(value)) {
		if (/^\$|\./.test(name))
			throw new Error(`The dollar ($) prefixed field '${name}' is not valid`);
		refuseNames(inner);
	}
}
