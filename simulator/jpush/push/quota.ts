import type { Phone } from '../../core/types';
import type { JPushApp } from '../app';
import { JPushError } from '../errors';
import { channelEntries, type ChannelParameters } from './channels';
import type { Draft } from './parse';

interface Quota {
	total: number;
	used: number;
}

function quotaOf(
	app: JPushApp,
	draft: Draft,
	maker: string,
	channel: ChannelParameters,
): Quota | undefined {
	// options.classification beats the channel's own.
	const kind = draft.parts.options?.classification ?? channel.classification ?? 0;
	return app.vendorQuota[maker]?.[kind === 1 ? 'system' : 'operation'];
}

/** With `ospush` an exhausted quota of any listed maker fails the whole request. */
export function checkQuota(app: JPushApp, draft: Draft): void {
	for (const [maker, channel] of channelEntries(draft.parts.options?.third_party_channel)) {
		if (channel.distribution !== 'ospush') continue;
		const quota = quotaOf(app, draft, maker, channel);
		if (quota && quota.total >= 0 && quota.used >= quota.total) {
			throw new JPushError(1012, `The ${maker} quota is exhausted`);
		}
	}
}

/** Counts what goes out over the makers' channels. */
export function chargeQuota(app: JPushApp, draft: Draft, phones: readonly Phone[]): void {
	for (const [maker, channel] of channelEntries(draft.parts.options?.third_party_channel)) {
		if (channel.distribution !== 'ospush' && channel.distribution !== 'first_ospush') continue;
		const quota = quotaOf(app, draft, maker, channel);
		if (!quota || quota.total < 0) continue;
		quota.used += phones.filter((phone) => phone.brand === maker).length;
	}
}
