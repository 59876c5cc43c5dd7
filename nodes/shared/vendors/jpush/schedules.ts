import type { IDataObject } from 'n8n-workflow';

import type { JPushClient } from '../../../../client';
import type { ListEntry } from '../../run/lookUp';

type Schedule = Awaited<ReturnType<JPushClient['getSchedule']>>;
type CallOptions = { signal?: AbortSignal };

/** One page of the app's schedules, counted from 1, and whether there are more. */
export async function readSchedulePage(
	client: JPushClient,
	page: number,
	options: CallOptions = {},
): Promise<{ schedules: Schedule[]; more: boolean }> {
	const { schedules, total_pages } = await client.listSchedules({ page }, options);
	return { schedules, more: schedules.length > 0 && page < total_pages };
}

/** The app's schedules, at most `limit`, read a page at a time. */
export async function readSchedules(
	client: JPushClient,
	limit: number | undefined,
	options: CallOptions,
): Promise<Schedule[]> {
	const found: Schedule[] = [];
	for (let page = 1; ; page += 1) {
		const { schedules, more } = await readSchedulePage(client, page, options);
		found.push(...schedules);
		if (!more || (limit !== undefined && found.length >= limit)) return found.slice(0, limit);
	}
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
