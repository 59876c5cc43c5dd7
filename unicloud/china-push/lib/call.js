'use strict';

const { createHash } = require('crypto');

const { METHODS, TARGETS } = require('./methods');
const { refuse } = require('./request');

/** Pages are sent for this long; the function's own time limit is 25 seconds. */
const PAGING_MS = 15 * 1000;

/** Carries out a checked command and returns the library's reply. */
async function callMethod({ method, params, broadcast }, appId, store) {
	const problem = METHODS[method](params);
	if (problem !== undefined) throw refuse(400, 'ARGUMENT_INVALID', problem);
	if (method !== 'sendMessage') {
		if (broadcast !== undefined) {
			throw refuse(400, 'ARGUMENT_INVALID', 'broadcast stands beside sendMessage only');
		}
		return await invoke(openManager(appId), method, params);
	}
	const targets = TARGETS.filter((name) => params[name] !== undefined);
	if (targets.length === 0 && broadcast !== true) {
		throw refuse(
			400,
			'TARGET_MISSING',
			'A message without a target goes to everyone; this is done only with broadcast: true',
		);
	}
	if (targets.length > 0 && broadcast !== undefined) {
		throw refuse(400, 'ARGUMENT_INVALID', 'broadcast cannot stand beside a target');
	}
	return await sendOnce(openManager(appId), params, store);
}

function openManager(appId) {
	if (typeof uniCloud.getPushManager === 'function') return uniCloud.getPushManager({ appId });
	throw refuse(500, 'LIBRARY_MISSING', 'The function was uploaded without uni-cloud-push');
}

async function invoke(manager, method, params) {
	try {
		const reply = await (params === undefined ? manager[method]() : manager[method](params));
		if (typeof reply === 'object' && reply !== null) return reply;
	} catch (error) {
		console.error('china-push', method, error);
		throw refuse(500, 'LIBRARY_THREW', `uni-cloud-push failed: ${text(error)}`);
	}
	throw refuse(500, 'LIBRARY_THREW', 'uni-cloud-push returned nothing');
}

function text(error) {
	return String((error && (error.errMsg || error.message)) || error).slice(0, 300);
}

/** 200 is the vendor's word for the HTTP status of a success. */
const SUCCESS = /^(uni-cloud-push-error-)?(0|200)$/;

/** The documented refusals; any other failure leaves open whether the message went out. */
const REFUSAL =
	/^(uni-cloud-push-error-)?(1|2|301|40[0-5]|[123]\d{4}|uni-push-(user-invalid|co-permission-denied))$/;

function succeeded(reply) {
	return SUCCESS.test(String(reply.errCode));
}

function refused(reply) {
	return REFUSAL.test(String(reply.errCode));
}

/** Sends unless an earlier request with the same request_id did; then its reply is returned again. */
async function sendOnce(manager, params, store) {
	const id = params.request_id;
	if (id === undefined) return await sendPages(manager, params, {});
	const fingerprint = createHash('sha256').update(JSON.stringify(params)).digest('hex');
	const earlier = await store.claim(id, fingerprint);
	if (earlier === undefined) return await sendClaimed(manager, params, store, {});
	if (earlier.fingerprint !== fingerprint) {
		throw refuse(409, 'REQUEST_ID_REUSED', 'The request_id belongs to another message');
	}
	if (earlier.state === 'done') {
		return Object.assign(JSON.parse(earlier.result), { repeated: true });
	}
	if (earlier.state === 'partial' && (await store.resume(earlier))) {
		return await sendClaimed(manager, params, store, JSON.parse(earlier.result));
	}
	throw refuse(
		409,
		'REQUEST_PENDING',
		'An earlier request with this request_id is under way, or ended without a result; it is not sent again',
	);
}

async function sendClaimed(manager, params, store, progress) {
	const reply = await sendPages(manager, params, progress);
	const id = params.request_id;
	if (reply.progress !== undefined) {
		await store.keep(id, 'partial', reply.progress);
		throw refuse(503, 'DEVICES_LEFT', 'Some of the devices are left; the same request goes on');
	}
	if (succeeded(reply)) await store.keep(id, 'done', reply);
	else if (refused(reply)) await store.release(id);
	return reply;
}

/**
 * Sends to all devices of a target: the library takes 500 a call and names, in `before_id`, where the next
 * call has to go on.
 */
async function sendPages(manager, params, progress) {
	const started = Date.now();
	let { next, data } = progress;
	for (;;) {
		const reply = await invoke(manager, 'sendMessage', Object.assign({}, params, next));
		if (!succeeded(reply)) {
			// Earlier pages are on their way: a refusal of a later one must not look like "nothing was sent".
			return next === undefined ? reply : leftOver(params, next, data);
		}
		data = mergeTasks(data, reply.data);
		if (reply.before_id === undefined || reply.before_id === null || reply.before_id === '') {
			return Object.assign({}, reply, data === undefined ? {} : { data });
		}
		next = { before_id: reply.before_id, taskid: taskOf(data) };
		if (Date.now() - started > PAGING_MS) return leftOver(params, next, data);
	}
}

/** Without a request_id there is nothing to go on with later. */
function leftOver(params, next, data) {
	if (params.request_id !== undefined) return { progress: { next, data } };
	throw refuse(
		503,
		'DEVICES_LEFT',
		'Some of the devices are left; give a request_id, with which the same request goes on',
	);
}

function taskOf(data) {
	return (data && (data.taskid || data.$taskid || Object.keys(data)[0])) || undefined;
}

/** More states than these would not fit into a reply; then it names the task alone. */
const STATES = 5000;

/** Puts the results of several pages of one task together. */
function mergeTasks(first, second) {
	if (first === undefined) return second;
	const task = taskOf(first);
	if (typeof first[task] !== 'object') return first;
	const states = Object.assign({}, first[task], (second || {})[task]);
	return Object.keys(states).length > STATES ? { taskid: task } : { [task]: states };
}

module.exports = { callMethod };
