import { DAY_MS, parseDay } from '../../core/dates';
import { invalid } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { describe, statsOf } from '../stats';
import { byBrand, rows } from './taskReports';

const POINT_MS = 10 * 60_000;

/** Pushes and users of a past day, and users online over the last day. */
export const dayReportOperations: Operation[] = [
	{ operation: 'reportDay', method: 'GET', path: '/report/push/date/:date', handle: pushes },
	{ operation: 'reportUsers', method: 'GET', path: '/report/user/date/:date', handle: users },
	{ operation: 'reportOnline', method: 'GET', path: '/report/online_user', handle: online },
];

interface Day {
	date: string;
	from: number;
	to: number;
}

/** Today is not over, so it has no report. */
function readDay({ app, request, now }: Call): Day {
	const { date = '' } = request.params;
	const from = parseDay(date, app.settings.timeZoneOffsetHours);
	if (from === undefined || from + DAY_MS > now) throw invalid('date');
	return { date, from, to: from + DAY_MS };
}

function pushes(call: Call) {
	const { app, request } = call;
	const { date, from, to } = readDay(call);
	const own = [...app.tasks.all()].filter(({ message }) => message.at >= from && message.at < to);
	const stats = statsOf(app, own);
	return rows(app, stats ? [[date, describe(stats, byBrand(request))]] : []);
}

function users(call: Call) {
	const { date, from, to } = readDay(call);
	const phones = call.app.phones.all().filter(({ registeredAt }) => registeredAt < to);
	const active = phones.filter(({ lastSeenAt }) => lastSeenAt >= from && lastSeenAt < to);
	return ok({
		[date]: {
			accumulative_num: phones.length,
			register_num: phones.filter(({ registeredAt }) => registeredAt >= from).length,
			active_num: active.length,
			online_num: active.filter((phone) => phone.online).length,
		},
	});
}

function online({ app, now }: Call) {
	const phones = app.phones.all();
	const points = Array.from({ length: DAY_MS / POINT_MS }, (_, step) => {
		// Live points are some milliseconds off.
		const time = Math.floor(now - step * POINT_MS) - (step % 3);
		const present = phones.filter(
			(phone) => phone.registeredAt <= time && (phone.online || phone.lastSeenAt >= time),
		);
		return [String(time), present.length] as const;
	});
	return ok({ online_statics: Object.fromEntries(points) });
}
