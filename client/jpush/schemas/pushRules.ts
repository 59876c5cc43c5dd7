import type * as z from 'zod';

import { isPlainObject } from '../../core/json';
import { flag, flagLimit, jsonBytes, type Checked } from './common';
import type { inappMessage, liveActivity, message, notification3rd } from './message';
import type { JPushNotification } from './notification';
import type { JPushOptions } from './options';
import { hasMakerContent } from './thirdParty';

/** The parts of a push that rules compare. */
interface Content {
	platform: 'all' | string[];
	notification?: JPushNotification;
	message?: z.infer<typeof message>;
	notification_3rd?: z.infer<typeof notification3rd>;
	inapp_message?: z.infer<typeof inappMessage>;
	live_activity?: z.infer<typeof liveActivity>;
	options?: JPushOptions;
}

/** The rules between the parts of a push. */
export function checkContent(context: Checked<Content>): void {
	checkPresence(context);
	checkExclusions(context);
	checkThirdVersion(context);
	checkSizes(context);
}

function checkPresence(context: Checked<Content>): void {
	const { value } = context;
	if (value.notification !== undefined || value.message !== undefined) return;
	if (value.live_activity !== undefined) return;
	if (hasMakerContent(value.options?.third_party_channel)) return;
	flag(context, ['notification'], 'a notification or a message is required');
}

function checkExclusions(context: Checked<Content>): void {
	const { notification, message, notification_3rd, inapp_message, live_activity } = context.value;
	if (live_activity !== undefined && (notification ?? message) !== undefined) {
		flag(context, ['live_activity'], 'cannot stand beside notification or message', live_activity);
	}
	if (notification_3rd !== undefined) {
		if (message === undefined) {
			flag(context, ['notification_3rd'], 'needs message beside it', notification_3rd);
		}
		if (notification !== undefined) {
			flag(context, ['notification_3rd'], 'cannot stand beside notification', notification_3rd);
		}
	}
	if (inapp_message !== undefined) {
		if (notification === undefined) {
			flag(context, ['inapp_message'], 'needs notification beside it', inapp_message);
		}
		if (message !== undefined) {
			flag(context, ['inapp_message'], 'cannot stand beside message', inapp_message);
		}
	}
	if (context.value.options?.active_push === true && message !== undefined) {
		flag(context, ['options', 'active_push'], 'is for notifications without a message', true);
	}
}

function checkThirdVersion(context: Checked<Content>): void {
	const third = context.value.notification_3rd;
	if (third === undefined) return;
	const version = context.value.options?.notification_3rd_ver ?? 'v1';
	const path = ['options', 'notification_3rd_ver'];
	if (!('content' in third) && version !== 'v2') {
		flag(context, path, 'must be "v2" for a notification_3rd by platform', version);
	}
	if ('content' in third && version !== 'v1') {
		flag(context, path, 'must be "v1" for a notification_3rd with content', version);
	}
}

const ANDROID_BYTES = 4000;
const IOS_BYTES = 3584;
const WINPHONE_BYTES = 1000;

/** A message alone is held to 4,000 bytes by its own schema. */
function checkSizes(context: Checked<Content>): void {
	const { notification, message } = context.value;
	if (notification === undefined) return;
	const check = (
		name: 'android' | 'ios' | 'winphone',
		limit: number,
		beside: object | undefined,
	) => {
		if (!reaches(context.value, name)) return;
		const own = withAlert(notification, name);
		const actual = jsonBytes(own) + (beside === undefined ? 0 : jsonBytes(beside));
		if (actual <= limit) return;
		const unit = beside === undefined ? 'bytes as JSON' : 'bytes as JSON with message';
		flagLimit(context, ['notification', name], { limit, actual, unit }, own);
	};
	check('android', ANDROID_BYTES, message);
	check('ios', IOS_BYTES, undefined);
	check('winphone', WINPHONE_BYTES, undefined);
}

/** `all` includes Windows Phone only where the push says something to it; such apps are long gone. */
function reaches(content: Content, name: 'android' | 'ios' | 'winphone'): boolean {
	if (content.platform !== 'all') return content.platform.includes(name);
	return name !== 'winphone' || content.notification?.winphone !== undefined;
}

/** The platform's object as the vendor completes it. */
function withAlert(notification: JPushNotification, name: 'android' | 'ios' | 'winphone'): object {
	const own = notification[name];
	const inherited = notification.alert === undefined ? {} : { alert: notification.alert };
	return isPlainObject(own) ? { ...inherited, ...own } : inherited;
}
