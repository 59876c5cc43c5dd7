import { bindOperations, type Bound } from '../core/client';
import { createEngine, sharedRuntime, type Runtime } from '../core/runtime';
import { uniPushProfile, type UniPushCredential } from './auth';
import * as operations from './operations';

/** The 28 methods of uni-cloud-push, by way of the cloud function. */
export type UniPushClient = Bound<typeof operations> & {
	/** Masks the credential's secrets in a text. */
	redact: (text: string) => string;
};

/** Opens a client for one app. Without a runtime it shares connections and limits with the process. */
export function createUniPushClient(
	credential: UniPushCredential,
	runtime: Runtime = sharedRuntime(),
): UniPushClient {
	const engine = createEngine(uniPushProfile(credential), runtime);
	return Object.assign(bindOperations(engine, operations), { redact: engine.redact });
}
