import { CancelledError } from './errors';

/**
 * Waits for work that others share or that has not begun, unless the caller stops waiting. Once `mayLeave` says
 * no, the work itself heeds the signal.
 * @throws CancelledError when the signal aborts
 */
export async function unlessAborted<T>(
	work: Promise<T>,
	vendor: string,
	signal: AbortSignal | undefined,
	mayLeave: () => boolean = () => true,
): Promise<T> {
	if (signal === undefined) return await work;
	return await new Promise<T>((resolve, reject) => {
		const cancel = () => {
			if (mayLeave()) reject(new CancelledError(vendor, 'rejected'));
		};
		if (signal.aborted) cancel();
		signal.addEventListener('abort', cancel, { once: true });
		void work.then(resolve, reject).finally(() => {
			signal.removeEventListener('abort', cancel);
		});
	});
}
