import { dayFields } from '../shared/days';

/** Most days that uni-push is asked for at a time. */
export const MOST_DAYS = 90;

export const uniPushDayFields = dayFields(MOST_DAYS);
