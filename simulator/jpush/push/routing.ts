import type { Face, Phone } from '../../core/types';
import type { ChannelParameters } from './channels';
import type { Draft } from './parse';

/** How a push gets to phones whose own long connection is down. */
export interface PushRoute {
	reachesOffline: (phone: Phone) => boolean;
	/** Does the phone show `notification_3rd` in place of the in-app message? */
	usesThird: (phone: Phone) => boolean;
	third: readonly Face[];
}

// The maker's own service delivers these platforms' notifications, time_to_live or not.
const OWN_SERVICE = new Set(['ios', 'hmos', 'quickapp', 'winphone']);

export function routeFor(
	draft: Draft,
	channels: Map<string, ChannelParameters>,
	hasNotification: boolean,
): PushRoute {
	const { third } = draft;
	const usesThird = (phone: Phone) =>
		third !== undefined &&
		!phone.online &&
		phone.platform === 'android' &&
		phone.brand !== undefined;
	const reachesOffline = (phone: Phone) => {
		if (OWN_SERVICE.has(phone.platform)) return hasNotification;
		if (phone.brand === undefined) return false;
		const channel = channels.get(phone.brand);
		// Seed: without parameters, users of a maker's channel are reached through it.
		if (hasNotification) return channel?.distribution !== 'jpush';
		return usesThird(phone) || (channel?.distribution_customize ?? 'jpush') !== 'jpush';
	};
	const face: Face | undefined = third && {
		kind: 'notification',
		title: third.title,
		body: third.content,
	};
	return { reachesOffline, usesThird, third: face ? [face] : [] };
}
