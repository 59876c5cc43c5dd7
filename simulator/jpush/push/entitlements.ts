import type { JPushApp } from '../app';
import type { Feature } from '../config';
import { JPushError } from '../errors';
import { channelEntries, type ChannelParameters } from './channels';
import type { Draft } from './parse';

const PAID_ROUTES = ['ospush', 'first_ospush', 'fcm', 'pns'];

/** Refuses what this app may not use, or has not set up in the console. */
export function checkEntitlements(app: JPushApp, draft: Draft): void {
	const { parts } = draft;
	const missing = featuresUsed(draft).find((feature) => !app.settings.features.includes(feature));
	if (missing) throw new JPushError(1016, `${missing} is not enabled for this app`);
	checkOptions(app, draft);
	checkActivePush(app, draft);
	checkChannels(app, draft);
	const url = parts.callback?.url;
	if (url !== undefined && !app.settings.callbackUrls.includes(url)) throw new JPushError(1018);
	checkWords(app, draft);
}

function featuresUsed({ parts, audience }: Draft): Feature[] {
	const { options, notification } = parts;
	const lists = audience.kind === 'lists' ? audience.lists : undefined;
	const used: Record<Feature, boolean> = {
		callback: parts.callback !== undefined,
		vendor_strategy: channelEntries(options?.third_party_channel).some(([, channel]) =>
			usesPaidRoute(channel),
		),
		notification_3rd: parts.notification_3rd !== undefined,
		inapp_message: parts.inapp_message !== undefined,
		quickapp: notification?.quickapp !== undefined,
		tag_targeting: Boolean(
			lists && (lists.tag.length || lists.tag_and.length || lists.tag_not.length),
		),
		target_event: options?.target_event !== undefined,
		active_push: options?.active_push === true,
		test_model: options?.test_model === true,
		mkt_enable: options?.mkt_enable === true,
		notification_switch_filter: options?.notification_switch_filter === true,
	};
	return (Object.keys(used) as Feature[]).filter((feature) => used[feature]);
}

function usesPaidRoute(channel: ChannelParameters): boolean {
	const { distribution, distribution_fcm: fcm, distribution_customize: customize } = channel;
	return [distribution, fcm, customize].some((route) => route && PAID_ROUTES.includes(route));
}

function checkOptions({ settings }: JPushApp, { parts }: Draft): void {
	const { options, notification, sms_message: sms } = parts;
	if ((options?.time_to_live ?? 0) > settings.maxTimeToLive) {
		throw new JPushError(1003, `time_to_live is longer than ${settings.maxTimeToLive} s`);
	}
	const ids = [options?.override_msg_id, sms?.temp_id];
	if (!settings.acceptStringIds && ids.some((id) => typeof id === 'string')) {
		throw new JPushError(1003, 'ids must be numbers');
	}
	const android = notification?.android;
	const hasBadge = (android?.badge_add_num ?? android?.badge_set_num) !== undefined;
	if (settings.badgeNeedsClass && hasBadge !== (android?.badge_class !== undefined)) {
		throw new JPushError(1002, 'badge_add_num (or badge_set_num) and badge_class need each other');
	}
}

function checkActivePush(app: JPushApp, { parts }: Draft): void {
	const { options, message } = parts;
	if (options?.need_backup && !options.active_push) {
		throw new JPushError(1003, 'need_backup requires active_push');
	}
	if (options?.active_push && (message || options.big_push_duration !== undefined)) {
		throw new JPushError(app.sim.cases.activePush);
	}
}

function checkChannels({ settings }: JPushApp, { parts }: Draft): void {
	for (const [name, channel] of channelEntries(parts.options?.third_party_channel)) {
		if (!settings.channels.includes(name)) throw new JPushError(1016, `${name} is not enabled`);
		const clash = settings.exclusiveChannelFields.find(
			([one, other]) => channel[one] !== undefined && channel[other] !== undefined,
		);
		if (clash) throw new JPushError(1017, `${name}: ${clash.join(' and ')} exclude each other`);
	}
}

function checkWords({ settings }: JPushApp, { parts }: Draft): void {
	if (settings.blackWords.length === 0) return;
	const text = JSON.stringify(
		[parts.notification, parts.message, parts.notification_3rd],
		replaceBig,
	);
	if (settings.blackWords.some((word) => text.includes(word))) throw new JPushError(2010);
}

function replaceBig(_key: string, value: unknown): unknown {
	return typeof value === 'bigint' ? String(value) : value;
}
