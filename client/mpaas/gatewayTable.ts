import { ambiguous, fatal, refused, type CodeMeaning, type CodeTable } from '../core/codes';

const CHECK_KEYS =
	'Check AccessKey ID and AccessKey Secret in the credential; create a new pair in the RAM console when in doubt.';
const CHECK_URL =
	'Check Region and Base URL in the credential, and that a gateway in between passes requests on unchanged.';
const CHECK_POLICY =
	'Give the RAM user the policy AliyunMPAASFullAccess, or access to this app, in the RAM console.';
const NEW_TOKEN =
	'Fetch new temporary credentials from STS and put AccessKey ID, AccessKey Secret and Security Token of the same set into the credential.';
const DEFECT =
	'The client writes this by itself: report it as a defect of the package, unless a gateway changes requests.';

const tooFast: CodeMeaning = {
	what: "The calls came sooner than Alibaba's gateway allows",
	hint: 'The client waits and tries again by itself. Set a lower Calls per Second in the credential.',
	retryable: true,
	throttled: true,
};

/**
 * Codes of the gateway in front of mPaaS, which come with an HTTP status of 400 or more.
 * @see https://help.aliyun.com/document_detail/434846.html
 */
export const GATEWAY: CodeTable = {
	'InvalidProduct.NotFound': fatal('The address does not serve mPaaS', CHECK_URL),
	'InvalidApi.NotFound': fatal(
		'The address does not know this operation in this version',
		'Check API Version in the credential; the finance zone has its own. Templates and devices need a newer one.',
	),
	'InvalidProtocol.NeedSsl': fatal(
		'Alibaba takes HTTPS only',
		'Use an https:// base URL in the credential, or leave the field empty.',
	),
	NoSuchVersion: fatal(
		'The address does not know this version of the API',
		'Check API Version and Region in the credential; the finance zone has its own version.',
	),
	MissingParameter: refused(
		'A required value is missing',
		'Fill in every required field, and Tenant ID in the credential where it is named as missing; when Request JSON is used, check that it removes nothing.',
	),
	InvalidParameter: refused(
		'A value is not valid',
		'Correct the field that the text of Alibaba names; check Request JSON first.',
	),
	'InvalidParameter.Format': fatal('The format of the reply is neither JSON nor XML', DEFECT),
	'InvalidAccessKeyId.NotFound': fatal('Alibaba does not know the AccessKey ID', CHECK_KEYS),
	'InvalidAccessKeyId.Inactive': fatal(
		'The access key is disabled',
		'Enable it in the RAM console, or put another one into the credential.',
	),
	'InvalidTimeStamp.Format': fatal('The time stamp has a wrong form', DEFECT),
	IllegalTimestamp: fatal('The time stamp is missing or has a wrong form', DEFECT),
	'InvalidTimeStamp.Expired': fatal(
		"The clock of the n8n server differs from Alibaba's by more than 15 minutes",
		'Set the clock of the n8n server, best by NTP, then run the workflow again. Nothing was sent.',
	),
	// Every attempt draws a nonce of its own: a used one means that something in between sent the request twice.
	SignatureNonceUsed: ambiguous(
		'Alibaba has seen this very request before: a proxy or gateway sent it twice',
		'The first copy may have been carried out. Check the console before sending again, and stop the gateway from repeating POST requests.',
	),
	InvalidSignatureMethod: fatal('This kind of signature is not supported', DEFECT),
	IncompleteSignature: fatal('The signature arrived incomplete', CHECK_URL),
	SignatureDoesNotMatch: fatal(
		'Alibaba computed another signature: the AccessKey Secret is wrong',
		`${CHECK_KEYS} Behind a gateway that changes the host name set Signature to HMAC-SHA1.`,
	),
	UnsupportedHTTPMethod: fatal('Alibaba does not take this HTTP method here', CHECK_URL),
	'InvalidSecurityToken.Expired': fatal('The security token (STS) has expired', NEW_TOKEN),
	'InvalidSecurityToken.Malformed': fatal('The security token (STS) is damaged', NEW_TOKEN),
	'InvalidSecurityToken.MismatchWithAccessKey': fatal(
		'The security token (STS) belongs to another access key',
		NEW_TOKEN,
	),
	MissingSecurityToken: fatal('A temporary key (STS) came without its token', NEW_TOKEN),
	InvalidSecurityToken: fatal('Alibaba does not accept the security token (STS)', NEW_TOKEN),
	Forbidden: fatal('The access key may not do this', CHECK_POLICY),
	'Forbidden.RAM': fatal('The RAM user may not do this', CHECK_POLICY),
	NoPermission: fatal('The access key may not do this', CHECK_POLICY),
	'Forbidden.RiskControl': fatal(
		"Alibaba's risk control stopped the call",
		'Sign in to the Alibaba Cloud console and follow the notice there, or open a ticket.',
	),
	Throttling: tooFast,
	'Throttling.User': tooFast,
	'Throttling.Api': tooFast,
	InternalError: ambiguous(
		"Alibaba's gateway had an internal error",
		'The request may have been carried out. Check the mPaaS console before sending again.',
	),
	ServiceUnavailable: ambiguous(
		'mPaaS is not available at the moment',
		'The request may have been carried out. Check the mPaaS console before sending again.',
	),
};

/** Codes that carry the name of a parameter or a finer reason: the start decides. */
const FAMILIES: ReadonlyArray<readonly [RegExp, string]> = [
	[/Throttling/, 'Throttling'],
	[/^InvalidSecurityToken\./, 'InvalidSecurityToken'],
	[/^InvalidAccessKeyId\b/, 'InvalidAccessKeyId.NotFound'],
	[/^Forbidden\./, 'Forbidden'],
	[/^NoPermission\./, 'NoPermission'],
	[/^Missing[A-Z]/, 'MissingParameter'],
	[/^Invalid[A-Z]/, 'InvalidParameter'],
];

/** The meaning of a gateway's code; undefined when neither it nor its family is documented. */
export function gatewayMeaning(code: string): CodeMeaning | undefined {
	if (Object.hasOwn(GATEWAY, code)) return GATEWAY[code];
	const family = FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
	return family === undefined ? undefined : GATEWAY[family];
}
