import { findLabel, type FieldLabels } from '../core/labels';

/**
 * The node field that stands behind a path of the vendor's request, so that an error can name what the
 * user sees. A path inside one of these belongs to the same field.
 */
export const MPAAS_FIELD_LABELS: FieldLabels = {
	TaskName: 'Task Name',
	Title: 'Title',
	Content: 'Body',
	ExpiredSeconds: 'Time to Live',
	ExtendedParams: 'Extras',
	'ExtendedParams.badge': 'Badge',
	'ExtendedParams.badge_add_num': 'Badge',
	'ExtendedParams.badge_class': 'Badge Class',
	'ExtendedParams.sound': 'Sound',
	Classification: 'Classification',
	NotifyType: 'Channel Routing',
	StrategyType: 'Schedule',
	StrategyContent: 'Schedule',
	TransparentMessagePayload: 'Transparent Message',
	TransparentMessageUrgency: 'Transparent Message',
	ThirdChannelCategory: 'Vendor Categories',
	MiChannelId: 'Xiaomi Channel ID',
	ChannelId: 'Channel ID',
	NotifyLevel: 'Notify Levels',
	Silent: 'Message Kind',
	PushAction: 'Click Action',
	Uri: 'Click Action',
	PushStyle: 'Big Text',
	ImageUrls: 'Image URL',
	IconUrls: 'Icon URL',
	SmsStrategy: 'SMS Supplement',
	SmsSignName: 'SMS Supplement',
	SmsTemplateCode: 'SMS Supplement',
	SmsTemplateParam: 'SMS Supplement',
	ActivityEvent: 'Live Activity',
	ActivityContentState: 'Live Activity',
	DismissalDate: 'Live Activity',
	DeliveryType: 'Platforms',
	TargetMsgkey: 'Target',
	TargetMsg: 'Target',
	Msgkey: 'Message ID',
	TemplateName: 'Template',
	TemplateKeyValue: 'Template Values',
	PushStatus: 'Broadcast Audience',
	BindPeriod: 'Broadcast Audience',
	UnBindPeriod: 'Broadcast Audience',
	AndroidChannel: 'Broadcast Audience',
	StartTime: 'Start',
	EndTime: 'End',
	TaskId: 'Task ID',
	Platform: 'Platform',
	Channel: 'Channel',
	Type: 'Type',
};

/** The name of the node field behind a path such as `TargetMsg[3].Target`, if it has one. */
export function labelOfMpaasField(path: string): string | undefined {
	return findLabel(MPAAS_FIELD_LABELS, path);
}
