import { isPushError } from '../../run/failure';

/** Codes that one bad value among many causes; the last is ours, found before anything is sent. */
const BLAMED = new Set(['20001', '400', 'ARGUMENT_INVALID', 'INVALID_INPUT']);

/** Whether a refused call to uni-push may succeed without some of its values. */
export function blamesValues(error: Error): boolean {
	return isPushError(error) && BLAMED.has(error.code);
}
