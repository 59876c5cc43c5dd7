import { createHmac } from 'node:crypto';

import { canonicalForm, percentEncode } from './encode';
import type { Draft, Proof, SigningKey } from './types';

/**
 * Signs with the older RPC scheme (HMAC-SHA1, signature version 1.0): everything travels as parameters.
 * They all go into the body, so that no key and no token stands in a URL. The host is not signed, which
 * lets a gateway change it.
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism
 */
export function signClassic(draft: Draft, key: SigningKey, proof: Proof): Draft {
	const parameters = {
		...Object.fromEntries(draft.url.searchParams),
		...Object.fromEntries(new URLSearchParams(draft.body)),
		Action: draft.action,
		Version: draft.version,
		Format: 'json',
		AccessKeyId: key.accessKeyId,
		SignatureMethod: 'HMAC-SHA1',
		SignatureVersion: '1.0',
		SignatureNonce: proof.nonce,
		Timestamp: proof.timestamp,
		...(key.securityToken && { SecurityToken: key.securityToken }),
	};
	const canonical = canonicalForm(parameters);
	const signature = createHmac('sha1', `${key.accessKeySecret}&`)
		.update(`POST&${percentEncode('/')}&${percentEncode(canonical)}`)
		.digest('base64');
	const url = new URL(draft.url);
	url.search = '';
	return {
		...draft,
		url,
		headers: { ...draft.headers, 'content-type': 'application/x-www-form-urlencoded' },
		body: `${canonical}&Signature=${percentEncode(signature)}`,
	};
}
