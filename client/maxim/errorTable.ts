import { ambiguous, fatal, refused, type CodeMeaning, type CodeTable } from '../core/codes';

const NEW_TOKEN =
	'Copy the administrator token again from the MaxIM (Lanying IM) console under Token Management, and check that App ID and Base URL belong to the same app.';
const LICENCE = 'Check the licence of the app in the MaxIM console, or ask the sales contact.';
const RUN_AGAIN =
	'The client tries again by itself, with the same request_id, so that nothing is sent twice. If it stays, check the push in the MaxIM console.';
const OTHER_SERVICE =
	'No operation of this package causes this by itself: check Base URL, and a path or gateway that leads to another operation.';

/** The vendor could not hand a picture to a phone maker; others may have got the push. */
const upload = (maker: string): CodeMeaning =>
	ambiguous(
		`MaxIM could not upload the picture to ${maker}`,
		'The client tries again by itself. If it stays, use another Image URL, or send without a picture.',
	);

/** Friends and verification codes, which a push has nothing to do with. */
const foreign = (what: string): CodeMeaning => refused(what, OTHER_SERVICE);

const group = (what: string): CodeMeaning =>
	refused(
		what,
		'Check the group to act as, in the credential under Act As, and its state in the MaxIM console.',
	);

const USERS: CodeTable = {
	// From the vendor's web SDK, which signs in again on it; an administrator token cannot.
	402: fatal('The access token is invalid or has ended', NEW_TOKEN),
	10000: refused(
		'The user does not exist',
		'Check the User ID: it is the number that MaxIM gave the user, not the name, and belongs to this app.',
	),
	10001: foreign('The verification code is wrong'),
	10002: refused(
		'A value is missing or not valid',
		'Check the target, Image URL, the serial number of a device and the name of a certificate, and the values in Options and Request JSON.',
	),
	10003: fatal(
		'The request reached MaxIM without an access token',
		'Check that a gateway or proxy in between passes the headers access-token and app_id on; some drop names with an underscore.',
	),
	10004: foreign('The user exists already'),
	10005: foreign('The users are friends already'),
	10006: foreign('The user is on the blacklist'),
	10007: foreign('There is no such friend request, or it has ended'),
	10008: fatal('MaxIM does not accept the access token', NEW_TOKEN),
	10009: ambiguous('The file storage of MaxIM failed', RUN_AGAIN),
	10010: refused(
		'The token has no permission for this',
		'Push needs an administrator token: create one in the MaxIM console under Token Management. Check Act As in the credential too.',
	),
	10011: refused(
		'The user ID is bound already',
		'Nothing to do if it is bound to this user; otherwise use another one.',
	),
	10012: foreign('The user declined the friend request'),
};

const PUSH: CodeTable = {
	12001: upload('Xiaomi'),
	12002: refused(
		'The picture is not smaller than 1 MB',
		'Use a smaller picture for Image URL; 876 x 324 pixels are advised.',
	),
	12003: upload('OPPO'),
	12004: refused(
		'MaxIM could not download the picture',
		'Open Image URL in a browser without being signed in: the address must be public and end in .jpg, .jpeg or .png.',
	),
	12005: refused(
		'The push has more than 500 targets',
		'Send to at most 500 tags, aliases, users or push tokens in one call.',
	),
	12006: fatal(
		'Push is not switched on for the app',
		'Switch on the push feature of the app in the MaxIM console.',
	),
};

const GROUPS: CodeTable = {
	20000: ambiguous('The database of MaxIM failed', RUN_AGAIN),
	20001: group('The group does not exist'),
	20002: group('The user is no member of the group'),
	20003: group('The push mode of the group message is not valid'),
	20004: group('The owner cannot leave the group'),
	20005: group('The new owner is no member of the group'),
	20006: group('The group is being repaired'),
	20007: group('The app has too many groups'),
	20008: group('The user has created too many groups'),
	20009: group('The user is in too many groups'),
	20010: group('The group has too many members'),
	20011: group('Only a member of the group may do this'),
	20012: group('Only an administrator of the group may do this'),
	20013: group('Only the owner of the group may do this'),
	20014: group('The request to join the group has ended or was dealt with'),
	20015: group('The invitation to the group has ended or was dealt with'),
	20016: group('The user was removed from the group too often to join again'),
	20017: group('The user is a member of the group already'),
	20018: group('The user is on the blacklist of the group'),
	// The vendor's table leaves this number of the range out.
	20019: group('The group does not allow this'),
	20020: group('There is no such announcement in the group'),
	20021: group('An administrator of the group has switched announcements off'),
	20022: group('There is no such file in the group'),
	20023: group('The file of the group may not be changed by this user'),
	20024: group('The QR code of the group is not valid'),
	20025: group('The QR code of the group has ended'),
};

const LICENCES: CodeTable = {
	30021: fatal('The licence of the app is not valid', LICENCE),
	30022: fatal('The licence of the app has ended', LICENCE),
	30023: fatal('The app has used up what its licence allows', LICENCE),
};

/** Every code of the vendor's table; one meaning each, whatever the operation. */
export const MAXIM_CODES: CodeTable = {
	...USERS,
	...PUSH,
	...GROUPS,
	...LICENCES,
	40000: fatal(
		'MaxIM does not know the App ID',
		'Check App ID and Base URL in the credential: both are in the application information of the MaxIM console and belong together.',
	),
};
