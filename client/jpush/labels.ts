import { findLabel, type FieldLabels } from '../core/labels';

/**
 * The node field that stands behind a path of the vendor's request, so that an error can name what the
 * user sees. A path inside one of these belongs to the same field.
 */
export const JPUSH_FIELD_LABELS: FieldLabels = {
	platform: 'Platforms',
	audience: 'Target',
	'audience.tag': 'Tags',
	'audience.tag_and': 'Also With All Tags',
	'audience.tag_not': 'Without Tags',
	'audience.alias': 'Aliases',
	'audience.registration_id': 'Registration IDs',
	'audience.segment': 'Segment ID',
	'audience.file.file_id': 'File ID',
	notification: 'Message',
	'notification.alert': 'Body',
	'notification.android': 'Message',
	'notification.android.alert': 'Body',
	'notification.android.title': 'Title',
	'notification.android.channel_id': 'Channel ID',
	'notification.android.category': 'Category',
	'notification.android.big_text': 'Big Text',
	'notification.android.big_pic_path': 'Image URL',
	'notification.android.large_icon': 'Icon URL',
	'notification.android.sound': 'Sound',
	'notification.android.intent.url': 'Click Action',
	'notification.android.badge_add_num': 'Badge',
	'notification.android.badge_set_num': 'Badge',
	'notification.android.extras': 'Extras',
	'notification.ios': 'Message',
	'notification.ios.alert': 'Body',
	'notification.ios.alert.title': 'Title',
	'notification.ios.alert.subtitle': 'Subtitle',
	'notification.ios.alert.body': 'Body',
	'notification.ios.sound': 'Sound',
	'notification.ios.badge': 'Badge',
	'notification.ios.thread-id': 'Thread ID',
	'notification.ios.extras': 'Extras',
	'notification.hmos': 'Message',
	'notification.hmos.alert': 'Body',
	'notification.hmos.title': 'Title',
	'notification.hmos.category': 'Category',
	'notification.hmos.intent.url': 'Click Action',
	'notification.hmos.large_icon': 'Icon URL',
	'notification.hmos.sound': 'Sound',
	'notification.hmos.badge_add_num': 'Badge',
	'notification.hmos.badge_set_num': 'Badge',
	'notification.hmos.extras': 'Extras',
	'notification.quickapp': 'Message',
	'notification.quickapp.alert': 'Body',
	'notification.quickapp.title': 'Title',
	'notification.quickapp.page': 'Click Action',
	'notification.quickapp.extras': 'Extras',
	message: 'Message',
	'message.msg_content': 'Body',
	'message.title': 'Title',
	'message.extras': 'Extras',
	'options.time_to_live': 'Time to Live',
	'options.apns_collapse_id': 'Collapse ID',
	'options.apns_production': 'APNs Production',
};

/** The name of the node field behind a path such as `audience.tag[3]`, if it has one. */
export function labelOfJPushField(path: string): string | undefined {
	return findLabel(JPUSH_FIELD_LABELS, path);
}
