import { signUniPushRequest } from '../../../../client';
import { APP_ID, FORMS, SIGN_KEY, type CloudEvent, type Form, type Main } from './cloud';

/** How a request differs from a good one. */
export interface Wish {
	appId?: string;
	signKey?: string;
	timestamp?: number;
	nonce?: string;
	form?: Form;
	/** Changes the finished event. */
	tamper?: (event: CloudEvent) => CloudEvent;
}

/** A signed request as a platform hands it over. */
export function signedEvent(command: unknown, wish: Wish = {}): [CloudEvent, object] {
	const body = typeof command === 'string' ? command : JSON.stringify(command);
	const headers = signUniPushRequest({
		appId: wish.appId ?? APP_ID,
		signKey: wish.signKey ?? SIGN_KEY,
		timestamp: wish.timestamp,
		nonce: wish.nonce,
		body,
	});
	const plain: CloudEvent = {
		path: '/',
		httpMethod: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		queryStringParameters: {},
		body,
		isBase64Encoded: false,
	};
	return FORMS[wish.form ?? 'aliyun'](wish.tamper?.(plain) ?? plain);
}

/** Calls the function with a signed request and reads its envelope. */
export async function call(main: Main, command: unknown, wish: Wish = {}) {
	const reply = await main(...signedEvent(command, wish));
	expect(reply.mpserverlessComposedResponse).toBe(true);
	return { status: reply.statusCode, ...(JSON.parse(reply.body) as Record<string, unknown>) };
}
