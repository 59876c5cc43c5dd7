import { createHash, createHmac } from 'node:crypto';

import { canonicalForm } from './encode';
import type { Draft, Proof, SigningKey } from './types';

const ALGORITHM = 'ACS3-HMAC-SHA256';

/**
 * Signs with Alibaba's current scheme, V3: action and proof travel in headers, the body stays as it is.
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export function signAcs3(draft: Draft, key: SigningKey, proof: Proof): Draft {
	const { url, action, version } = draft;
	// A blank as the vendor's own libraries write it; a plus sign of the text is encoded already.
	const body = draft.body.replaceAll('+', '%20');
	const payload = sha256(body);
	const headers: Record<string, string> = {
		...draft.headers,
		'content-type': 'application/x-www-form-urlencoded',
		'x-acs-action': action,
		'x-acs-version': version,
		'x-acs-date': proof.timestamp,
		'x-acs-signature-nonce': proof.nonce,
		'x-acs-content-sha256': payload,
		...(key.securityToken && {
			'x-acs-security-token': key.securityToken,
			'x-acs-accesskey-id': key.accessKeyId,
		}),
	};
	const signed = signedHeaders(headers, url.host);
	const names = signed.map(([name]) => name).join(';');
	const request = [
		'POST',
		url.pathname,
		canonicalForm(Object.fromEntries(url.searchParams)),
		signed.map(([name, value]) => `${name}:${value}\n`).join(''),
		names,
		payload,
	].join('\n');
	const signature = createHmac('sha256', key.accessKeySecret)
		.update(`${ALGORITHM}\n${sha256(request)}`)
		.digest('hex');
	const authorization = `${ALGORITHM} Credential=${key.accessKeyId},SignedHeaders=${names},Signature=${signature}`;
	return { ...draft, headers: { ...headers, authorization }, body };
}

function signedHeaders(headers: Record<string, string>, host: string): Array<[string, string]> {
	return Object.entries({ ...headers, host })
		.map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()])
		.filter(([name]) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
