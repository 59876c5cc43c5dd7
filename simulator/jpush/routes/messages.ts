import type { Route, SimReply } from '../../core/types';
import { appRoutes, ok, type AppCall } from '../gate';
import type { JPushSim } from '../sim';
import { readStats, type Counter, type MessageStats, type StatsRow } from '../stats';

/** Message statistics, legacy and detailed (R4, R5). */
export function messageReportRoutes(sim: JPushSim): Route[] {
	const route = (operation: string, rest: string, handle: (call: AppCall) => SimReply) =>
		appRoutes(sim, {
			operation,
			method: 'GET',
			urls: [`/v3/messages${rest}`, `/v3/report/messages${rest}`],
			family: 'report',
			bucket: 'report',
			vip: sim.cases.reportVip,
			handle,
		});
	return [...route('messages', '', legacy), ...route('messagesDetail', '/detail', detail)];
}

function legacy({ app, request }: AppCall) {
	const rows = readStats(app, request.query.msg_ids);
	return ok(rows.map((row) => ({ msg_id: row.msgId, ...legacyBlocks(row) })));
}

function legacyBlocks(row: StatsRow): Record<string, unknown> {
	if (row.state !== 'known') return { android: null, ios: null, winphone: null };
	const { platforms, message } = row.stats;
	const android = platforms.get('android');
	const ios = platforms.get('ios');
	const winphone = platforms.get('winphone');
	const { notification, message: inApp } = message.carries;
	return {
		android: android && {
			received: android.received,
			target: android.target,
			online_push: android.sent,
			click: android.click,
			msg_click: null,
		},
		ios: ios && {
			apns_sent: notification ? ios.sent : null,
			apns_target: notification ? ios.target : null,
			apns_received: notification ? ios.received : null,
			click: ios.click,
			target: inApp ? ios.target : null,
			received: inApp ? ios.received : null,
		},
		winphone: winphone && {
			mpns_target: winphone.target,
			mpns_sent: winphone.sent,
			click: winphone.click,
		},
	};
}

function detail({ app, request }: AppCall) {
	const rows = readStats(app, request.query.msg_ids);
	const asNumber = app.settings.detailMsgIdAsNumber;
	return ok(
		rows.map((row) => ({
			msg_id: asNumber ? BigInt(row.msgId) : row.msgId,
			details: row.state === 'known' ? details(row.stats) : null,
		})),
	);
}

/** The blocks of the 2021 scheme that this message has a part in. */
function details(stats: MessageStats): Record<string, unknown> {
	const { notification, message } = stats.message.carries;
	return {
		...(notification ? { notification: block(stats, 'apns') } : {}),
		...(message ? { message: block(stats, 'jg_ios') } : {}),
	};
}

function block({ platforms, brands }: MessageStats, iosChannel: string): Record<string, unknown> {
	const ios = platforms.get('ios');
	const hmos = platforms.get('hmos');
	const quickapp = platforms.get('quickapp');
	return {
		...total([...platforms.values()]),
		...(brands.size > 0 ? { sub_android: Object.fromEntries(brands) } : {}),
		...(ios ? { sub_ios: { [iosChannel]: ios } } : {}),
		...(hmos ? { sub_hmos: { hmpns: hmos } } : {}),
		...(quickapp ? { sub_quickapp: { quick_jg: quickapp } } : {}),
	};
}

/** The sum over channels. */
export function total(counters: Counter[]): Counter {
	const sum = { target: 0, sent: 0, received: 0, display: 0, click: 0 };
	for (const counter of counters) {
		sum.target += counter.target;
		sum.sent += counter.sent;
		sum.received += counter.received;
		sum.display += counter.display;
		sum.click += counter.click;
	}
	return sum;
}
