import { unknownUser } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { parseWith } from '../push/parse';
import { batch } from '../push/schema';
import { readSingle, sendSingle, type TargetKind } from './single';

/** Many single pushes in one call, each with a message of its own. */
export const batchOperations: Operation[] = [
	{
		operation: 'batchCid',
		method: 'POST',
		path: '/push/single/batch/cid',
		handle: (call) => push(call, 'cid'),
	},
	{
		operation: 'batchAlias',
		method: 'POST',
		path: '/push/single/batch/alias',
		handle: (call) => push(call, 'alias'),
	},
];

/** Everything is read before anything is sent, so that a refused batch sent nothing. */
function push({ app, request }: Call, kind: TargetKind) {
	const { is_async: isAsync, msg_list: list } = parseWith(batch, request.json(), app.settings);
	const pushes = list.map((body) => readSingle(app, body, kind));
	const known = pushes.filter(({ phones }) => phones.length > 0);
	const strict = app.settings.batchUnknownTarget === 'reject';
	if (strict && known.length < pushes.length) throw unknownUser();
	const sent = known.flatMap((one) => sendSingle(app, one) ?? []);
	if (isAsync) return ok();
	return ok(Object.fromEntries(sent.map(({ taskid, statuses }) => [taskid, statuses])));
}
