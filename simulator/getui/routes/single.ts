import type { z } from 'zod';
import type { Phone } from '../../core/types';
import type { GetuiApp } from '../app';
import { unknownUser } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { parseWith } from '../push/parse';
import type { Sent } from '../push/requestIds';
import { single } from '../push/schema';
import { byCid, checkNarrow, createTask, sendTo } from '../push/send';
import { readAlias } from '../words';

/** Push to one cid or one alias. */
export const singleOperations: Operation[] = [
	{ operation: 'pushCid', method: 'POST', path: '/push/single/cid', handle: (c) => push(c, 'cid') },
	{
		operation: 'pushAlias',
		method: 'POST',
		path: '/push/single/alias',
		handle: (call) => push(call, 'alias'),
	},
];

export type TargetKind = 'cid' | 'alias';
type SingleBody = z.infer<typeof single.cid> | z.infer<typeof single.alias>;

/** A single push that is well-formed; whether somebody is there for it is another matter. */
export interface SinglePush {
	requestId: string;
	body: SingleBody;
	phones: Phone[];
}

export function readSingle(app: GetuiApp, given: unknown, kind: TargetKind): SinglePush {
	const body =
		kind === 'cid'
			? parseWith(single.cid, given, app.settings)
			: parseWith(single.alias, given, app.settings);
	checkNarrow(app, body);
	return { requestId: body.request_id, body, phones: phonesOf(app, body.audience) };
}

function phonesOf(app: GetuiApp, audience: SingleBody['audience']): Phone[] {
	if ('cid' in audience) return audience.cid.flatMap((cid) => app.phones.get(cid) ?? []);
	return audience.alias.flatMap((alias) => [...app.phones.withAlias(readAlias(alias))]);
}

/** Sends once for each request_id. */
export function sendSingle(app: GetuiApp, push: SinglePush): Sent | undefined {
	return app.requestIds.once(push.requestId, () => {
		const task = createTask(app, 'RASS', push.body);
		return { taskid: task.id, statuses: byCid(sendTo(app, task, push.phones)) };
	});
}

function push({ app, request }: Call, kind: TargetKind) {
	const one = readSingle(app, request.json(), kind);
	if (one.phones.length === 0) throw unknownUser();
	const sent = sendSingle(app, one);
	return sent ? ok({ [sent.taskid]: sent.statuses }) : ok();
}
