'use strict';

const { Buffer } = require('buffer');
const { createHash, createHmac, timingSafeEqual } = require('crypto');

const { refuse } = require('./request');

/** How far the clocks of caller and function may differ; a nonce is remembered longer than that. */
const WINDOW_MS = 5 * 60 * 1000;

const NONCE = /^[A-Za-z0-9_-]{16,64}$/;
const SIGNATURE = /^v1=([0-9a-f]{64})$/;

/** Everything that the function acts on is in here; nothing else of a request is read. */
function stringToSign({ appId, timestamp, nonce, body }) {
	const digest = createHash('sha256').update(body).digest('hex');
	return ['china-push-v1', 'POST', appId, timestamp, nonce, digest].join('\n');
}

/** Throws a refusal unless the request was signed with the key, lately. */
function checkSignature(request, signKey, now) {
	const given = SIGNATURE.exec(request.signature);
	if (given === null || !/^\d{13}$/.test(request.timestamp) || !NONCE.test(request.nonce)) {
		throw refuse(401, 'SIGNATURE_MISSING', 'The request is not signed, or not in the form v1');
	}
	if (Math.abs(now - Number(request.timestamp)) > WINDOW_MS) {
		throw refuse(
			401,
			'TIMESTAMP_OUT_OF_WINDOW',
			`The clock of the caller differs by more than ${WINDOW_MS / 60000} minutes from ${new Date(now).toISOString()}`,
		);
	}
	const expected = createHmac('sha256', signKey).update(stringToSign(request)).digest();
	if (timingSafeEqual(expected, Buffer.from(given[1], 'hex'))) return;
	throw refuse(401, 'SIGNATURE_WRONG', 'The signature does not fit the request and the signKey');
}

module.exports = { WINDOW_MS, checkSignature };
