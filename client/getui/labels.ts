import { findLabel, type FieldLabels } from '../core/labels';

/**
 * The node field that stands behind a path of the vendor's request, so that an error can name what the
 * user sees. A path inside one of these belongs to the same field.
 */
export const GETUI_FIELD_LABELS: FieldLabels = {
	platforms: 'Platforms',
	audience: 'Target',
	'audience.tag': 'Tags',
	'audience.alias': 'Aliases',
	'audience.cid': 'Client IDs',
	group_name: 'Group Name',
	settings: 'Options',
	'settings.ttl': 'Time to Live',
	'settings.speed': 'Messages per Second',
	'settings.schedule_time': 'Schedule Time',
	'settings.strategy': 'Strategy (JSON)',
	push_message: 'Message',
	'push_message.transmission': 'Body',
	'push_message.revoke': 'Task ID',
	'push_message.duration': 'Display Window',
	'push_message.notification': 'Message',
	'push_message.notification.title': 'Title',
	'push_message.notification.body': 'Body',
	'push_message.notification.big_text': 'Big Text',
	'push_message.notification.big_image': 'Image URL',
	'push_message.notification.logo_url': 'Icon URL',
	'push_message.notification.channel_id': 'Channel ID',
	'push_message.notification.category': 'Category',
	'push_message.notification.url': 'Click Value',
	'push_message.notification.intent': 'Click Value',
	'push_message.notification.payload': 'Extras (JSON)',
	'push_message.notification.badge_add_num': 'Badge',
	'push_message.notification.ring_name': 'Sound',
	'push_message.notification.notify_id': 'Notify ID',
	push_channel: 'Message',
	'push_channel.android.ups.notification.title': 'Title',
	'push_channel.android.ups.notification.body': 'Body',
	'push_channel.android.ups.notification.url': 'Click Value',
	'push_channel.android.ups.notification.intent': 'Click Value',
	'push_channel.android.ups.notification.payload': 'Extras (JSON)',
	'push_channel.android.ups.options': 'Phone Maker Options (JSON)',
	'push_channel.android.ups.revoke': 'Task ID',
	'push_channel.harmony.revoke': 'Task ID',
	'push_channel.harmony.notification.title': 'Title',
	'push_channel.harmony.notification.body': 'Body',
	'push_channel.harmony.notification.category': 'Category',
	'push_channel.harmony.notification.payload': 'Extras (JSON)',
	'push_channel.ios.auto_badge': 'Badge',
	'push_channel.ios.multimedia': 'Image URL',
	badge: 'Badge',
	type: 'Channel',
	dt_list: 'Client ID and Device Token',
	data_list: 'Client ID and Alias',
	alias: 'Alias',
	cid: 'Client ID',
	custom_tag: 'Tag',
	tag: 'Conditions',
	taskid: 'Message IDs',
	date: 'Date',
	startDate: 'Start Date',
	endDate: 'End Date',
};

/** The name of the node field behind a path such as `audience.tag[3]`, if it has one. */
export function labelOfGetuiField(path: string): string | undefined {
	return findLabel(GETUI_FIELD_LABELS, path);
}
