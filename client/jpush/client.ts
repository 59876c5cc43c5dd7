import { bindOperations, type Bound } from '../core/client';
import type { CallOptions, Engine } from '../core/engine';
import { createEngine, sharedRuntime, type Runtime } from '../core/runtime';
import { asUnsent } from '../core/unsent';
import {
	appProfile,
	devProfile,
	groupProfile,
	type JPushCredential,
	type JPushDevCredential,
	type JPushGroupCredential,
} from './auth';
import { CidPool, type CidType } from './cids';
import type { JPushFamily } from './hosts';
import * as adminOperations from './operations/admin';
import * as appOperations from './operations/app';
import * as fileOperations from './operations/files';
import * as groupOperations from './operations/group';
import { getCids } from './operations/getCids';

/** Every operation of one app. */
export interface JPushClient extends Bound<typeof appOperations> {
	/**
	 * Takes idempotency keys from the process's stock, fetching more when it runs dry. Those for pushes (the
	 * default) and those for schedules are different keys to the vendor.
	 * @throws PushError when the vendor issues none
	 */
	takeCids(count: number, options?: CallOptions, type?: CidType): Promise<string[]>;
	/** Masks the credential's secrets in a text. */
	redact: (text: string) => string;
}

/** Opens a client for one app. Without a runtime it shares connections and limits with the process. */
export function createJPushClient(
	credential: JPushCredential,
	runtime: Runtime = sharedRuntime(),
): JPushClient {
	const engine = createEngine(appProfile(credential), runtime);
	return Object.assign(bindOperations(engine, appOperations), {
		takeCids: cidSource(engine, runtime),
		redact: engine.redact,
	});
}

/** Every operation of one app group. */
export type JPushGroupClient = Bound<typeof groupOperations> & { redact: (text: string) => string };

/** Opens a client for one app group. */
export function createJPushGroupClient(
	credential: JPushGroupCredential,
	runtime: Runtime = sharedRuntime(),
): JPushGroupClient {
	const engine = createEngine(groupProfile(credential), runtime);
	return Object.assign(bindOperations(engine, groupOperations), { redact: engine.redact });
}

/** Admin operations, and files for a group push. */
export type JPushDevClient = Bound<typeof adminOperations & typeof fileOperations>;

/** Opens a client with the keys of a developer account. */
export function createJPushDevClient(
	credential: JPushDevCredential,
	runtime: Runtime = sharedRuntime(),
): JPushDevClient {
	const engine = createEngine(devProfile(credential), runtime);
	return bindOperations(engine, { ...adminOperations, ...fileOperations });
}

function cidSource(engine: Engine<JPushFamily>, runtime: Runtime): JPushClient['takeCids'] {
	const { clock } = runtime.shared;
	const fetch = async (count: number, type: CidType, options: CallOptions) => {
		try {
			return (await engine.call(getCids, { count, type }, options)).cidlist;
		} catch (error) {
			throw asUnsent(error, 'No key for the push could be fetched');
		}
	};
	return async (count, options, type = 'push') =>
		await engine.parts.state
			.value(`cids:${type}`, () => new CidPool(clock))
			.take(count, async (missing, call) => await fetch(missing, type, call), options);
}
