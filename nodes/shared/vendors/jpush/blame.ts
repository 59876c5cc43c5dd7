import { isPushError } from '../../run/failure';

/** Codes of the device and report families that one bad id among many causes. */
const BLAMED = new Set(['7002', '7013', '1003', '3002']);

/** Whether a refused JPush call may succeed without some of its ids. */
export function blamesDevices(error: Error): boolean {
	return isPushError(error) && (BLAMED.has(error.code) || (error.invalidTargets?.length ?? 0) > 0);
}
