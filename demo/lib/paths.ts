import { join, resolve } from 'node:path';

const DEMO = resolve(__dirname, '..');
const HOST = join(DEMO, 'host');
const USER_FOLDER = join(DEMO, '.n8n');
const USER = join(USER_FOLDER, '.n8n');
const RUN = join(DEMO, '.run');

/** Every place the demo reads or writes. */
export const paths = {
	project: resolve(DEMO, '..'),
	workflows: join(DEMO, 'workflows'),
	/** The pinned n8n. */
	host: HOST,
	hostLock: join(HOST, 'package-lock.json'),
	hostMark: join(HOST, '.installed'),
	hostBin: join(HOST, 'node_modules', '.bin'),
	hostNode: join(HOST, 'node_modules', '.bin', 'node'),
	n8nEntry: join(HOST, 'node_modules', 'n8n', 'bin', 'n8n'),
	/** n8n puts its own `.n8n` and a `.cache` into the folder it is given. */
	userFolder: USER_FOLDER,
	user: USER,
	database: join(USER, 'database.sqlite'),
	/** Logs, the packed package, the customers. */
	run: RUN,
	logs: join(RUN, 'logs'),
	packed: join(RUN, 'packed'),
	/** The only folder n8n may read files from, and its working folder. */
	files: join(RUN, 'files'),
	customers: join(RUN, 'files', 'customers.csv'),
	followParent: join(DEMO, 'lib', 'follow-parent.cjs'),
	query: join(DEMO, 'lib', 'query.cjs'),
};
