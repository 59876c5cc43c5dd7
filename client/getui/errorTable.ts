import { fatal, refused, type CodeMeaning, type CodeTable } from '../core/codes';

const CONTACT =
	'Ask your Getui contact (technical consulting in the console) to open it for the app.';
const TOMORROW =
	"Wait until the vendor's counter starts anew tomorrow, or have the limit of the app raised.";
const PAUSE =
	'The client waits a minute by itself and tries again. Send fewer calls, or set the limit of your contract in the credential.';
const CHECK_KEYS =
	'Copy AppID, AppKey and MasterSecret of the same app again from the Getui console, and check that the clock of the n8n server is right.';

const MINUTE_MS = 60_000;

/** How long the calls of a limit rest after the vendor refused one; it names no time itself. */
export const THROTTLED_MS = MINUTE_MS;

const tooFast = (what: string): CodeMeaning => ({
	what,
	hint: PAUSE,
	retryable: true,
	throttled: true,
});

const busy = (what: string): CodeMeaning => ({
	what,
	hint: 'The client tries again by itself. If it stays so, send it later.',
	retryable: true,
});

/** Codes of every family, from the vendor's page of codes. */
export const CODES: CodeTable = {
	1: refused(
		'Getui could not read the request, or the feature is not open for the app',
		`Check Request JSON. If it is right, the feature may need to be opened: ${CONTACT}`,
	),
	2: busy('The service of Getui is just starting'),
	301: fatal(
		'The app lives in another data centre of Getui',
		'Enter the host that Getui names for the app as Base URL of the credential.',
	),
	404: fatal(
		'Getui does not know this address',
		'Check the App ID and the Base URL of the credential.',
	),
	405: fatal(
		'Getui does not take this HTTP method here',
		'Check that a gateway set as Base URL in the credential passes requests on unchanged.',
	),
	10001: fatal(
		'Getui does not accept the token, even after it was renewed',
		'Check AppID, AppKey and MasterSecret of the credential: they must belong to the same app.',
	),
	10002: fatal(
		'Getui has put this app or the IP address of this server on its blacklist',
		'Ask your Getui contact to have it taken off the list.',
	),
	10003: tooFast('Tokens were asked for more often than 100 times a minute'),
	10004: fatal('The app may not trace single messages', CONTACT),
	10005: tooFast('The calls came sooner than the limit of this interface allows'),
	20001: refused(
		'Getui finds a value of the request invalid',
		"Read the vendor's words for the name of the field and correct it.",
	),
	22001: refused(
		'The scheduled push was already carried out, or is due within a minute',
		'It can no longer be deleted. Stop the task instead.',
	),
	22002: refused(
		'The task does not exist, or the time of the schedule is not allowed',
		'Check the message ID. The time of a scheduled push must not be past, and at most 7 days ahead.',
	),
	23001: busy('The tags could not be changed'),
	24001: refused('The client ID is empty', 'Fill in the client ID of each entry.'),
	24002: refused(
		'Getui does not know the client ID',
		'Check the client ID; it changes when the app is installed again.',
	),
	24003: refused(
		'The client ID belongs to another app',
		'Check that the credential is that of the app.',
	),
	24004: refused(
		'The client ID is not that of a mini-program user',
		'Bind tokens of type wx to mini-program users only.',
	),
	30000: fatal('The app may not push by a single fast tag', CONTACT),
	30001: fatal('The app may not change tags', CONTACT),
	30002: fatal('The app may not schedule pushes', `Remove the schedule time, or: ${CONTACT}`),
	30003: refused(
		'The app may not push by conditions, or a tag is not valid',
		`Check the tags for typing errors. If they are right: ${CONTACT}`,
	),
	30004: fatal('The pushes by tag of today are used up', TOMORROW),
	30005: refused('A tag is too long', 'Shorten it to at most 31 characters.'),
	30006: fatal('The pushes by fast tag of today are used up', TOMORROW),
	30007: fatal(
		'The pushes to all devices of today are used up',
		`${TOMORROW} They share their number with pushes by tag.`,
	),
	30008: fatal('The list pushes of today are used up', TOMORROW),
	30009: fatal('The pushes of today are used up', TOMORROW),
	30010: fatal(
		'The pushes by tag of today are used up',
		`${TOMORROW} They share their number with pushes to all devices.`,
	),
	30011: refused(
		'The tags may not be changed again today',
		'All tags of a device can be set once a day. Add or remove single tags instead, or wait until tomorrow.',
	),
	30012: tooFast('Tags were changed more often than the limit a minute allows'),
	30013: tooFast('Pushes by fast tag came sooner than the limit a minute allows'),
	30014: tooFast('Pushes to all devices or by tag came sooner than 5 a minute'),
	30015: tooFast('List pushes came sooner than the limit a minute allows'),
	30016: refused('The push names too many tags', 'Use fewer tags in one push.'),
	30017: fatal('The app may not query real-time reports', CONTACT),
	30018: tooFast('Real-time reports were asked for sooner than the limit a minute allows'),
	30019: busy('Getui is busy'),
	30020: fatal('The app may not query the status of devices', CONTACT),
	30021: refused('The app is not allowed to do this', CONTACT),
	30022: refused('The app is not allowed to do this', CONTACT),
	30023: fatal('The app may not query its push quota', CONTACT),
};

/** What a request for a token is refused with; the vendor has no code of its own for wrong keys. */
export const AUTH_CODES: CodeTable = {
	1: fatal('Getui does not accept the keys of the app', CHECK_KEYS),
	10001: fatal('Getui does not accept the keys of the app', CHECK_KEYS),
	20001: fatal('Getui does not accept the keys of the app', CHECK_KEYS),
	404: fatal('Getui does not know the app', CHECK_KEYS),
};

/** What code 20001 means, by the vendor's words; the first that fits counts. */
export const INVALID_PARAMETER: ReadonlyArray<readonly [words: RegExp, meaning: CodeMeaning]> = [
	[
		/target user is invalid/i,
		refused(
			'Getui does not know the target',
			'Check the client ID or alias: it may be misspelled, of another app, or the app was installed again.',
		),
	],
	[
		/contains duplicate|cannot be repeat/i,
		refused('The request names an entry twice', 'Remove the repeated entry.'),
	],
	[
		/please choose one of notification and transmission and revoke/i,
		refused(
			'The request holds more than one kind of content',
			'Keep one of notification, transmission and revoke in Request JSON; set the others to null.',
		),
	],
	[
		/choose one of|cannot setting at same time/i,
		refused(
			'Two values of the request exclude each other',
			"Remove one of the two fields that the vendor's words name.",
		),
	],
	[
		/cannot be null at sametime/i,
		refused(
			'One of two values is required',
			"Fill in one of the fields that the vendor's words name.",
		),
	],
	[
		/permission required by/i,
		refused('The app is not entitled to a feature that the request uses', CONTACT),
	],
	[
		/task cannot stop/i,
		refused(
			'The task cannot be stopped',
			'Only pushes to lists, to all devices and by tag can be stopped, while they are under way.',
		),
	],
	[
		/taskid is invalid or taskid is deleted/i,
		refused(
			'Getui does not know the task, or it was deleted',
			'Check the message ID; a task is kept for a limited time.',
		),
	],
	[
		/can ?not be (empty|null)/i,
		refused('A required value is missing', "Fill in the field that the vendor's words name."),
	],
	[
		/size over limit|maxlength/i,
		refused('A value is too long', "Shorten the field that the vendor's words name."),
	],
	[
		/type error|must be JsonString/i,
		refused(
			'A value has the wrong type',
			"Check Request JSON at the field that the vendor's words name.",
		),
	],
];
