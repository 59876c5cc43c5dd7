import { findLabel, type FieldLabels } from '../core/labels';

/**
 * The node field that stands behind a path of the vendor's request, so that an error can name what the
 * user sees. A path inside one of these belongs to the same field.
 */
export const MAXIM_FIELD_LABELS: FieldLabels = {
	platforms: 'Platforms',
	audience: 'Target',
	'audience.tag': 'Tags',
	'audience.alias': 'Aliases',
	'audience.user_id': 'User IDs',
	'audience.push_token': 'Push Tokens',
	'setting.distribution_strategy': 'Distribution Strategy',
	'setting.ospush_sequence': 'Channel Order',
	message: 'Message',
	'message.type': 'Message Kind',
	'message.title': 'Title',
	'message.body': 'Body',
	'message.attachment_url': 'Image URL',
	'message.big_text': 'Big Text',
	'message.badge': 'Badge',
	'message.ext': 'Extras',
	'message.show_begin_time': 'Show From',
	'message.show_end_time': 'Show Until',
	'message.ios.sound': 'Sound',
	'message.ios.subtitle': 'Subtitle',
	'message.ios.thread_id': 'Thread ID',
	'message.ios.apns_collapse_id': 'Collapse ID',
	'message.ios.category': 'APNs Category',
	'message.android.sound': 'Sound',
	'message.android.channel_id': 'Channel ID',
	'message.android.click_action': 'Click Action',
	'message.android.intent': 'Click Value',
	'message.huawei': 'Phone Makers',
	'message.xiaomi': 'Phone Makers',
	'message.oppo': 'Phone Makers',
	'message.vivo': 'Phone Makers',
	'message.flyme': 'Phone Makers',
	'message.fcm': 'Phone Makers',
	user_id: 'User ID',
	alias: 'Alias',
	push_token: 'Push Token',
	tags: 'Tags',
	list: 'Message IDs',
	provider: 'Provider',
	environment: 'Environment',
	badge: 'Badge',
	device_sn: 'Device Serial Number',
	device_token: 'Device Token',
	notifier_name: 'Certificate Name',
	no_push_start_hour: 'Do Not Disturb',
	no_push_end_hour: 'Do Not Disturb',
	value: 'Nickname',
};

/** The name of the node field behind a path such as `audience.tag[3]`, if it has one. */
export function labelOfMaximField(path: string): string | undefined {
	return findLabel(MAXIM_FIELD_LABELS, path);
}
