import type { UniPushClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { allDone } from '../../shared/run/works';
import { uniPushDeviceWork } from './devices';

/** Puts devices on the blacklist or takes them off. */
export function blacklistWork(
	context: RunContext<UniPushClient>,
	change: 'addCidToBlacklist' | 'removeCidInBlacklist',
) {
	const { client } = context;
	return uniPushDeviceWork(context, {
		cap: context.module.UNIPUSH_MAX.blacklist,
		check: (_group, push_clientid) => {
			client.check[change]({ push_clientid });
		},
		call: async (_group, push_clientid, options) => {
			await client[change]({ push_clientid }, options);
			return allDone(push_clientid);
		},
		present: () => ({ blacklisted: change === 'addCidToBlacklist' }),
	});
}
