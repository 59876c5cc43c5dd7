import { ambiguous, fatal, refused, type CodeMeaning } from '../core/codes';

/** A business code: its symbolic name at the vendor, and what it means. */
type Entry = readonly [name: string, meaning: CodeMeaning];

const CHECK_APP =
	'Check App ID and Workspace ID in the credential: they are in the mPaaS console under Overview > Code Configuration.';
const CHECK_KEYS =
	'Check AccessKey ID and AccessKey Secret in the credential; create a new pair in the RAM console when in doubt.';
const CHECK_REPORT =
	'The message may have been sent. Look for its Task Name in the mPaaS console before sending again.';
const TEMPLATE_RULES =
	'Use letters, digits and underscores, at most 200 characters and no comma, and write placeholders as #name#.';

/**
 * Codes that come with HTTP 200.
 * @see https://help.aliyun.com/document_detail/2871134.html
 */
export const BUSINESS: Readonly<Record<string, Entry>> = {
	'-1': ['SIGNATURE_MISMATCH', fatal('Alibaba computed another signature', CHECK_KEYS)],
	3001: ['NEED_DELIVERYTOKEN', refused('The device token is empty', 'Fill in the device ID.')],
	3002: ['NEED_FILE', refused('The file is empty', 'Hand in a file with at least one target.')],
	3003: ['NEED_APPID_WORKSPACEID', fatal('App ID or Workspace ID is empty', CHECK_APP)],
	3007: ['APPID_WRONG', fatal('mPaaS does not know this App ID or Workspace ID', CHECK_APP)],
	3008: [
		'OS_TYPE_NOT_SUPPORTED',
		refused('The platform is not supported', 'Choose Android, iOS or HarmonyOS.'),
	],
	3009: [
		'DELIVERY_TYPE_NOT_SUPPORTED',
		refused(
			'This kind of target is not supported here',
			'Choose another Target: user IDs, or device IDs with their platform in the option Platforms.',
		),
	],
	3012: ['NEED_USERID', refused('The user ID is empty', 'Filter out rows without a user ID.')],
	3019: ['TASKNAME_NULL', refused('The task has no name', 'Fill in the option Task Name.')],
	3020: [
		'EXPIREDSECONDS_WRONG',
		refused('The time to live is not valid', 'Enter a whole number of seconds above 0.'),
	],
	3021: [
		'TOKEN_OR_USERID_NULL',
		refused('The target is empty', 'Filter out rows without a user ID or device ID.'),
	],
	3022: [
		'TEMPLATE_NOT_EXIST',
		refused(
			'There is no template of this name',
			'Pick Template from the list. Templates belong to one app and workspace.',
		),
	],
	3023: [
		'TEMPLATEKV_NOT_ENOUGH',
		refused(
			'The values do not match the placeholders of the template',
			'Give a value to every placeholder in Template Values; refresh the fields if the template was changed.',
		),
	],
	3024: [
		'PAYLOAD_NOT_ENOUGH',
		refused('Title or content is empty', 'Fill in Title and Body, or those of the template.'),
	],
	3025: ['NEED_TEMPLATE', refused('No template is named', 'Pick a template in Template.')],
	3026: [
		'EXPIREDTIME_TOO_LONG',
		refused(
			'The time to live is too long',
			'Enter a smaller Time to Live, such as 259200 (3 days).',
		),
	],
	3028: [
		'INVALID_PARAM',
		refused(
			'A parameter is not valid',
			'Check the target and IDs for typing errors, and the options, above all Schedule, SMS Supplement, Live Activity and Request JSON.',
		),
	],
	3029: [
		'SINGLE_PUSH_TARGET_TOO_MUCH',
		refused('The call holds more than 10 targets', 'Send to at most 10 targets in one call.'),
	],
	3030: [
		'BROADCAST_ONLY_SUPPORT_BY_DEVICE',
		refused(
			'A broadcast goes to the devices of a platform only',
			'Choose Android, iOS or HarmonyOS in the option Platforms.',
		),
	],
	3031: [
		'REQUEST_SHOULD_BE_UTF8',
		refused(
			'The request did not arrive as UTF-8',
			'Check that a gateway set as base URL in the credential passes requests on unchanged.',
		),
	],
	3032: [
		'REST_API_SWITCH_NOT_OPEN',
		fatal(
			'The push API of this app is switched off',
			'Switch it on in the mPaaS console under Message Push Service > Settings > Push API.',
		),
	],
	3033: [
		'UNKNOWN_REST_SIGN_TYPE',
		fatal(
			'This kind of signature is not supported',
			'Choose the other Signature in the credential.',
		),
	],
	3035: [
		'EXTEND_PARAM_TO_MUCH',
		refused('There are more than 20 extended parameters', 'Reduce Extras to at most 20 keys.'),
	],
	3036: [
		'TEMPLATE_ALREADY_EXIST',
		refused('There is a template of this name already', 'Choose another template name.'),
	],
	3037: ['TEMPLATE_NAME_NULL', refused('The template has no name', 'Enter a template name.')],
	3038: ['TEMPLATE_NAME_INVALID', refused('The template name is not valid', TEMPLATE_RULES)],
	3039: ['TEMPLATE_CONTENT_INVALID', refused('The template content is not valid', TEMPLATE_RULES)],
	3040: ['TEMPLATE_TITLE_INVALID', refused('The template title is not valid', TEMPLATE_RULES)],
	3041: [
		'TEMPLATE_DESC_INFO_INVALID',
		refused('The template description is not valid', TEMPLATE_RULES),
	],
	3042: [
		'TEMPLATE_URI_INVALID',
		refused('The link of the template is not valid', 'Enter a full URL or a deep link of the app.'),
	],
	3043: [
		'SINGLE_PUSH_CONTENT_TOO_LONG',
		refused(
			'The message is too long',
			'Shorten Title, Body and Extras: together they take 2,048 bytes; a Chinese character takes 3.',
		),
	],
	3044: [
		'INVALID_EXTEND_PARAM',
		refused(
			'The extended parameters are not valid',
			'Check that Extras is a JSON object with texts as values, and sets none of the keys that mPaaS reserves.',
		),
	],
	3049: [
		'MULTIPLE_INNER_EXTEND_PARAM_TO_MUCH',
		refused(
			'A single target has 10 or more extended parameters of its own',
			'Reduce the Extras of each row to at most 9 keys.',
		),
	],
	3050: [
		'MSG_PAYLOAD_TOO_LONG',
		refused(
			'The message is too long',
			'Shorten Title, Body and Extras: together they take 2,048 bytes; a Chinese character takes 3.',
		),
	],
	3051: [
		'BROADCAST_ALL_USER_NEED_UNBIND_PERIOD',
		refused(
			'A broadcast that includes logged-out users needs a period',
			'Choose Logged Out Since in the option Broadcast Audience.',
		),
	],
	3052: [
		'BROADCAST_ALL_USER_UNBIND_PERIOD_INVALID',
		refused(
			'The period of the logged-out users is not valid',
			'Choose Logged Out Since from the list in the option Broadcast Audience.',
		),
	],
	3053: [
		'BROADCAST_ALL_USER_NOT_SUPPORT_SELFCHANNEL_ANDROID',
		refused(
			"A broadcast to all users cannot use mPaaS's own Android channel",
			'Choose the default channel in the option Broadcast Audience.',
		),
	],
	3054: [
		'DELIVERYTOKEN_INVALID',
		refused(
			"A device ID is not one of mPaaS's own Android channel",
			'Check the device ID for typing errors, and that the option Platforms names its platform.',
		),
	],
	3055: [
		'MULTIPLE_TARGET_NUMBER_TOO_MUCH',
		refused('The call holds more than 100 targets', 'Send to at most 100 targets in one call.'),
	],
	3056: [
		'TEMPLATE_NUM_TOO_MUCH',
		refused('The app has 100 templates already', 'Delete a template that is no longer used.'),
	],
	3057: [
		'ANDROID_CHANNEL_PARAM_INVALID',
		refused(
			'The Android channel is not valid',
			'Choose the Android channel from the list in the option Broadcast Audience.',
		),
	],
	3058: [
		'BADGE_ADD_NUM_INVALID',
		refused('The badge number is not valid', 'Enter + and a whole number in the option Badge.'),
	],
	3059: [
		'BADGE_ADD_NUM_NEED_BADGE_CLASS',
		refused(
			'A badge that counts up on Huawei phones needs the launcher activity',
			'Fill in the option Badge Class, or remove the + from Badge.',
		),
	],
	8011: [
		'FLOW_CONTROL_ERROR',
		{
			what: 'The calls came sooner than mPaaS allows',
			hint: 'The client waits and tries again by itself. Set a lower Calls per Second in the credential.',
			retryable: true,
			throttled: true,
		},
	],
	8012: ['INVALID_INSTANCE_ID', fatal('App ID and Workspace ID do not belong together', CHECK_APP)],
	8013: [
		'INVALID_TENANT_ID',
		fatal(
			'mPaaS does not know this tenant',
			'Check Tenant ID in the credential: it is in the mPaaS console beside the account name.',
		),
	],
	8014: [
		'ACCOUNT_NO_PERMISSION',
		fatal(
			'The access key may not use this app and workspace',
			'Check that AccessKey, App ID and Workspace ID belong to the same account, and give the RAM user access to the app.',
		),
	],
	9000: ['SYSTEM_ERROR', ambiguous('mPaaS had an internal error', CHECK_REPORT)],
};

/** What stands for success in one reply or another. */
export const SUCCESS = new Set(['OK', '100', '200', 'SUCCESS']);
