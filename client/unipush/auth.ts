import { createHash } from 'node:crypto';

import { InvalidInputError } from '../core/errors';
import type { VendorProfile } from '../core/profile';
import type { HttpRequest } from '../core/transport';
import { checkBaseUrl } from '../core/url';
import { uniPushLimits, type UniPushBucket } from './limits';
import { interpretUniPushReply } from './reply';
import { asciiJson, signUniPushRequest } from './signature';

/** All methods of uni-push travel through one cloud function. */
export type UniPushFamily = 'function';

/** What is needed to call the cloud function that the user has deployed. */
export interface UniPushCredential {
	/** URL of the cloud function, path included. HTTPS, or HTTP to this machine. */
	baseUrl: string;
	/** DCloud AppID, `__UNI__XXXXXXX`; the function must list it too. */
	appId: string;
	/** The `signKey` of the function's config.json; at least 32 characters. */
	signKey: string;
	/** Calls a minute of the contract, where they differ from the documented ones. */
	callsPerMinute?: Partial<Record<UniPushBucket, number>>;
}

const APP_ID = /^\w{3,64}$/;
const SIGN_KEY = /^[\x21-\x7e]{32,}$/;

const URL_HINT =
	'Copy the URL of the cloud function china-push from the uniCloud console: 云函数 > 详情 > 云函数URL化.';

export function uniPushProfile(credential: UniPushCredential): VendorProfile<UniPushFamily> {
	const { appId, signKey } = credential;
	const baseUrl = checkBaseUrl('unipush', credential.baseUrl, URL_HINT);
	if (!APP_ID.test(appId)) {
		throw unusable(
			'appId',
			'AppID: this is not a DCloud AppID',
			'Copy it from manifest.json of the app, where it stands as __UNI__XXXXXXX.',
		);
	}
	if (!SIGN_KEY.test(signKey)) {
		throw unusable(
			'signKey',
			'Sign Key: at least 32 letters, digits or signs without blanks are needed',
			'Copy signKey from config.json of the cloud function.',
		);
	}
	const limits = uniPushLimits(credential.callsPerMinute);
	return {
		vendor: 'unipush',
		credentialKey: fingerprint([baseUrl, appId, signKey, JSON.stringify(limits)]),
		secrets: [signKey],
		limits,
		baseUrl: () => baseUrl,
		authorize: async (request) => authorize(request, appId, signKey),
		interpret: interpretUniPushReply,
		readRate: () => ({}),
	};
}

/** Each attempt gets a time stamp and a nonce of its own. */
function authorize(request: HttpRequest, appId: string, signKey: string): HttpRequest {
	const body = asciiJson(String(request.body ?? ''));
	return {
		...request,
		body,
		headers: { ...request.headers, ...signUniPushRequest({ appId, signKey, body }) },
	};
}

function unusable(field: string, message: string, hint: string): InvalidInputError {
	return new InvalidInputError({ vendor: 'unipush', field, message, hint });
}

/** Distinguishes credentials without keeping their secrets. */
function fingerprint(parts: string[]): string {
	return `unipush:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;
}
