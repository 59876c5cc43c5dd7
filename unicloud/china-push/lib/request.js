'use strict';

const { Buffer } = require('buffer');

/** The smallest of the platforms' limits on a text body; a thousand bindings of long aliases exceed it. */
const BODY_BYTES = 100 * 1024;

/** An error that becomes the reply. */
function refuse(status, errCode, errMsg) {
	return Object.assign(new Error(errMsg), { status, refusal: { errCode, errMsg } });
}

/** The one envelope of all replies, as an integrated response: errCode, errMsg and what the method returned. */
function answer(statusCode, envelope) {
	return {
		// Aliyun demands the flag, the others ignore it.
		mpserverlessComposedResponse: true,
		isBase64Encoded: false,
		statusCode,
		headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
		body: JSON.stringify(envelope),
	};
}

/** Reads the parts of a request that are signed, whatever form the platform gives it. */
function readRequest(event, context) {
	const source = context.SOURCE || context.source;
	if ((source !== undefined && source !== 'http') || typeof event.httpMethod !== 'string') {
		throw refuse(403, 'NOT_HTTP', 'This function is called by its URL only');
	}
	if (event.httpMethod.toUpperCase() !== 'POST') {
		throw refuse(405, 'HTTP_METHOD', 'This function takes POST only');
	}
	const header = headerReader(event.headers);
	return {
		appId: header('x-china-push-app'),
		timestamp: header('x-china-push-timestamp'),
		nonce: header('x-china-push-nonce'),
		signature: header('x-china-push-signature'),
		body: readBody(event),
	};
}

/** Aliyun, Tencent and Alipay spell the names of headers differently. */
function headerReader(headers) {
	const values = {};
	for (const name of Object.keys(headers || {})) {
		const value = headers[name];
		values[name.toLowerCase()] = Array.isArray(value) ? value[0] : value;
	}
	return (name) => (typeof values[name] === 'string' ? values[name].trim() : '');
}

function readBody(event) {
	const { body } = event;
	const encoded = event.isBase64Encoded === true || event.isBase64Encoded === 'true';
	let bytes;
	if (typeof body === 'string') bytes = Buffer.from(body, encoded ? 'base64' : 'utf8');
	else if (body instanceof Uint8Array) bytes = Buffer.from(body);
	else throw refuse(400, 'BODY_INVALID', 'The request has no body');
	if (bytes.length > BODY_BYTES) {
		throw refuse(413, 'BODY_TOO_LARGE', `The body has more than ${BODY_BYTES} bytes`);
	}
	return bytes;
}

module.exports = { answer, readRequest, refuse };
