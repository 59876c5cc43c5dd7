import { readRequiredMomentMs } from '../../fields/moments';

/** A moment that has to be there, in milliseconds. */
export function readTime(value: unknown, field: string): number {
	return readRequiredMomentMs(value, field, '2030-01-31');
}
