import { bindOperations, type Bound } from '../core/client';
import { createEngine, sharedRuntime, type Runtime } from '../core/runtime';
import { maximProfile, type MaximCredential } from './auth';
import * as operations from './operations';

/** Every operation of one app. */
export type MaximClient = Bound<typeof operations> & {
	/** Masks the credential's secrets in a text. */
	redact: (text: string) => string;
};

/** Opens a client for one app. Without a runtime it shares connections and limits with the process. */
export function createMaximClient(
	credential: MaximCredential,
	runtime: Runtime = sharedRuntime(),
): MaximClient {
	const engine = createEngine(maximProfile(credential), runtime);
	return Object.assign(bindOperations(engine, operations), { redact: engine.redact });
}
