import { DAY_MS } from '../../core/dates';
import type { Phone } from '../../core/types';
import type { GetuiApp } from '../app';
import { channelOf } from '../devices';
import { LIMITS } from '../limits';
import { facesFor } from './faces';
import type { Draft } from './schema';
import { OWN, type Task } from './tasks';

/** The wire value; its spelling is the vendor's. */
export type Status = string;

const ONLINE = 'successed_online';
const OFFLINE = 'successed_offline';
const IGNORED = 'successed_ignore';

type Route = 'own' | 'channel' | 'none';

/** Carries a task to one phone and says how it went. */
export function dispatch(app: GetuiApp, task: Task, phone: Phone): Status {
	if (app.blacklist.has(phone.id)) return app.settings.blacklistedStatus;
	if (isSkipped(app, task.draft, phone)) return IGNORED;
	const { message } = task;
	message.targets.push(phone.index);
	const route = routeOf(app, task.draft, phone);
	if (route === 'none') return phone.online ? ONLINE : OFFLINE;
	task.channels.set(phone.index, route === 'own' ? OWN : (channelOf(phone) ?? OWN));
	if (phone.online || route === 'channel') replaceEarlier(app, task, phone);
	app.frame.courier.deliver(message, phone);
	return route === 'own' && phone.online ? ONLINE : OFFLINE;
}

/** Phones that nobody used for long, and those the caller's own filters leave out. */
function isSkipped(app: GetuiApp, { settings }: Draft, phone: Phone): boolean {
	const idleDays = (app.now() - phone.lastSeenAt) / DAY_MS;
	if (!phone.online && idleDays > LIMITS.inactiveDays) return true;
	if (settings?.filter_notify_off && !app.profile(phone).notificationSwitch) return true;
	const days = settings?.activate_filter_day;
	const type = settings?.activate_filter_type;
	if (days === undefined || type === undefined) return false;
	return type === 1 ? idleDays > days : idleDays <= days;
}

/** The vendor's own connection or the maker's service; `none` when neither has something for the phone. */
function routeOf(app: GetuiApp, draft: Draft, phone: Phone): Route {
	const channel = channelOf(phone);
	const byMaker = channel !== undefined && facesFor(draft, phone, false).length > 0;
	const bySelf = facesFor(draft, phone, true).length > 0;
	const strategy = strategyFor(draft, channel);
	const own: Route = bySelf ? 'own' : 'none';
	if (strategy === 3) return own;
	if (strategy === 2) return byMaker ? 'channel' : 'none';
	if (strategy === 4) return byMaker ? 'channel' : own;
	const fallsBack = phone.platform !== 'ios' || app.settings.iosOnlineUsesApns;
	if (phone.online && (bySelf || !fallsBack)) return own;
	return byMaker ? 'channel' : own;
}

function strategyFor({ settings }: Draft, channel: string | undefined): number {
	const strategy: Record<string, number | undefined> = settings?.strategy ?? {};
	return (channel === undefined ? undefined : strategy[channel]) ?? strategy.default ?? 1;
}

/** A notification with the same `notify_id`, or APNs collapse id, takes the earlier one's place. */
function replaceEarlier(app: GetuiApp, task: Task, phone: Phone): void {
	const key = replaceKey(task, phone);
	if (key === undefined) return;
	const shown = phone.stack.filter(({ state }) => state === 'shown').reverse();
	const earlier = shown.find(({ msgId }) => {
		const other = app.tasks.get(msgId);
		return other !== undefined && replaceKey(other, phone) === key;
	});
	if (!earlier) return;
	earlier.state = 'replaced';
	app.frame.hub.touch(phone);
}

function replaceKey({ draft, channels }: Task, phone: Phone): string | number | undefined {
	const { push_message: message, push_channel: channel } = draft;
	if (channels.get(phone.index) === OWN) return message.notification?.notify_id;
	if (phone.platform === 'ios') return channel?.ios?.['apns-collapse-id'];
	if (phone.platform === 'hmos') return channel?.harmony?.notification?.notify_id;
	return channel?.android?.ups.notification?.notify_id;
}
