import { createRuntime, createUniPushClient, type UniPushCredential } from '../../../../client';
import { SleptClock } from '../../support/sleptClock';
import { APP_ID, openSpace, SIGN_KEY, type Form, type Main, type Space } from './cloud';

/** A client in front of a service space, both closed by {@link Bench.close}. */
export interface Bench {
	client: ReturnType<typeof createUniPushClient>;
	space: Space;
	close(): Promise<void>;
}

export async function openBench(
	main: Main,
	more: Partial<UniPushCredential> & { form?: Form; replyMs?: number } = {},
): Promise<Bench> {
	const { form, replyMs, ...credential } = more;
	const space = await openSpace(main, form);
	const runtime = createRuntime({
		clock: new SleptClock(50),
		retry: { baseMs: 50, capMs: 250 },
		limits: { ...(replyMs === undefined ? {} : { replyMs }) },
	});
	const client = createUniPushClient(
		{ baseUrl: space.url, appId: APP_ID, signKey: SIGN_KEY, ...credential },
		runtime,
	);
	return {
		client,
		space,
		close: async () => {
			await runtime.transport.close();
			await space.close();
		},
	};
}

/** A client for previews only; nothing listens at its address. */
export function offlineClient() {
	return createUniPushClient(
		{ baseUrl: 'http://127.0.0.1:9/china-push', appId: APP_ID, signKey: SIGN_KEY },
		createRuntime(),
	);
}
