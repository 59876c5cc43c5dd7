import type { UniPushClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';

/** The tags of a device; none when the vendor does not know it. */
export async function readTagsOf(
	context: RunContext<UniPushClient>,
	cid: string,
	options: { signal?: AbortSignal },
): Promise<string[]> {
	const { data } = await context.client.searchCustomTagByCid({ cid }, options);
	return data?.[cid] ?? [];
}
