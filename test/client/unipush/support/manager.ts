import { APP_ID, SIGN_KEY, startInstance } from './cloud';
import { createDatabase, type FakeDatabase } from './database';

export type Reply = Record<string, unknown>;
export type Handler = (params: unknown, calls: number) => Reply | Promise<Reply>;

export interface FakeManager {
	/** The calls that reached the library: app, method and arguments as passed. */
	calls: Array<{ appId: string; method: string; args: unknown[] }>;
	/** Answers of single methods; the others answer with success and no data. */
	handlers: Record<string, Handler>;
	getPushManager: (options: { appId: string }) => object;
}

/** A stand-in for `uniCloud.getPushManager`: any method can be called on it. */
export function createManager(handlers: Record<string, Handler> = {}): FakeManager {
	const fake: FakeManager = {
		calls: [],
		handlers,
		getPushManager: ({ appId }) =>
			new Proxy(
				{},
				{
					get:
						(_target, method) =>
						async (...args: unknown[]) => {
							const name = String(method);
							fake.calls.push({ appId, method: name, args });
							const handler = fake.handlers[name];
							return (await handler?.(args[0], fake.calls.length)) ?? success();
						},
				},
			),
	};
	return fake;
}

export function success(data?: unknown): Reply {
	return { errCode: 0, errMsg: 'success', ...(data === undefined ? {} : { data }) };
}

export function failure(code: number, message = 'vendor words'): Reply {
	return { errCode: `uni-cloud-push-error-${code}`, errMsg: message };
}

/** The function with its stand-ins, set up as a user would. */
export function deploy(
	handlers: Record<string, Handler> = {},
	database: FakeDatabase = createDatabase(),
) {
	const manager = createManager(handlers);
	const parts = {
		config: { signKey: SIGN_KEY, appIds: [APP_ID] },
		uniCloud: { getPushManager: manager.getPushManager, database: database.database },
	};
	return { manager, database, parts, main: startInstance(parts) };
}
