import * as z from 'zod';

import { JPUSH_MAX } from '../limits';
import { audience, fileAudience } from './audience';
import { flag, flagLimit, label, lazily, misspelling, token, type Checked } from './common';
import { inappMessage, liveActivity, message, notification3rd, smsMessage } from './message';
import { notification } from './notification';
import { callback, options } from './options';
import { platform } from './platforms';
import { checkContent } from './pushRules';

/** What every kind of push carries. */
const content = {
	platform,
	notification: notification.optional(),
	message: message.optional(),
	notification_3rd: notification3rd.optional(),
	sms_message: smsMessage.optional(),
	options: options.optional(),
	callback: callback.optional(),
};

/** What only a push with an audience of its own carries. */
const wholeContent = {
	...content,
	inapp_message: inappMessage.optional(),
	live_activity: liveActivity.optional(),
};

/** One push object, without its audience and cid. */
export const pushBody = lazily(() => z.strictObject(wholeContent).check(checkContent));

/** One push object. */
export const pushRequest = lazily(() =>
	z
		.strictObject({ cid: token.optional(), audience, ...wholeContent })
		.check(checkContent)
		.check(checkLiveAudience),
);

/** One push object whose devices are listed in an uploaded file. */
export const filePushRequest = lazily(() =>
	z
		.strictObject({ cid: token.optional(), audience: fileAudience, ...wholeContent })
		.check(checkContent),
);

/** A push object for the apps of a group. */
export const groupPushRequest = lazily(() => pushRequest.check(refuseOverride));

/** The same for devices listed in an uploaded file. */
export const groupFilePushRequest = lazily(() => filePushRequest.check(refuseOverride));

/** The push object inside a schedule. */
export const scheduledPush = lazily(() =>
	z
		.strictObject({
			audience: z.union([audience, fileAudience]),
			...wholeContent,
			cid: misspelling('cid of the schedule, beside push'),
		})
		.check(checkContent)
		.check(checkLiveAudience),
);

/** What every push of a batch carries beside its target. */
export const batchBody = lazily(() => z.strictObject(content).check(checkContent));

/** One push of a batch; `target` is the registration id or alias of the one device or user. */
function batchEntry(target: z.ZodString) {
	return z.strictObject({ target, ...content }).check(checkContent);
}

/** Pushes with a text each, by their cids. */
function batchOf(target: z.ZodString) {
	return z.strictObject({
		pushlist: z.record(token, batchEntry(target)).check((context) => {
			const actual = Object.keys(context.value).length;
			const limit = JPUSH_MAX.pushlist;
			if (actual === 0) flag(context, [], 'needs at least one push', context.value);
			if (actual > limit) flagLimit(context, [], { limit, actual, unit: 'entries' });
		}),
	});
}

/** A batch to registration ids. */
export const deviceBatch = lazily(() => batchOf(token));

/** A batch to aliases. */
export const aliasBatch = lazily(() => batchOf(label));

function checkLiveAudience(context: Checked<{ audience: unknown; live_activity?: object }>): void {
	const { audience: to, live_activity } = context.value;
	const byActivity = typeof to === 'object' && to !== null && 'live_activity_id' in to;
	if (!byActivity || live_activity !== undefined) return;
	flag(context, ['audience', 'live_activity_id'], 'needs live_activity beside it', to);
}

function refuseOverride(context: Checked<{ options?: z.infer<typeof options> }>): void {
	const id = context.value.options?.override_msg_id;
	if (id === undefined) return;
	flag(context, ['options', 'override_msg_id'], 'cannot be used by a group push', id);
}

export type JPushBody = z.infer<typeof pushBody>;
export type JPushPush = z.infer<typeof pushRequest>;
export type JPushFilePush = z.infer<typeof filePushRequest>;
export type JPushScheduledPush = z.infer<typeof scheduledPush>;
export type JPushBatch = z.infer<typeof deviceBatch>;
export type JPushBatchEntry = JPushBatch['pushlist'][string];
