import { ok, type Call, type Operation } from '../gate';
import { LIMITS } from '../limits';
import { pathPhones } from '../words';

const PATH = '/user/black/cid/:cid';

/** Blacklist: add and remove. */
export const blacklistOperations: Operation[] = [
	{ operation: 'blackAdd', method: 'POST', path: PATH, handle: add },
	{ operation: 'blackRemove', method: 'DELETE', path: PATH, handle: remove },
];

function add({ app, request }: Call) {
	const phones = pathPhones(app, request.params.cid, LIMITS.pathCids);
	for (const { id } of phones) app.blacklist.add(id);
	return ok();
}

function remove({ app, request }: Call) {
	const phones = pathPhones(app, request.params.cid, LIMITS.pathCids);
	for (const { id } of phones) app.blacklist.delete(id);
	return ok();
}
