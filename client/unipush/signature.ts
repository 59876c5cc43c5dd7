import { createHash, createHmac, randomUUID } from 'node:crypto';

/** What the cloud function checks the signature of. */
export interface UniPushSignatureInput {
	appId: string;
	signKey: string;
	/** The body exactly as it travels. */
	body: string;
	/** Milliseconds since the epoch. Default now. */
	timestamp?: number;
	/** 16 to 64 letters, digits, hyphens and underscores, never the same twice. Default a random one. */
	nonce?: string;
}

/**
 * The headers by which the cloud function knows a request: HMAC-SHA256 over the scheme's name, the HTTP
 * method, the AppID, the time stamp, the nonce and the SHA-256 of the body, a line each.
 */
export function signUniPushRequest({
	appId,
	signKey,
	body,
	timestamp = Date.now(),
	nonce = randomUUID(),
}: UniPushSignatureInput): Record<string, string> {
	const digest = createHash('sha256').update(body, 'utf8').digest('hex');
	const text = ['china-push-v1', 'POST', appId, String(timestamp), nonce, digest].join('\n');
	return {
		'x-china-push-app': appId,
		'x-china-push-timestamp': String(timestamp),
		'x-china-push-nonce': nonce,
		'x-china-push-signature': `v1=${createHmac('sha256', signKey).update(text).digest('hex')}`,
	};
}

/** The same JSON in ASCII: a platform that reads a body in another encoding would break its signature. */
export function asciiJson(json: string): string {
	return json.replace(
		/[\u0080-\uffff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
