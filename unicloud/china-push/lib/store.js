'use strict';

const { createHash } = require('crypto');

const { refuse } = require('./request');
const { WINDOW_MS } = require('./signature');

/** One table of the service space, made by itself at the first use; instances of the function share it. */
const TABLE = 'china-push-requests';

const NONCE_MS = 3 * WINDOW_MS;
const SEND_MS = 24 * 60 * 60 * 1000;
/** About one request in so many removes what has expired. */
const SWEEP_EVERY = 50;

/** What the function remembers of earlier requests: nonces, and sends by their request_id. */
function openStore(appId, now) {
	const table = typeof uniCloud.database === 'function' ? databaseTable() : memoryTable();
	const idOf = (kind, key) =>
		`${kind}-${createHash('sha256').update(`${appId}\n${key}`).digest('hex')}`;

	return {
		/** Throws a refusal when the nonce was used before. */
		async useNonce(nonce) {
			const record = { _id: idOf('nonce', nonce), expires: now + NONCE_MS };
			if ((await table.insert(record)) !== undefined) {
				throw refuse(401, 'NONCE_REPLAYED', 'This very request was received before');
			}
			if (Math.random() * SWEEP_EVERY < 1) await table.sweep(now);
		},

		/** Claims a send; returns the record of an earlier one with the same id. */
		async claim(requestId, fingerprint) {
			const _id = idOf('send', requestId);
			const expires = now + SEND_MS;
			return await table.insert({ _id, expires, fingerprint, state: 'pending', turn: 0 });
		},

		/** Takes over a send that stopped half-way; false when another request is quicker. */
		async resume({ _id, turn }) {
			const expected = { _id, state: 'partial', turn };
			return (await table.change(expected, { state: 'pending', turn: turn + 1 })) === 1;
		},

		/** Keeps what came of a send, as text: a database takes no names such as `$taskid`. */
		async keep(requestId, state, result) {
			const fields = { state, result: JSON.stringify(result) };
			await table.change({ _id: idOf('send', requestId) }, fields);
		},

		/** Forgets a send that was refused, so that it may be tried again. */
		async release(requestId) {
			await table.remove(idOf('send', requestId));
		},
	};
}

/** The table of the service space. */
function databaseTable() {
	const db = uniCloud.database();
	const records = () => db.collection(TABLE);
	return {
		insert: async (record) => await insert(db, record),
		change: async (expected, fields) => (await records().where(expected).update(fields)).updated,
		remove: async (id) => await records().doc(id).remove(),
		sweep: async (now) => await sweep(db, now),
	};
}

const memory = new Map();

/** For a runtime without a database, with one instance only: it forgets when the instance ends. */
function memoryTable() {
	return {
		insert: async (record) => {
			const known = memory.get(record._id);
			if (known === undefined) memory.set(record._id, record);
			return known;
		},
		change: async (expected, fields) => {
			const record = memory.get(expected._id);
			const fits = Object.keys(expected).every((key) => record && record[key] === expected[key]);
			if (fits) memory.set(expected._id, Object.assign({}, record, fields));
			return fits ? 1 : 0;
		},
		remove: async (id) => memory.delete(id),
		sweep: async (now) => {
			for (const [id, { expires }] of memory) if (expires < now) memory.delete(id);
		},
	};
}

/**
 * Adds a record; returns the one that is there already, if any. The platforms word a doubled id
 * differently, so the record itself is looked for.
 */
async function insert(db, record) {
	const table = db.collection(TABLE);
	for (let attempt = 1; ; attempt += 1) {
		try {
			await table.add(record);
			return undefined;
		} catch (error) {
			const known = await find(table, record._id);
			if (known !== undefined) return known;
			if (attempt > 1) throw unavailable(error);
			await createTable(db);
		}
	}
}

async function find(table, id) {
	try {
		const { data } = await table.doc(id).get();
		return data[0];
	} catch {
		return undefined;
	}
}

/** Aliyun makes a table at the first record; Tencent and Alipay want to be asked. */
async function createTable(db) {
	try {
		await db.createCollection(TABLE);
	} catch (error) {
		console.warn('china-push', `The table ${TABLE} could not be made`, error.message);
	}
}

function unavailable(error) {
	console.error('china-push', error);
	return refuse(
		503,
		'STORE_UNAVAILABLE',
		`The table ${TABLE} of the service space cannot be written; nothing was sent`,
	);
}

async function sweep(db, now) {
	try {
		await db
			.collection(TABLE)
			.where({ expires: db.command.lt(now) })
			.remove();
	} catch (error) {
		console.warn('china-push', 'Expired records were not removed', error.message);
	}
}

module.exports = { openStore };
