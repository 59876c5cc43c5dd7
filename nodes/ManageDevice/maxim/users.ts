import type { MaximClient } from '../../../client';
import { isPushError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { allDone } from '../../shared/run/works';
import { changeOnce } from '../../shared/send/changeOnce';
import { readUserId } from '../../shared/vendors/maxim/fields';
import { deviceWork, type DeviceWork } from '../shared/deviceWork';

const UNKNOWN_USER = '10000';

type UserWork<G> = Omit<DeviceWork<G>, 'cap'>;

/** Work on users of MaxIM, one call for each; one that MaxIM does not know is an invalid target. */
export function userWork<G extends object>(context: RunContext<MaximClient>, work: UserWork<G>) {
	const blames = (error: Error) => isPushError(error) && error.code === UNKNOWN_USER;
	const missing = 'MaxIM did not answer for this user';
	return deviceWork(context, { idField: 'userId', blames, missing }, { cap: 1, ...work });
}

/** A change that comes to the same when it is made twice. */
interface UserChange<G> extends Omit<UserWork<G>, 'call'> {
	make: (group: G, userId: string, options: { signal?: AbortSignal }) => Promise<unknown>;
}

/** Work that changes users, or a device of each; a retry changes none again. */
export function userChangeWork<G extends object>(
	context: RunContext<MaximClient>,
	{ make, ...work }: UserChange<G>,
) {
	return userWork<G>(context, {
		...work,
		call: changeOnce<G>(context, {
			call: async (group, [userId = ''], options) => {
				await make(group, userId, options);
				return allDone([userId]);
			},
			repeatable: true,
		}),
	});
}

/** For operations on the single user of the field User ID. */
export function readOneUser({ parameters }: RunContext<MaximClient>) {
	return (itemIndex: number) => [readUserId(parameters, itemIndex)];
}
