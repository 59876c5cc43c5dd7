import type { Route } from '../../core/types';
import { appRoutes, ok, type AppCall } from '../gate';
import type { JPushSim } from '../sim';
import { readStats, type Counter, type MessageStats, type StatsRow } from '../stats';

type Counters = Record<string, number | null>;

/** Received counts, legacy and per channel (R1, R2). */
export function receivedRoutes(sim: JPushSim): Route[] {
	const route = (operation: string, rest: string, describe: (stats?: MessageStats) => Counters) =>
		appRoutes(sim, {
			operation,
			method: 'GET',
			urls: [`/v3/received${rest}`, `/v3/report/received${rest}`],
			family: 'report',
			bucket: 'report',
			handle: ({ app, request }: AppCall) =>
				ok(
					readStats(app, request.query.msg_ids).map((row) => ({
						msg_id: row.msgId,
						...describe(known(row)),
					})),
				),
		});
	return [...route('received', '', legacy), ...route('receivedDetail', '/detail', detail)];
}

function known(row: StatsRow): MessageStats | undefined {
	return row.state === 'known' ? row.stats : undefined;
}

/** null stands for a channel that had no part in the push. */
function pick(counter: Counter | undefined, field: keyof Counter, when = true): number | null {
	return counter && when ? counter[field] : null;
}

function legacy(stats?: MessageStats): Counters {
	const android = stats?.platforms.get('android');
	const ios = stats?.platforms.get('ios');
	const { notification = false, message = false } = stats?.message.carries ?? {};
	return {
		android_received: pick(android, 'received'),
		ios_apns_sent: pick(ios, 'sent', notification),
		ios_apns_received: pick(ios, 'received', notification),
		ios_msg_received: pick(ios, 'received', message),
		wp_mpns_sent: pick(stats?.platforms.get('winphone'), 'sent'),
	};
}

function detail(stats?: MessageStats): Counters {
	const { platforms, brands } = stats ?? {};
	const ios = platforms?.get('ios');
	const hmos = platforms?.get('hmos');
	const makers = [...(brands ?? [])].filter(([brand]) => brand !== 'jg_android');
	const sum = (field: keyof Counter) =>
		makers.length === 0 ? null : makers.reduce((total, [, counter]) => total + counter[field], 0);
	const { notification = false, message = false } = stats?.message.carries ?? {};
	return {
		jpush_received: pick(brands?.get('jg_android'), 'received'),
		android_pns_sent: sum('sent'),
		android_pns_received: sum('received'),
		ios_apns_sent: pick(ios, 'sent', notification),
		ios_apns_received: pick(ios, 'received', notification),
		ios_msg_received: pick(ios, 'received', message),
		// Spelled as the vendor spells it.
		live_acivity_sent: null,
		live_acivity_received: null,
		wp_mpns_sent: pick(platforms?.get('winphone'), 'sent'),
		quickapp_jpush_received: pick(platforms?.get('quickapp'), 'received'),
		quickapp_pns_sent: pick(platforms?.get('quickapp'), 'sent'),
		hmos_hmpns_sent: pick(hmos, 'sent', notification),
		hmos_hmpns_received: pick(hmos, 'received', notification),
		hmos_msg_received: pick(hmos, 'received', message),
		hmos_msg_sent: pick(hmos, 'sent', message),
	};
}
