import { dayFields } from '../shared/days';

/** Most days that Getui is asked for at a time. */
export const MOST_DAYS = 60;

export const getuiDayFields = dayFields(MOST_DAYS);
