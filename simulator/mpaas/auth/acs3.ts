import { createHash, createHmac } from 'node:crypto';
import type { SimRequest } from '../../core/types';
import { GatewayError, missing } from '../errors';
import type { Bag } from './bag';
import { canonicalize } from './encode';
import type { Proof } from './proof';

const ALGORITHM = 'ACS3-HMAC-SHA256';
const PARTS =
	/^ACS3-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})$/;

/** The V3 signature over method, path, query, headers and the bytes of the body. */
export function readAcs3(request: SimRequest, { query }: Bag): Proof {
	const [accessKeyId, signedNames, signature] = readAuthorization(request);
	const need = (name: string): string => {
		const value = header(request, name);
		if (value === undefined || value === '') throw missing(name);
		return value;
	};
	const action = need('x-acs-action');
	const version = need('x-acs-version');
	const nonce = need('x-acs-signature-nonce');
	need('x-acs-content-sha256');
	const claimed = header(request, 'x-acs-accesskey-id');
	if (claimed !== undefined && claimed !== accessKeyId) {
		throw new GatewayError('IncompleteSignature', { message: 'x-acs-accesskey-id differs.' });
	}
	const canonicalRequest = canonicalRequestOf(request, query, signedNames);
	const stringToSign = `${ALGORITHM}\n${sha256(canonicalRequest)}`;
	return {
		accessKeyId,
		action,
		version,
		timestamp: header(request, 'x-acs-date'),
		nonce,
		securityToken: header(request, 'x-acs-security-token'),
		signature,
		stringToSign,
		expected: (secret) => createHmac('sha256', secret).update(stringToSign).digest('hex'),
	};
}

function readAuthorization(request: SimRequest): [key: string, names: string, signature: string] {
	const text = request.headers.authorization ?? '';
	if (!text.startsWith(`${ALGORITHM} `)) throw new GatewayError('InvalidSignatureMethod');
	const [, key, names, signature] = PARTS.exec(text) ?? [];
	if (key === undefined || names === undefined || signature === undefined) {
		throw new GatewayError('IncompleteSignature');
	}
	return [key, names, signature];
}

/** The path is always `/`: a prefix in front of the gateway is not part of what is signed. */
function canonicalRequestOf(
	request: SimRequest,
	query: ReadonlyMap<string, string>,
	signedNames: string,
): string {
	const names = signedNames.split(';');
	checkSigned(request, names);
	const lines = names.map((name) => `${name}:${header(request, name)?.trim() ?? ''}\n`);
	const payload = sha256(request.body ?? '');
	return [request.method, '/', canonicalize(query), lines.join(''), signedNames, payload].join(
		'\n',
	);
}

/** Every header that counts has to be signed, in order, or it could be exchanged on the way. */
function checkSigned(request: SimRequest, names: string[]): void {
	const counted = Object.keys(request.headers).filter(
		(name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'),
	);
	const sorted = [...names].sort().join(';') === names.join(';');
	if (!sorted || !counted.every((name) => names.includes(name))) {
		throw new GatewayError('IncompleteSignature', {
			message: 'SignedHeaders must list host, content-type and every x-acs- header, sorted.',
		});
	}
}

function header(request: SimRequest, name: string): string | undefined {
	const value = request.headers[name];
	return Array.isArray(value) ? value.join(',') : value;
}

function sha256(data: string | Buffer): string {
	return createHash('sha256').update(data).digest('hex');
}
