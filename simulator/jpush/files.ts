import { randomUUID } from 'node:crypto';

/** An uploaded list of aliases or registration ids. */
export interface StoredFile {
	fileId: string;
	type: 'alias' | 'registration_id';
	fileName: string;
	createdAt: number;
	expiresAt: number;
	lines: string[];
}

/** The live files of one app or developer account. */
export class FileStore {
	private readonly files = new Map<string, StoredFile>();

	constructor(
		private readonly owner: string,
		private readonly now: () => number,
	) {}

	add(file: Omit<StoredFile, 'fileId'>): StoredFile {
		const stored = { ...file, fileId: `${this.owner}-${randomUUID()}` };
		this.files.set(stored.fileId, stored);
		return stored;
	}

	get(fileId: string): StoredFile | undefined {
		return this.list().find((file) => file.fileId === fileId);
	}

	/** Files that have not expired. */
	list(): StoredFile[] {
		return [...this.files.values()].filter((file) => file.expiresAt > this.now());
	}

	delete(fileId: string): void {
		this.files.delete(fileId);
	}
}
