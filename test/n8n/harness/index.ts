import type { Harness, Host, HostName } from './types';

export * from './types';

declare global {
	/** Set by this folder's jest environment. */
	var n8nHarness: Harness | undefined;
}

/** Opens a host; the test file needs `@jest-environment ./test/n8n/harness/environment.ts`. */
export async function openHost(name: HostName, packageDir?: string): Promise<Host> {
	const harness = globalThis.n8nHarness;
	if (!harness) throw new Error('This test file lacks the jest environment of the n8n harness');
	return await harness.host(name, packageDir);
}
