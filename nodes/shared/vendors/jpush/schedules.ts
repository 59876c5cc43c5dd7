import type { IDataObject } from 'n8n-workflow';

import type { JPushClient } from '../../../../client';
import type { ListEntry } from '../../run/lookUp';
import type { Page } from '../../run/pages';

type Schedule = Awaited<ReturnType<JPushClient['getSchedule']>>;

/** One page of the app's schedules, counted from 1. */
export async function readSchedulePage(
	client: JPushClient,
	page: number,
	options: { signal?: AbortSignal } = {},
): Promise<Page<Schedule>> {
	const { schedules, total_pages } = await client.listSchedules({ page }, options);
	return { entries: schedules, more: schedules.length > 0 && page < total_pages };
}

/** A schedule as nodes put it out. */
export function presentSchedule(
	{ schedule_id, ...schedule }: Schedule,
	id = schedule_id,
): IDataObject {
	return { scheduleId: id, ...schedule };
}

interface Times {
	single?: { time?: string };
	periodical?: { time?: string; time_unit?: string };
}

/** A schedule as a list shows it: names may be alike, times tell them apart. */
export function describeSchedule(schedule: Schedule): ListEntry {
	const { schedule_id: value = '', name, trigger, enabled } = schedule;
	const { single, periodical }: Times = trigger ?? {};
	const when = [single?.time, periodical?.time_unit?.toLowerCase(), periodical?.time]
		.filter((part) => part !== undefined)
		.join(' ');
	const details = [when, enabled === false ? 'paused' : ''].filter((part) => part !== '');
	return { name: details.length === 0 ? name : `${name} (${details.join(', ')})`, value };
}
