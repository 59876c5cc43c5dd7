import { bindOperations, type Bound } from '../core/client';
import type { HttpParts, Operation } from '../core/operation';
import { createEngine, sharedRuntime, type Runtime } from '../core/runtime';
import { MPAAS_VERSION, mpaasProfile, type MpaasCredential, type MpaasFamily } from './auth';
import * as operations from './operations';

/** Every operation of one app and workspace. */
export type MpaasClient = Bound<typeof operations> & {
	/** Masks the credential's secrets in a text. */
	redact: (text: string) => string;
};

/** Opens a client for one app and workspace. Without a runtime it shares connections and limits with the process. */
export function createMpaasClient(
	credential: MpaasCredential,
	runtime: Runtime = sharedRuntime(),
): MpaasClient {
	const engine = createEngine(mpaasProfile(credential, runtime.shared.clock), runtime);
	const bound = bindOperations(engine, scoped(operations, credential));
	return Object.assign(bound, { redact: engine.redact });
}

type AnyMpaas = Operation<unknown, unknown, MpaasFamily>;

/** The one operation that takes no tenant. */
const WITHOUT_TENANT = 'queryMpsSchedulerList';

/** The operations with the credential's app and version in each request that names no other. */
function scoped<T extends object>(list: T, credential: MpaasCredential): T {
	const { appId, workspaceId, tenantId, version = MPAAS_VERSION } = credential;
	const app = { AppId: appId, WorkspaceId: workspaceId };
	const whole = { ...app, ...(tenantId && { TenantId: tenantId }) };
	const entries = (Object.entries(list) as Array<[string, AnyMpaas]>).map(([name, operation]) => {
		const http = (input: unknown): HttpParts => {
			const parts = operation.http(input);
			return {
				...parts,
				query: { ...parts.query, Version: version },
				form: { ...(name === WITHOUT_TENANT ? app : whole), ...parts.form },
			};
		};
		return [name, { ...operation, http }];
	});
	return Object.fromEntries(entries) as T;
}
