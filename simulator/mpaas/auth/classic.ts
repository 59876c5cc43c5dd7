import { createHmac } from 'node:crypto';
import type { SimRequest } from '../../core/types';
import { GatewayError, invalid, missing } from '../errors';
import type { Bag } from './bag';
import { canonicalize, percentEncode } from './encode';
import type { Proof } from './proof';

/** The classic RPC signature: HMAC-SHA1 over all parameters but `Signature`. */
export function readClassic(request: SimRequest, { values }: Bag): Proof {
	const need = (name: string): string => {
		const value = values.get(name);
		if (value === undefined || value === '') throw missing(name);
		return value;
	};
	const action = need('Action');
	const version = need('Version');
	const accessKeyId = need('AccessKeyId');
	const signature = need('Signature');
	if (need('SignatureMethod') !== 'HMAC-SHA1') throw new GatewayError('InvalidSignatureMethod');
	if (need('SignatureVersion') !== '1.0') throw invalid('SignatureVersion');
	// 20 bytes in base64; anything else cannot be a signature of this method.
	if (!/^[A-Za-z0-9+/]{27}=$/.test(signature)) throw new GatewayError('IncompleteSignature');
	const signed = new Map([...values].filter(([name]) => name !== 'Signature'));
	const stringToSign = `${request.method}&%2F&${percentEncode(canonicalize(signed))}`;
	return {
		accessKeyId,
		action,
		version,
		timestamp: values.get('Timestamp'),
		nonce: need('SignatureNonce'),
		securityToken: values.get('SecurityToken'),
		signature,
		stringToSign,
		expected: (secret) =>
			createHmac('sha1', `${secret}&`).update(stringToSign, 'utf8').digest('base64'),
	};
}
