import type { GetuiApp } from '../app';
import type { GetuiDayLimits } from '../config';
import { ok, type Call, type Operation } from '../gate';

/** What is left of today's limits. */
export const quotaOperations: Operation[] = [
	{
		operation: 'reportQuota',
		method: 'GET',
		path: '/report/push/count',
		requires: 'quota_report',
		handle: quota,
	},
];

const MAKER_TOTAL = 10_000;

function quota({ app }: Call) {
	app.takeMinute('quotaReport', 10005);
	const text = (value: number) => (app.settings.quotaAsText ? String(value) : value);
	const pushed = countVivo(app);
	return ok({
		gt: {
			app: entry(app, 'appPush'),
			app_with_tag: entry(app, 'appPush'),
			list: entry(app, 'list'),
		},
		vv: {
			general: {
				push_num: pushed,
				total_num: text(MAKER_TOTAL),
				limit: pushed >= MAKER_TOTAL,
			},
		},
	});
}

function entry(app: GetuiApp, limit: keyof GetuiDayLimits) {
	const left = app.leftToday(limit);
	return { total_num: app.settings.perDay[limit], remain_num: left, limit: left === 0 };
}

/** Of the makers, vivo is the one that counts what was sent. */
function countVivo(app: GetuiApp): number {
	let count = 0;
	for (const { channels } of app.tasks.all())
		for (const channel of channels.values()) if (channel === 'vv') count += 1;
	return count;
}
