import * as z from 'zod';

import { flag } from './schema';

/** Whether the text is a day of the calendar, `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day, `yyyy-MM-dd`. */
export const day = z.string().check((context) => {
	if (!isDay(context.value)) flag(context, [], 'must be a date as yyyy-MM-dd', context.value);
});
