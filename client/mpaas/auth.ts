import { createHash } from 'node:crypto';

import type { Clock } from '../core/clock';
import { InvalidInputError } from '../core/errors';
import type { VendorProfile } from '../core/profile';
import type { HttpRequest } from '../core/transport';
import { checkBaseUrl } from '../core/url';
import { mpaasLimits } from './limits';
import { interpretMpaasReply } from './reply';
import { sign, type SignatureKind, type SigningKey } from './signature';

/** All operations share one address and one form of reply. */
export type MpaasFamily = 'mps';

/** Versions of the API: the first for every public region, the second for the finance zone. */
export type MpaasVersion = '2020-10-28' | '2020-07-10';

/** An access key of Alibaba Cloud and the app that it pushes to. */
export interface MpaasCredential {
	accessKeyId: string;
	accessKeySecret: string;
	/** Of a temporary key (STS); expires with it. */
	securityToken?: string;
	/** `ONEX...` or `ALIPUB...`. */
	appId: string;
	/** `default`, `test` or the like. */
	workspaceId: string;
	/** Template and device operations ask for it. */
	tenantId?: string;
	/** Default `cn-hangzhou`. */
	region?: string;
	/** Default `2020-10-28`. */
	version?: MpaasVersion;
	/** Default `acs3`. */
	signature?: SignatureKind;
	/** Replaces the vendor's host, e.g. by a gateway. HTTPS, or HTTP to this machine. */
	baseUrl?: string;
	/** Calls a second of each kind, where they differ from the assumed ones. */
	callsPerSecond?: number;
}

const MPAAS_REGION = 'cn-hangzhou';
export const MPAAS_VERSION: MpaasVersion = '2020-10-28';

/** Regions that the vendor's SDK sends to the address without one, among them those for finance and government. */
const CENTRAL =
	/^((cn-(shanghai|beijing|shenzhen)|ap-southeast-1|us-west-1|eu-central-1)|[a-z0-9-]+-(finance|gov)(-[a-z0-9-]+)?)$/;

export function mpaasProfile(
	credential: MpaasCredential,
	clock: Clock,
): VendorProfile<MpaasFamily> {
	const key = readKey(credential);
	const base = mpaasBaseUrl(credential);
	const kind = credential.signature ?? 'acs3';
	const limits = mpaasLimits(credential.callsPerSecond);
	const { appId, workspaceId } = credential;
	return {
		vendor: 'mpaas',
		credentialKey: fingerprint([key.accessKeyId, appId, workspaceId, base, JSON.stringify(limits)]),
		secrets: [key.accessKeySecret, key.securityToken ?? ''],
		limits,
		baseUrl: () => base,
		authorize: async (request) => authorize(request, key, kind, clock),
		interpret: (reply) => interpretMpaasReply(reply, clock),
		readRate: () => ({}),
	};
}

/** The address of the credential's region, or the one that replaces it. */
export function mpaasBaseUrl(credential: Pick<MpaasCredential, 'baseUrl' | 'region'>): string {
	if (credential.baseUrl) return checkBaseUrl('mpaas', credential.baseUrl);
	const region = credential.region || MPAAS_REGION;
	if (CENTRAL.test(region)) return 'https://mpaas.aliyuncs.com';
	if (/^[a-z0-9-]+$/.test(region)) return `https://mpaas.${region}.aliyuncs.com`;
	throw new InvalidInputError({
		vendor: 'mpaas',
		field: 'region',
		message: 'Region: only lower-case letters, digits and hyphens are allowed',
		hint: 'Enter a region ID such as cn-hangzhou in the credential.',
	});
}

/** An operation names its action in the query; the signature decides where it really travels. */
function authorize(
	request: HttpRequest,
	key: SigningKey,
	kind: SignatureKind,
	clock: Clock,
): HttpRequest {
	const url = new URL(request.url);
	const action = takeParameter(url, 'Action');
	const version = takeParameter(url, 'Version');
	const body = typeof request.body === 'string' ? request.body : '';
	const signed = sign({ url, action, version, headers: request.headers, body }, key, kind, clock);
	return { method: 'POST', url: signed.url, headers: signed.headers, body: signed.body };
}

function takeParameter(url: URL, name: string): string {
	const value = url.searchParams.get(name) ?? '';
	url.searchParams.delete(name);
	return value;
}

const UNPRINTABLE = /[^\x21-\x7e]/;

/** @throws InvalidInputError for keys that cannot be right, or could not travel in a header */
export function readKey(credential: SigningKey): SigningKey {
	const { accessKeyId, accessKeySecret, securityToken } = credential;
	for (const [field, value] of [
		['AccessKey ID', accessKeyId],
		['AccessKey Secret', accessKeySecret],
	] as const) {
		if (value === '' || UNPRINTABLE.test(value)) throw unusable(field);
	}
	if (/[\s,]/.test(accessKeyId)) throw unusable('AccessKey ID');
	if (securityToken && UNPRINTABLE.test(securityToken)) throw unusable('Security Token');
	return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

function unusable(field: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'mpaas',
		field,
		message: `${field}: the value in the mPaaS credential is empty or holds a blank or another foreign character`,
		hint: 'Copy it again from the RAM console of Alibaba Cloud.',
	});
}

/** Distinguishes credentials without keeping their secrets. */
function fingerprint(parts: string[]): string {
	return `mpaas:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;
}
