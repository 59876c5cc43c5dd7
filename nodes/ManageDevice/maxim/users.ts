import type { MaximClient } from '../../../client';
import { isPushError } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { allDone } from '../../shared/run/works';
import { changeOnce } from '../../shared/send/changeOnce';
import { readUserId } from '../../shared/vendors/maxim/fields';
import { deviceWork, type DeviceWork } from '../shared/deviceWork';

const isUnknownUser = (error: Error) => isPushError(error) && error.code === '10000';

type UserWork<G> = Omit<DeviceWork<G>, 'cap'>;

/** Work on users of MaxIM, one call for each; one that MaxIM does not know is an invalid target. */
export function userWork<G extends object>(context: RunContext<MaximClient>, work: UserWork<G>) {
	const missing = 'MaxIM did not answer for this user';
	const words = { idField: 'userId', blames: isUnknownUser, missing };
	return deviceWork(context, words, { cap: 1, ...work });
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
		...changeOnce<G>(context, {
			call: async (group, [userId = ''], options) => {
				await make(group, userId, options);
				return allDone([userId]);
			},
			repeatable: true,
			blamesTargets: isUnknownUser,
		}),
	});
}

/** For operations on the single user of the field User ID. */
export function readOneUser({ parameters }: RunContext<MaximClient>) {
	return (itemIndex: number) => [readUserId(parameters, itemIndex)];
}
