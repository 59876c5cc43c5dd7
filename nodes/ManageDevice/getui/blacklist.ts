import type { GetuiClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { allDone } from '../../shared/run/works';
import { getuiDeviceWork } from './devices';

/** Puts devices on the blacklist or takes them off. */
export function blacklistWork(
	context: RunContext<GetuiClient>,
	change: 'addToBlacklist' | 'removeFromBlacklist',
) {
	const { client } = context;
	return getuiDeviceWork(context, {
		cap: context.module.GETUI_MAX.blacklist,
		check: (_group, cid) => {
			client.check[change]({ cid });
		},
		call: async (_group, cid, options) => {
			await client[change]({ cid }, options);
			return allDone(cid);
		},
		present: () => ({ blacklisted: change === 'addToBlacklist' }),
	});
}
