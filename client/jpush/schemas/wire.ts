import { wireInteger } from '../../core/json';
import { digitsOf } from './common';
import type { JPushOptions } from './options';
import type { JPushBatchEntry, JPushFilePush, JPushPush, JPushScheduledPush } from './push';

/** Checked options in the form that travels. */
export function wireOptions(options: JPushOptions): Record<string, unknown> {
	const { override_msg_id: id, ...rest } = options;
	return id === undefined ? rest : { ...rest, override_msg_id: wireInteger(digitsOf(id)) };
}

type AnyPush = JPushPush | JPushFilePush | JPushScheduledPush | JPushBatchEntry;

/**
 * A checked push in the form that travels: 64-bit ids as bare integers, which a JavaScript number
 * could not hold, and the fields that the documents type in two ways in one of them.
 */
export function wirePush(push: AnyPush): Record<string, unknown> {
	const wire: Record<string, unknown> = { ...push };
	if (push.options !== undefined) wire.options = wireOptions(push.options);
	if (push.sms_message !== undefined) {
		const temp_id = wireInteger(digitsOf(push.sms_message.temp_id));
		wire.sms_message = { ...push.sms_message, temp_id };
	}
	if (typeof push.callback?.type === 'string') {
		wire.callback = { ...push.callback, type: Number(push.callback.type) };
	}
	if ('inapp_message' in push && typeof push.inapp_message === 'boolean') {
		wire.inapp_message = { inapp_message: push.inapp_message };
	}
	const third = push.notification_3rd;
	if (third !== undefined && 'content' in third && typeof third.badge_add_num === 'string') {
		wire.notification_3rd = { ...third, badge_add_num: Number(third.badge_add_num) };
	}
	return wire;
}
