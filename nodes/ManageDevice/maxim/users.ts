import type { MaximClient } from '../../../client';
import { isPushError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { deviceWork, type DeviceWork } from '../shared/deviceWork';

const UNKNOWN_USER = '10000';

/** Work on users of MaxIM, one call for each; one that MaxIM does not know is an invalid target. */
export function userWork<G extends object>(
	context: RunContext<MaximClient>,
	work: Omit<DeviceWork<G>, 'cap'>,
) {
	const blames = (error: Error) => isPushError(error) && error.code === UNKNOWN_USER;
	const missing = 'MaxIM did not answer for this user';
	return deviceWork(context, { idField: 'userId', blames, missing }, { cap: 1, ...work });
}
