import { ambiguous, fatal, refused, type CodeMeaning, type CodeTable } from '../core/codes';

const CHECK_KEYS =
	'Check the key and the secret in the credential: they are in the Jiguang console under Application Settings > Application Info.';
const CHECK_REPORT =
	'Check the report or the push history in the Jiguang console before sending again, unless a cid protects the push.';
const CONTACT = 'Ask your Jiguang sales contact or support@jiguang.cn to open it for the app.';

const tooFast = (what: string): CodeMeaning => ({
	what,
	hint: 'The client waits for the next window by itself. Send fewer calls a minute, or set the limit of your contract in the credential.',
	retryable: true,
	throttled: true,
});

/** Codes about the account, the same for every family. */
export const ACCOUNT: CodeTable = {
	2001: tooFast('The calls came sooner than the rate limit allows'),
	2002: tooFast('The calls came sooner than the rate limit of the app allows'),
	2003: fatal(
		'Jiguang has barred this app from its API',
		'Contact support@jiguang.cn to learn why and to have it lifted.',
	),
	2004: fatal(
		'This address is not on the IP allow-list of the app',
		'Add the public IP address of the n8n server in the Jiguang console under Application Settings > IP allow-list, or empty the list.',
	),
	2005: refused(
		'The targeted users have been sent more messages than Jiguang finds reasonable',
		'Check that the workflow does not send to the same users again and again; otherwise contact support@jiguang.cn.',
	),
	2006: fatal('This operation is for VIP apps only', CONTACT),
	2007: fatal('The app is not entitled to this operation', CONTACT),
	2008: refused(
		'The broadcasts of today are used up',
		'An app may send 10 broadcasts a day. Wait until tomorrow, send to tags instead of All Devices, or have the limit raised.',
	),
	2009: refused(
		'Jiguang or a phone maker restricts this push at the moment',
		'Phone makers allow some messages at certain hours only. Send it later, or contact support@jiguang.cn.',
	),
	2010: refused(
		'The text holds a forbidden word, or the total of pushes is used up',
		'Change Title and Body; if they are harmless, ask support@jiguang.cn about the volume of the app.',
	),
};

export const PUSH: CodeTable = {
	1000: ambiguous('Jiguang had an internal error', CHECK_REPORT),
	1001: refused(
		'Jiguang does not take this HTTP method here',
		'Check that a gateway set as base URL in the credential passes requests on unchanged.',
	),
	1002: refused(
		'A required value is missing',
		'Fill in Body and the target; when Raw JSON is used, check that it removes nothing.',
	),
	1003: refused(
		'A value is not valid',
		'Check the target for empty, malformed or foreign registration IDs, aliases and tags, and every id (message, file, media) for a typing error.',
	),
	1004: fatal('Jiguang does not accept the app key and master secret', CHECK_KEYS),
	1005: refused(
		'The message is too large',
		'Shorten Body, Big Text and Extras: Android takes 4,000 bytes in all, iOS 3,584; a Chinese character takes 3.',
	),
	1008: fatal('Jiguang does not know the app key', CHECK_KEYS),
	1009: refused(
		'The push holds a key that Jiguang does not know',
		'Check the names in Raw JSON, such as content-available (not content_available) and builder_id (not build_id); put values of your own into Extras.',
	),
	1011: refused(
		'No device matches the target',
		'Check that the app has registered a device, that the alias or tag is set on it, and that it was used within 255 days. After the first integration it takes about 10 minutes.',
	),
	1012: refused(
		'The quota for this kind of push is used up',
		'At most 20 spread-out pushes may run at a time, and phone makers limit their channels: see Vendor Quota in Get Report, or use another distribution than ospush.',
	),
	1016: refused(
		'A parameter belongs to a channel or feature that is not open for the app',
		'Remove the phone maker or VIP options from the node, or open the channel in the Jiguang console under Application Settings > Vendor Settings.',
	),
	1017: refused(
		'Options of a phone maker exclude each other',
		'Remove one of the conflicting options from options.third_party_channel in Raw JSON.',
	),
	1018: refused(
		'The callback address is not registered',
		'Register callback.url in the Jiguang console under Push Settings > Callback Settings, or remove it.',
	),
	1020: fatal(
		'Jiguang takes HTTPS only',
		'Use an https:// base URL in the credential, or leave the field empty.',
	),
	1030: ambiguous('Jiguang ran into an internal timeout', CHECK_REPORT),
	1035: refused(
		'A screen-on push is combined with an option that it does not allow',
		'Send a notification without a custom message and without a push duration, or turn off active_push.',
	),
	1105: fatal(
		'The developer keys are not entitled to group files',
		'Use the keys of the app for files of its own, or ask your Jiguang sales contact to open group file push.',
	),
};

export const DEVICE: CodeTable = {
	7000: ambiguous('Jiguang had an internal error', 'Run the node again; the result is the same.'),
	7001: fatal('The request reached Jiguang without credentials', CHECK_KEYS),
	7002: refused(
		'A value is not valid',
		'Check the registration ID, alias or tag for typing errors, and that it belongs to this app.',
	),
	7004: fatal('Jiguang does not accept the app key and master secret', CHECK_KEYS),
	7008: fatal('Jiguang does not know the app key', CHECK_KEYS),
	7010: fatal(
		'Jiguang does not know this address',
		'Check the data centre and the base URL in the credential.',
	),
	7013: refused(
		'Some of the values are not valid',
		'Check every registration ID, alias and tag in the list for typing errors, and that it belongs to this app.',
	),
	7015: refused(
		'The alias is bound to 10 devices already',
		'Unbind the alias from a device that is no longer used (Manage Alias > Remove Devices), or use a tag.',
	),
	7030: ambiguous('Jiguang is busy', 'Run the node again; the result is the same.'),
};

export const REPORT: CodeTable = {
	10: ambiguous('Jiguang had an internal error', 'Run the node again later.'),
	3001: fatal('Jiguang does not accept the keys', CHECK_KEYS),
	3002: refused(
		'Jiguang does not know the message ID, or not yet',
		'Shortly after a push, wait some minutes. Otherwise check Message ID, and that the push is not older than the report covers.',
	),
	3003: refused('A parameter is not valid', 'Check the ids and the dates in the node.'),
	3004: refused(
		'The time unit and the start do not fit together',
		'Enter Start as yyyy-MM-dd HH for hours, yyyy-MM-dd for days and yyyy-MM for months.',
	),
	3005: refused(
		'The time is outside the last 60 days',
		'Choose a later Start, or a shorter Duration; a group has 30 days.',
	),
};

export const SCHEDULE: CodeTable = {
	8100: refused(
		'The schedule is not valid',
		'Check that Trigger lies in the future and within a year, that the push is complete, and that the app holds fewer than 100 schedules.',
	),
	8101: fatal('Jiguang does not accept the app key and master secret', CHECK_KEYS),
	8104: refused(
		'There is no such schedule',
		'Check Schedule ID. A schedule that has fired for the last time is gone, and those of the console cannot be reached.',
	),
	8200: ambiguous(
		'Jiguang had an internal error',
		'List the schedules before creating this one again, unless a cid protects it.',
	),
	8203: ambiguous(
		'The scheduler of Jiguang did not answer in time',
		'List the schedules before creating this one again, unless a cid protects it.',
	),
	8400: refused('The schedule is not valid', 'Check Schedule ID, Trigger and the push.'),
	8404: refused(
		'There is no such schedule',
		'Check Schedule ID. A schedule that has fired for the last time is gone.',
	),
};

const CHECK_DEV_KEYS =
	'Check the developer keys in the credential: they are in the Jiguang console under Account > Developer Info, not those of an app.';

/** The numbers from 1010 on mean other things here than for a push, and come with HTTP 200. */
export const ADMIN: CodeTable = {
	10: ambiguous(
		'Jiguang had an internal error',
		'Look into the Jiguang console before running the node again.',
	),
	1010: refused(
		'The app has this certificate already',
		'Nothing to do, or delete the old one in the console.',
	),
	1012: refused(
		'The certificate or its password is wrong',
		'Export it as .p12 again and check the password.',
	),
	1013: refused('There is no app with this key', 'Check App Key.'),
	1014: refused('The request held no certificate file', 'Choose the field that holds the file.'),
	1015: refused(
		'The app could not be deleted',
		'Delete it in the Jiguang console, or contact support@jiguang.cn.',
	),
	4001: refused(
		'Jiguang takes POST only here',
		'Check that a gateway set as base URL in the credential passes requests on unchanged.',
	),
	4002: refused('A required value is empty', 'Fill in every required field.'),
	4003: refused('A value is not valid', 'Check App Name, the package name and the group name.'),
	4004: fatal('Jiguang does not know the developer key', CHECK_DEV_KEYS),
	4005: fatal('The developer secret is wrong', CHECK_DEV_KEYS),
	4006: fatal('The developer keys reached Jiguang in a wrong form', CHECK_DEV_KEYS),
	4007: fatal(
		'The account is not entitled to the Admin API',
		'It is opened on request: ask your Jiguang sales contact.',
	),
};
