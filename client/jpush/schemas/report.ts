import * as z from 'zod';

import { knownOf } from '../../core/schema';
import { listOf } from '../../core/validate';
import { JPUSH_MAX } from '../limits';
import { counter, idText } from './replies';
import { day, flag, isDay, lazily, longId, token, type Checked } from './common';

export const messageIds = lazily(() =>
	z.strictObject({ msg_ids: listOf(longId, JPUSH_MAX.messageIds) }),
);

export const groupMessageIds = lazily(() =>
	z.strictObject({
		group_msgids: listOf(token, JPUSH_MAX.groupMessageIds),
	}),
);

export const statusQuery = lazily(() =>
	z.strictObject({
		msg_id: longId,
		registration_ids: listOf(token, JPUSH_MAX.registrationIds),
		/** The day of the push, `yyyy-MM-dd`; default today. */
		date: day.optional(),
	}),
);

/** The most units that one query may span. */
export type DurationCaps = Readonly<Record<'HOUR' | 'DAY' | 'MONTH', number>>;

/** A query of user statistics. */
export function userQuery(caps: DurationCaps) {
	return z
		.strictObject({
			time_unit: z.enum(['HOUR', 'DAY', 'MONTH']),
			/** `yyyy-MM-dd HH`, `yyyy-MM-dd` or `yyyy-MM`, as the unit asks. */
			start: z.string(),
			duration: z.int().min(1),
		})
		.check((context) => checkUserQuery(context, caps));
}

interface UserQuery {
	time_unit: 'HOUR' | 'DAY' | 'MONTH';
	start: string;
	duration: number;
}

const STARTS: Record<UserQuery['time_unit'], { form: string; fits: (text: string) => boolean }> = {
	HOUR: {
		form: 'yyyy-MM-dd HH',
		fits: (text) => isDay(text.slice(0, 10)) && /^ ([01]\d|2[0-3])$/.test(text.slice(10)),
	},
	DAY: { form: 'yyyy-MM-dd', fits: isDay },
	MONTH: { form: 'yyyy-MM', fits: (text) => isDay(`${text}-01`) },
};

function checkUserQuery(context: Checked<UserQuery>, caps: DurationCaps): void {
	const { time_unit, start, duration } = context.value;
	const { form, fits } = STARTS[time_unit];
	if (!fits(start))
		flag(context, ['start'], `must be ${form} when the unit is ${time_unit}`, start);
	const cap = caps[time_unit];
	if (duration > cap) {
		flag(context, ['duration'], `at most ${cap} when the unit is ${time_unit}`, duration);
	}
}

const activity = z.looseObject({ new: counter, online: counter, active: counter }).nullish();

export const usersReply = lazily(() =>
	z.looseObject({
		time_unit: z.string(),
		start: z.string(),
		duration: z.number(),
		items: z.array(
			z.looseObject({
				time: z.string(),
				android: activity,
				ios: activity,
				quickapp: activity,
				hmos: activity,
				winphone: activity,
			}),
		),
	}),
);

export const receivedReply = lazily(() =>
	z.array(
		z.looseObject({
			msg_id: idText,
			android_received: counter,
			ios_apns_sent: counter,
			ios_apns_received: counter,
			ios_msg_received: counter,
			wp_mpns_sent: counter,
		}),
	),
);

export const receivedDetailReply = lazily(() =>
	z.array(
		z.looseObject({
			msg_id: idText,
			jpush_received: counter,
			android_pns_sent: counter,
			android_pns_received: counter,
			ios_apns_sent: counter,
			ios_apns_received: counter,
			ios_msg_received: counter,
			/** The vendor's own spelling. */
			live_acivity_sent: counter,
			/** The vendor's own spelling. */
			live_acivity_received: counter,
			wp_mpns_sent: counter,
			quickapp_jpush_received: counter,
			quickapp_pns_sent: counter,
			hmos_hmpns_sent: counter,
			hmos_hmpns_received: counter,
			hmos_msg_received: counter,
			hmos_msg_sent: counter,
		}),
	),
);

const androidCounts = z
	.looseObject({
		received: counter,
		target: counter,
		online_push: counter,
		click: counter,
		msg_click: counter,
	})
	.nullish();

const iosCounts = z
	.looseObject({
		apns_sent: counter,
		apns_target: counter,
		apns_received: counter,
		click: counter,
		target: counter,
		received: counter,
	})
	.nullish();

const winphoneCounts = z
	.looseObject({ mpns_target: counter, mpns_sent: counter, click: counter })
	.nullish();

export const messagesReply = lazily(() =>
	z.array(
		z.looseObject({
			msg_id: idText,
			android: androidCounts,
			ios: iosCounts,
			winphone: winphoneCounts,
		}),
	),
);

const flow = {
	target: counter,
	sent: counter,
	received: counter,
	display: counter,
	click: counter,
};

/** Counts of one channel each, by the channel's name. */
const channels = z.record(z.string(), z.looseObject(flow).nullable()).nullish();

const kind = z
	.looseObject({
		...flow,
		sub_android: channels,
		sub_ios: channels,
		sub_quickapp: channels,
		sub_hmos: channels,
	})
	.nullish();

const block = z.looseObject({}).nullish();

export const messagesDetailReply = lazily(() =>
	z.array(
		z.looseObject({
			msg_id: idText,
			details: z
				.looseObject({
					notification: kind,
					message: kind,
					inapp: kind,
					/** Its `sub_ios` is the counts themselves. */
					live_activity: z
						.looseObject({ ...flow, sub_ios: z.looseObject(flow).nullish() })
						.nullish(),
				})
				.nullish(),
			jpush: block,
			android_pns: block,
			ios: block,
			winphone: block,
			quickapp_jpush: block,
			quickapp_pns: block,
		}),
	),
);

/** One official SDK names the id `group_msgids`; both read as `group_msgid`. */
export const groupMessagesReply = lazily(() =>
	z.array(
		z
			.looseObject({
				group_msgid: idText.optional(),
				group_msgids: idText.optional(),
				jpush: block,
				android_pns: block,
				ios: block,
				hmos: block,
			})
			.transform(({ group_msgids, ...rest }) => ({
				...rest,
				group_msgid: rest.group_msgid ?? group_msgids,
			})),
	),
);

export const deliveryReply = lazily(() =>
	knownOf(
		z.looseObject({
			/** 0 delivered, 1 not delivered, 2 not of this app, 3 not a target, 4 system error. */
			status: z.number(),
		}),
	),
);
