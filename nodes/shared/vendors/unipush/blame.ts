import { isPushError } from '../../run/failure';

/** Codes that one bad value among many causes; the last is ours, found before anything is sent. */
const BLAMED = new Set(['20001', '400', 'ARGUMENT_INVALID', 'INVALID_INPUT']);

/** Whether a refused call to uni-push may succeed without some of its values. */
export function blamesValues(error: Error): boolean {
	return isPushError(error) && BLAMED.has(error.code);
}

/** The vendor's words for a bad device; the same code stands for any other bad value, such as an unknown app. */
const NAMES_DEVICE = /uni-push 20001:.*(target user is invalid|\bcid\b|push_?clientid)/is;

/** Whether a refusal says that the device is invalid, so that a flow may forget it. */
export function namesDevice(error: Error): boolean {
	return isPushError(error) && error.code === '20001' && NAMES_DEVICE.test(error.message);
}
