/** Business codes, answered inside HTTP 200. */
export const BUSINESS_CODES: Record<number, string> = {
	[-1]: 'SIGNATURE_MISMATCH',
	3001: 'NEED_DELIVERYTOKEN',
	3002: 'NEED_FILE',
	3003: 'NEED_APPID_WORKSPACEID',
	3007: 'APPID_WRONG',
	3008: 'OS_TYPE_NOT_SUPPORTED',
	3009: 'DELIVERY_TYPE_NOT_SUPPORTED',
	3012: 'NEED_USERID',
	3019: 'TASKNAME_NULL',
	3020: 'EXPIREDSECONDS_WRONG',
	3021: 'TOKEN_OR_USERID_NULL',
	3022: 'TEMPLATE_NOT_EXIST',
	3023: 'TEMPLATEKV_NOT_ENOUGH',
	3024: 'PAYLOAD_NOT_ENOUGH',
	3025: 'NEED_TEMPLATE',
	3026: 'EXPIREDTIME_TOO_LONG',
	3028: 'INVALID_PARAM',
	3029: 'SINGLE_PUSH_TARGET_TOO_MUCH',
	3030: 'BROADCAST_ONLY_SUPPORT_BY_DEVICE',
	3031: 'REQUEST_SHOULD_BE_UTF8',
	3032: 'REST_API_SWITCH_NOT_OPEN',
	3033: 'UNKNOWN_REST_SIGN_TYPE',
	3035: 'EXTEND_PARAM_TO_MUCH',
	3036: 'TEMPLATE_ALREADY_EXIST',
	3037: 'TEMPLATE_NAME_NULL',
	3038: 'TEMPLATE_NAME_INVALID',
	3039: 'TEMPLATE_CONTENT_INVALID',
	3040: 'TEMPLATE_TITLE_INVALID',
	3041: 'TEMPLATE_DESC_INFO_INVALID',
	3042: 'TEMPLATE_URI_INVALID',
	3043: 'SINGLE_PUSH_CONTENT_TOO_LONG',
	3044: 'INVALID_EXTEND_PARAM',
	3049: 'MULTIPLE_INNER_EXTEND_PARAM_TO_MUCH',
	3050: 'MSG_PAYLOAD_TOO_LONG',
	3051: 'BROADCAST_ALL_USER_NEED_UNBIND_PERIOD',
	3052: 'BROADCAST_ALL_USER_UNBIND_PERIOD_INVALID',
	3053: 'BROADCAST_ALL_USER_NOT_SUPPORT_SELFCHANNEL_ANDROID',
	3054: 'DELIVERYTOKEN_INVALID',
	3055: 'MULTIPLE_TARGET_NUMBER_TOO_MUCH',
	3056: 'TEMPLATE_NUM_TOO_MUCH',
	3057: 'ANDROID_CHANNEL_PARAM_INVALID',
	3058: 'BADGE_ADD_NUM_INVALID',
	3059: 'BADGE_ADD_NUM_NEED_BADGE_CLASS',
	8011: 'FLOW_CONTROL_ERROR',
	8012: 'INVALID_INSTANCE_ID',
	8013: 'INVALID_TENANT_ID',
	8014: 'ACCOUNT_NO_PERMISSION',
	9000: 'SYSTEM_ERROR',
};

/** Codes of the gateway: HTTP status and text. */
export const GATEWAY_CODES: Record<string, [status: number, message: string]> = {
	'InvalidProduct.NotFound': [404, 'Cannot find product according to your specified domain.'],
	'InvalidApi.NotFound': [404, 'Specified api is not found, please check your url and method.'],
	'InvalidProtocol.NeedSsl': [404, 'Your request is denied as lack of ssl protect.'],
	NoSuchVersion: [400, 'The specified version does not exist.'],
	MissingParameter: [400, 'The input parameter that is mandatory is not supplied.'],
	InvalidParameter: [400, 'The specified parameter is not valid.'],
	'InvalidParameter.Format': [400, 'The specified value of parameter Format is not valid.'],
	'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
	'InvalidAccessKeyId.Inactive': [400, 'Specified access key is disabled.'],
	'InvalidTimeStamp.Format': [400, 'Specified time stamp or date value is not well formatted.'],
	IllegalTimestamp: [400, 'The input parameter Timestamp is not supplied or illegal.'],
	'InvalidTimeStamp.Expired': [400, 'Specified time stamp or date value is expired.'],
	SignatureNonceUsed: [400, 'Specified signature nonce was used already.'],
	InvalidSignatureMethod: [400, 'The specified signature method is not valid.'],
	IncompleteSignature: [400, 'The request signature does not conform to Aliyun standards.'],
	SignatureDoesNotMatch: [400, 'Specified signature is not matched with our calculation.'],
	UnsupportedHTTPMethod: [400, 'This http method is not supported.'],
	'InvalidSecurityToken.Malformed': [400, 'Specified SecurityToken is malformed.'],
	'InvalidSecurityToken.Expired': [400, 'Specified SecurityToken is expired.'],
	'InvalidSecurityToken.MismatchWithAccessKey': [
		400,
		'Specified SecurityToken mismatch with the AccessKey.',
	],
	Forbidden: [403, 'User not authorized to operate on the specified resource.'],
	'Forbidden.RAM': [403, 'User not authorized to operate on the specified resource.'],
	NoPermission: [403, 'You are not authorized to do this action.'],
	'Forbidden.RiskControl': [403, 'This operation is forbidden by the risk control system.'],
	Throttling: [400, 'Request was denied due to request throttling.'],
	'Throttling.User': [400, 'Request was denied due to user flow control.'],
	'Throttling.Api': [400, 'Request was denied due to api flow control.'],
	InternalError: [500, 'The request processing has failed due to some unknown error.'],
	ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
};

/** The action refuses; the reply is HTTP 200 in the shape of the action's family. */
export class BusinessError extends Error {
	constructor(
		readonly code: number,
		/** What exactly is wrong; stands after the symbolic name. */
		readonly detail?: string,
	) {
		super(detail === undefined ? nameOf(code) : `${nameOf(code)}: ${detail}`);
	}
}

/** The gateway refuses before the action sees the request. */
export class GatewayError extends Error {
	readonly status: number;
	readonly headers: Record<string, string> = {};

	constructor(
		readonly code: string,
		overrides: { message?: string; status?: number } = {},
	) {
		const [status, message] = GATEWAY_CODES[code] ?? [400, code];
		super(overrides.message ?? message);
		this.status = overrides.status ?? status;
	}
}

export function nameOf(code: number): string {
	return code === 100 ? 'SUCCESS' : (BUSINESS_CODES[code] ?? 'UNKNOWN');
}

/** A mandatory parameter is absent: `Missing{Name}`. */
export function missing(name: string): GatewayError {
	return new GatewayError(`Missing${name}`, {
		message: `${name} is mandatory for this action.`,
	});
}

/** A parameter is not of its type: `Invalid{Name}`. */
export function invalid(name: string): GatewayError {
	return new GatewayError(`Invalid${name}`, {
		message: `Specified parameter ${name} is not valid.`,
	});
}
