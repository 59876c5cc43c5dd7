import type { Route, SimRequest } from '../../core/types';
import { authenticateGroup } from '../auth';
import type { JPushGroupConfig } from '../config';
import type { JPushApp } from '../app';
import { ok, requireHttps } from '../gate';
import { FREE_SETTINGS, LIMITS } from '../limits';
import type { JPushSim } from '../sim';
import { readIds, statsOf, type Counter, type MessageStats } from '../stats';
import { userStats } from '../userStats';
import { total } from './messages';

const GROUP_MSGID = /^[0-9a-z]+$/i;

/** Statistics of an app group (R7, R8). */
export function groupReportRoutes(sim: JPushSim): Route[] {
	const route = (
		operation: string,
		rest: string,
		answer: (group: JPushGroupConfig, request: SimRequest) => unknown,
	): Route[] =>
		['/v3', '/v3/report'].map((base) => ({
			operation,
			method: 'GET',
			url: `${base}/group/${rest}`,
			handle: (request) => {
				requireHttps(sim, request);
				return ok(answer(authenticateGroup(sim, request, 'report'), request));
			},
		}));
	return [
		...route('groupMessagesDetail', 'messages/detail', (group, request) =>
			messages(sim, group, request.query.group_msgids),
		),
		...route('groupUsers', 'users', (group, request) =>
			userStats(request.query, {
				phones: appsOf(sim, group).flatMap((app) => app.phones.all()),
				now: sim.frame.clock.now(),
				zone: FREE_SETTINGS.timeZoneOffsetHours,
				days: LIMITS.groupUserDays,
				maxDuration: { HOUR: 24, DAY: 30, MONTH: 1 },
				cases: sim.cases,
			}),
		),
	];
}

function appsOf(sim: JPushSim, group: JPushGroupConfig): JPushApp[] {
	return group.appKeys.flatMap((key) => sim.apps.get(key) ?? []);
}

function messages(sim: JPushSim, group: JPushGroupConfig, ids: string | undefined): unknown[] {
	return readIds(ids, LIMITS.groupReportIds, GROUP_MSGID).flatMap((id) => {
		const sent = sim.groupPushes.get(id);
		if (sent?.groupKey !== group.groupKey) return [];
		const stats = appsOf(sim, group).flatMap((app) =>
			sent.msgIds.flatMap((msgId) => {
				const message = app.message(msgId);
				return message ? [statsOf(app, message)] : [];
			}),
		);
		return [{ group_msgid: id, ...blocks(stats) }];
	});
}

function blocks(stats: MessageStats[]): Record<string, unknown> {
	const of = (platform: string) => {
		const found = stats.flatMap(({ platforms }) => platforms.get(platform) ?? []);
		return found.length > 0 ? total(found) : undefined;
	};
	const android = of('android');
	const ios = of('ios');
	const hmos = of('hmos');
	return {
		...(android ? { jpush: jpushBlock(android) } : {}),
		...(ios ? { ios: iosBlock(ios) } : {}),
		...(hmos ? { hmos: hmosBlock(hmos) } : {}),
	};
}

function jpushBlock({ target, sent, received, display, click }: Counter) {
	return { target, online_push: sent, sent, received, display, click };
}

function iosBlock({ target, sent, received, display, click }: Counter) {
	return {
		apns_target: target,
		apns_sent: sent,
		apns_received: received,
		apns_click: click,
		apns_display: display,
	};
}

function hmosBlock({ target, sent, received, click }: Counter) {
	return { hmpns_target: target, hmpns_sent: sent, hmpns_received: received, hmpns_click: click };
}
