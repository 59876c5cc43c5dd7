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
	const db = uniCloud.database();
	const idOf = (kind, key) =>
		`${kind}-${createHash('sha256').update(`${appId}\n${key}`).digest('hex')}`;

	return {
		/** Throws a refusal when the nonce was used before. */
		async useNonce(nonce) {
			const record = { _id: idOf('nonce', nonce), expires: now + NONCE_MS };
			if ((await insert(db, record)) !== undefined) {
				throw refuse(401, 'NONCE_REPLAYED', 'This very request was received before');
			}
			if (Math.random() * SWEEP_EVERY < 1) await sweep(db, now);
		},

		/** Claims a send; returns the record of an earlier one with the same id. */
		async claim(requestId, fingerprint) {
			return await insert(db, {
				_id: idOf('send', requestId),
				expires: now + SEND_MS,
				fingerprint,
				state: 'pending',
				turn: 0,
			});
		},

		/** Takes over a send that stopped half-way; false when another request is quicker. */
		async resume(record) {
			const found = db
				.collection(TABLE)
				.where({ _id: record._id, state: 'partial', turn: record.turn });
			const { updated } = await found.update({ state: 'pending', turn: record.turn + 1 });
			return updated === 1;
		},

		async keep(requestId, fields) {
			await db.collection(TABLE).doc(idOf('send', requestId)).update(fields);
		},

		/** Forgets a send that was refused, so that it may be tried again. */
		async release(requestId) {
			await db.collection(TABLE).doc(idOf('send', requestId)).remove();
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
