import { findLabel, type FieldLabels } from '../core/labels';

/** The node field that stands behind a path of the vendor's request. */
export const UNIPUSH_FIELD_LABELS: FieldLabels = {
	title: 'Title',
	content: 'Body',
	payload: 'Extras (JSON)',
	push_clientid: 'Push Client IDs',
	getui_alias: 'Aliases',
	user_id: 'User IDs',
	user_tag: 'User Tags',
	device_id: 'Targets',
	getui_custom_tag: 'Tag',
	getui_big_data_tag: 'Tags',
	target: 'Target',
	broadcast: 'Confirm Broadcast',
	platform: 'Platforms',
	badge: 'Badge',
	sound: 'Sound',
	open_url: 'Click Value',
	'settings.ttl': 'Time to Live (Seconds)',
	'settings.speed': 'Messages per Second',
	'settings.schedule_time': 'Schedule Time',
	'settings.strategy': 'Delivery Strategy',
	group_name: 'Group Name',
	check_token: 'Check Logins',
	content_available: 'Content Available (iOS)',
	force_notification: 'Force Notification',
	must_report: 'Count in Reports',
	channel: 'Channel (JSON)',
	options: 'Maker Options (JSON)',
	cid: 'Push Client ID',
	cids: 'Push Client IDs',
	alias: 'Alias',
	custom_tag: 'Tag or Tags or Add Tags or Remove Tags',
	taskid: 'Message IDs or Task ID or Schedule ID',
	taskId: 'Message ID or Task ID or Schedule ID',
	date: 'Start',
};

/** The name of the node field behind a path such as `push_clientid[3]`, if it has one. */
export function labelOfUniPushField(path: string): string | undefined {
	// Some methods take a bare list, whose entries have no name of their own.
	return findLabel(UNIPUSH_FIELD_LABELS, path.replace(/^\[\d+\]\.?/, ''));
}
