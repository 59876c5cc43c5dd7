import { ambiguous, fatal, refused, type CodeMeaning, type CodeTable } from '../core/codes';

const CONSULT =
	'It is opened on request: the technical consultation (技术咨询) at the side of the uni-push 2.0 pages, doc.dcloud.net.cn, takes it.';
const TOMORROW =
	'Wait until tomorrow, or have the limit raised by the technical consultation (技术咨询).';
const CHECK_TASK =
	'Check the report of the task, or the push history in uni-admin, before sending again.';
const UNIPUSH_PAGE =
	'Look at the app in the DCloud developer center (dev.dcloud.net.cn) under uniPush 2.0 > 应用信息: uni-push must be opened for it and its service space must be the one of the cloud function.';

const tooFast = (what: string, hint: string): CodeMeaning => ({
	what,
	hint,
	retryable: true,
	throttled: true,
});

const passing = (what: string, hint: string): CodeMeaning => ({ what, hint, retryable: true });

const WAITS = 'The client waits for the next minute by itself. Send fewer such calls a minute.';

/** Codes of uni-cloud-push, which hands on those of Getui; the prefix uni-cloud-push-error- is left out. */
export const LIBRARY: CodeTable = {
	1: refused(
		'uni-push could not read the request',
		'Check Request JSON and the target: every field must have the form that the uni-push document gives it.',
	),
	2: passing('uni-push is just starting', 'Run the node again in a minute.'),
	301: fatal(
		'uni-push asked the wrong data centre for this app',
		'Check AppID in the credential. If it is right, upload the cloud function again from a current HBuilderX.',
	),
	400: refused('uni-push found a value that is not valid', 'Check the message and its target.'),
	401: fatal('uni-push refused the access of this app', UNIPUSH_PAGE),
	403: refused('The package of the app does not include this', CONSULT),
	404: fatal(
		'uni-push does not know the address that its library called',
		'Upload the cloud function again from a current HBuilderX.',
	),
	405: fatal(
		'uni-push does not take this kind of request',
		'Upload the cloud function again from a current HBuilderX.',
	),
	10001: passing(
		'The token of the uni-push library is wrong or has expired',
		'The library gets a new one by itself: run the node again. If it stays, check that the table opendb-tempdata exists in the service space.',
	),
	10002: fatal(
		'The app or the address of the service space is on the block list of uni-push',
		'Ask the technical consultation (技术咨询) of uni-push to lift it.',
	),
	10003: tooFast(
		'The uni-push library logged in too often within a minute',
		'The client waits a minute by itself. Check that the table opendb-tempdata exists in the service space: the library keeps its token there.',
	),
	10004: refused('The app may not read message details', CONSULT),
	10005: tooFast('The calls of this minute are used up', WAITS),
	20001: refused(
		'A value is not valid',
		'Check the push_clientid, alias, tag and task ID for typing errors, and that they belong to this app. An alias may have 10 devices.',
	),
	22001: refused(
		'The scheduled task has been carried out already',
		'It can no longer be deleted. A task that is still being delivered can be stopped.',
	),
	22002: refused(
		'There is no such task, or its time is not valid',
		'Check the message ID. The time of a scheduled push must not be past, and at most 7 days ahead.',
	),
	23001: passing('The tag could not be changed', 'Run the node again; the result is the same.'),
	30000: refused('The app may not send to custom tags', CONSULT),
	30001: refused('The app may not change or delete custom tags', CONSULT),
	30002: refused('The app may not schedule pushes', CONSULT),
	30003: refused(
		'The app may not send to tags or to everyone, or the tag is not valid',
		`Check that the tag is set on a device. ${CONSULT}`,
	),
	30004: refused('The tag pushes of today are used up', TOMORROW),
	30005: refused('A tag is too long', 'A tag must be shorter than 32 characters.'),
	30006: refused('The custom tag pushes of today are used up', TOMORROW),
	30007: refused(
		'The 100 broadcasts of today are used up',
		'Send to devices or aliases instead, or wait until tomorrow.',
	),
	30008: refused('The 2,000,000 list pushes of today are used up', TOMORROW),
	30009: refused('The pushes of today are used up', TOMORROW),
	30010: refused(
		'The 100 tag pushes of today are used up, which broadcasts share',
		'Send to devices or aliases instead, or wait until tomorrow.',
	),
	30011: refused(
		'The tags were changed as often as a day allows',
		'All tags of a device can be replaced once a day. Use Add Devices and Remove Devices of Manage Tag, which are not limited to that, or wait until tomorrow.',
	),
	30012: tooFast('The tags were changed too often within a minute', WAITS),
	30013: tooFast('Too many custom tag pushes within a minute', WAITS),
	30014: tooFast('More than 5 broadcasts or tag pushes within a minute', WAITS),
	30015: tooFast('Too many list pushes within a minute', WAITS),
	30016: refused('The target has too many tags', 'Name fewer tags in one message.'),
	30017: refused('The app may not read the live report of single pushes', CONSULT),
	30018: tooFast('The live report was asked for too often within a minute', WAITS),
	30019: passing('uni-push is busy', 'Run the node again in a minute.'),
	'uni-push-user-invalid': refused(
		'None of the targets has a device',
		'Check the IDs. The device must have started the app within 3 months; user IDs need uni-id-pages, which enters each login into uni-id-device.',
	),
	'uni-push-co-permission-denied': fatal(
		'The address belongs to uni-push-co, which only admins may call',
		'Enter the URL of the cloud function china-push in the credential.',
	),
};

/** What uniCloud says when the function did not run, or did not finish. */
export const PLATFORM: CodeTable = {
	RequestTimeout: ambiguous('The cloud function or its database ran out of time', CHECK_TASK),
	InternalError: ambiguous('uniCloud had an internal error', CHECK_TASK),
	'InvalidBody.Format': refused(
		'uniCloud could not read the body of the request',
		'Check that nothing between n8n and uniCloud changes requests.',
	),
	InvalidRequestContentType: refused(
		'uniCloud does not take the content type of the request',
		'Check that nothing between n8n and uniCloud changes requests.',
	),
	'RequestContentLength.Exceeded': refused(
		'The request is larger than uniCloud takes',
		'Shorten the message, or name fewer targets an item.',
	),
	EXCEED_MAX_PAYLOAD_SIZE: refused(
		'The request is larger than uniCloud takes',
		'Shorten the message, or name fewer targets an item.',
	),
	'ResponseContentLength.Exceeded': {
		what: 'The reply is larger than uniCloud lets through',
		hint: 'The request was carried out. Ask for fewer IDs at a time.',
		outcome: 'unknown',
	},
	InvalidComposedResponseBody: {
		what: 'uniCloud could not read the reply of the cloud function',
		hint: 'Upload the folder unicloud/china-push again, unchanged but for config.json. Check the report before sending again.',
		outcome: 'unknown',
	},
	'InvalidSpaceId.NotFound': fatal(
		'There is no such service space',
		'Copy the URL of the cloud function from the uniCloud console again.',
	),
	'InvalidSpace.Deleted': fatal(
		'The service space was deleted',
		'Upload the cloud function into another service space and enter its URL in the credential.',
	),
	'InvalidSpace.NotInService': fatal(
		'The service space is out of service',
		'Renew or activate it in the uniCloud console (unicloud.dcloud.net.cn).',
	),
	'Throttling.Api': tooFast(
		'The calls came sooner than the service space allows',
		'The client waits by itself. Set fewer calls a minute in the credential, or take a larger package.',
	),
	'Throttling.Api.Concurrency': tooFast(
		'More calls at once than the service space allows',
		'The client waits by itself. Set fewer calls a minute in the credential, or take a larger package.',
	),
	'InvalidCustomDomain.NotFound': fatal(
		'uniCloud does not know the domain of the URL',
		'Bind it in the uniCloud console under 云函数 > 云函数域名绑定, or use the default domain.',
	),
	HttpCustomDomainCnameNotAllowed: fatal(
		'The CNAME record of the domain cannot be called itself',
		'Enter the domain that you bound, not its CNAME record, in the credential.',
	),
	FunctionResourceExhausted: passing(
		'uniCloud had no room to start the cloud function',
		'Run the node again in a minute, or take a larger package.',
	),
	FunctionServerError: ambiguous('uniCloud failed while it ran the cloud function', CHECK_TASK),
	FunctionBizError: {
		what: 'The cloud function ended with an error',
		hint: 'Its log in the uniCloud console has the reason. Upload unicloud/china-push again, and check the report before sending again.',
		outcome: 'unknown',
	},
	PrePayResourceExhausted: fatal(
		'The package of the service space is used up',
		'Take a larger package in the uniCloud console (unicloud.dcloud.net.cn).',
	),
	50000: fatal(
		'uni-cloud-s2s in front of the cloud function is not set up',
		'The URL leads to another function. Enter the URL of china-push in the credential.',
	),
	51000: fatal(
		'uni-cloud-s2s in front of the cloud function refused the request',
		'The URL leads to another function. Enter the URL of china-push in the credential.',
	),
};

const UPLOAD =
	'Correct config.json of the cloud function, upload it again and compare with the credential.';
const CLOCK =
	'Set the clock of the n8n server by the network (NTP); 5 minutes are the most that it may be off.';

/** What our own cloud function says. */
export const FUNCTION: CodeTable = {
	SIGNATURE_MISSING: fatal(
		'The request reached the cloud function without its signature',
		'Check that nothing between n8n and uniCloud removes headers that begin with x-china-push.',
	),
	SIGNATURE_WRONG: fatal(
		'The cloud function does not accept the signature',
		`Sign Key and signKey in config.json must be the same. ${UPLOAD}`,
	),
	TIMESTAMP_OUT_OF_WINDOW: fatal('The clocks of n8n and uniCloud differ too much', CLOCK),
	NONCE_REPLAYED: refused(
		'The cloud function received the very same request before',
		'Something between n8n and uniCloud repeats requests. Check the report before sending again.',
	),
	NOT_CONFIGURED: fatal(
		'The cloud function was uploaded without signKey or appIds',
		'Fill in config.json of the cloud function and upload it again.',
	),
	APP_NOT_ALLOWED: fatal(
		'The cloud function is not set up for this AppID',
		`Add AppID to appIds in config.json. ${UPLOAD}`,
	),
	NOT_HTTP: fatal(
		'The cloud function was not called by its URL',
		'Set its path in the uniCloud console: 云函数 > 详情 > 云函数URL化.',
	),
	HTTP_METHOD: fatal(
		'The request reached the cloud function with another HTTP method',
		'Check that the URL in the credential is not redirected.',
	),
	BODY_INVALID: refused(
		'The cloud function could not read the request',
		'Check that the uploaded function is of the same version as this package.',
	),
	BODY_TOO_LARGE: refused(
		'The request is larger than the cloud function takes',
		'Shorten the message, or name fewer targets an item.',
	),
	METHOD_UNKNOWN: refused(
		'The cloud function does not offer this method',
		'Upload the current folder unicloud/china-push.',
	),
	ARGUMENT_INVALID: refused(
		'The cloud function does not accept an argument',
		'Correct the field that the text names, also in Request JSON.',
	),
	TARGET_MISSING: refused(
		'The message has no target, and everyone was not asked for',
		'Choose a target, or All Devices with Confirm Broadcast.',
	),
	REQUEST_ID_REUSED: refused(
		'The request_id belongs to another message',
		'Remove request_id from Request JSON; it is chosen for you.',
	),
	REQUEST_PENDING: ambiguous(
		'The same message was handed in before and has no result yet',
		'It is not sent again. Check the report before you send it anew.',
	),
	DEVICES_LEFT: ambiguous(
		'The message went to some of its devices; more are left than one call has time for',
		'Run the node again within a day: the same message goes on where it stopped. Name fewer targets an item.',
	),
	STORE_UNAVAILABLE: passing(
		'The cloud function could not use its table china-push-requests; nothing was sent',
		'Make the table in the uniCloud console (云数据库) if it is missing, and run the node again.',
	),
	LIBRARY_MISSING: fatal(
		'The cloud function was uploaded without uni-cloud-push',
		'In HBuilderX: right-click the function, 管理公共模块或扩展库依赖, tick uni-cloud-push, upload again.',
	),
	LIBRARY_THREW: ambiguous('uni-cloud-push failed inside the cloud function', CHECK_TASK),
	FUNCTION_FAILED: ambiguous(
		'The cloud function failed',
		'Its log in the uniCloud console has the reason. Check the report before sending again.',
	),
};
