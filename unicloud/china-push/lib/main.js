'use strict';

const { callMethod } = require('./call');
const { METHODS } = require('./methods');
const { answer, refuse, readRequest } = require('./request');
const { checkSignature } = require('./signature');
const { openStore } = require('./store');

const KEY_LENGTH = 32;

/**
 * Makes the trigger of a uniCloud function: it takes the integrated request of a URL call and returns an
 * integrated response. `config` is what config.json holds.
 */
function createMain(config) {
	return async (event, context) => {
		try {
			return answer(200, await handle(event || {}, context || {}, config));
		} catch (error) {
			if (error && error.refusal) return answer(error.status, error.refusal);
			// A plain throw would become an error page of the platform, which tells the caller nothing.
			console.error('china-push', error);
			return answer(500, {
				errCode: 'FUNCTION_FAILED',
				errMsg: 'The cloud function failed; its log has the reason',
			});
		}
	};
}

async function handle(event, context, config) {
	const now = Date.now();
	const request = readRequest(event, context);
	checkConfig(config);
	checkSignature(request, config.signKey, now);
	if (!config.appIds.includes(request.appId)) {
		throw refuse(403, 'APP_NOT_ALLOWED', 'appIds in config.json does not list this DCloud AppID');
	}
	const command = readCommand(request.body);
	const store = openStore(request.appId, now);
	await store.useNonce(request.nonce);
	return await callMethod(command, request.appId, store);
}

function checkConfig({ signKey, appIds }) {
	const usable = typeof signKey === 'string' && signKey.length >= KEY_LENGTH;
	if (usable && Array.isArray(appIds) && appIds.length > 0) return;
	throw refuse(
		500,
		'NOT_CONFIGURED',
		`config.json needs a signKey of at least ${KEY_LENGTH} characters and the DCloud AppID in appIds`,
	);
}

const MEMBERS = ['method', 'params', 'broadcast'];

function readCommand(bytes) {
	let command;
	try {
		command = JSON.parse(bytes.toString('utf8'));
	} catch (error) {
		throw refuse(400, 'BODY_INVALID', `The body is not JSON: ${error.message}`);
	}
	if (typeof command !== 'object' || command === null || Array.isArray(command)) {
		throw refuse(400, 'BODY_INVALID', 'The body is not a JSON object');
	}
	const unknown = Object.keys(command).find((name) => !MEMBERS.includes(name));
	if (unknown !== undefined) {
		throw refuse(400, 'BODY_INVALID', `The body has an unknown member ${JSON.stringify(unknown)}`);
	}
	const { method } = command;
	// A list with a name in it would be looked up as the name, and be none to the guard of broadcasts.
	if (typeof method !== 'string' || !Object.prototype.hasOwnProperty.call(METHODS, method)) {
		throw refuse(404, 'METHOD_UNKNOWN', 'This function does not offer the method');
	}
	return command;
}

module.exports = { createMain };
