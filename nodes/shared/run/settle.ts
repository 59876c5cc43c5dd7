/** What came of a step that may fail, as a value. */
export type Settled<T> = { ok: true; value: T } | { ok: false; error: Error };

export function settleSync<T>(step: () => T): Settled<T> {
	try {
		return { ok: true, value: step() };
	} catch (error) {
		return { ok: false, error: asError(error) };
	}
}

export async function settle<T>(step: () => Promise<T>): Promise<Settled<T>> {
	try {
		return { ok: true, value: await step() };
	} catch (error) {
		return { ok: false, error: asError(error) };
	}
}

function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
