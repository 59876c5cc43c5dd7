import type { Phone, SimReply } from '../../core/types';
import type { GetuiApp } from '../app';
import { GetuiError } from '../errors';
import { ok, type Call, type Operation } from '../gate';
import { checkConditions, matching } from '../push/conditions';
import { parseWith } from '../push/parse';
import { arm, readScheduleTime } from '../push/schedule';
import { toAll, toFastTag, toTag, type Condition, type Draft } from '../push/schema';
import { checkPermissions, createTask, spread } from '../push/send';
import { LIMITS } from '../limits';
import { readTag } from '../words';

/** Push to everyone, to those who fit conditions, to the holders of one tag. */
export const broadcastOperations: Operation[] = [
	{ operation: 'pushAll', method: 'POST', path: '/push/all', handle: pushAll },
	{
		operation: 'pushTag',
		method: 'POST',
		path: '/push/tag',
		requires: 'push_tag',
		handle: pushTag,
	},
	{
		operation: 'pushFastTag',
		method: 'POST',
		path: '/push/fast_custom_tag',
		requires: 'fast_custom_tag',
		handle: pushFastTag,
	},
];

interface Broadcast {
	requestId: string;
	draft: Draft;
	/** Uses up the day's budget. */
	charge: () => void;
	/** Asked at the time of sending. */
	phones: () => Phone[];
}

function pushAll({ app, request }: Call) {
	const {
		request_id: requestId,
		audience: _all,
		...draft
	} = parseWith(toAll, request.json(), app.settings);
	app.takeMinute('appPush', 30014);
	const charge = () => app.takeDay('appPush', 30007);
	return send(app, { requestId, draft, charge, phones: () => app.phones.all() });
}

function pushTag({ app, request }: Call) {
	const {
		request_id: requestId,
		audience,
		...draft
	} = parseWith(toTag, request.json(), app.settings);
	checkTags(app, audience.tag);
	app.takeMinute('appPush', 30014);
	const charge = () => {
		app.takeDay('tagPush', 30004);
		app.takeDay('appPush', 30010);
	};
	return send(app, { requestId, draft, charge, phones: () => matching(app, audience.tag) });
}

function checkTags(app: GetuiApp, tag: Condition[]): void {
	checkConditions(tag);
	for (const { key, values } of tag) if (key === 'custom_tag') values.forEach(checkPushTag);
	const count = tag.reduce((sum, { values }) => sum + values.length, 0);
	if (count > app.settings.maxPushTagValues) throw new GetuiError(30016);
}

/** A malformed tag has a code of its own here. */
function checkPushTag(tag: string): void {
	if (/\s/.test(tag)) throw new GetuiError(30003);
	if ([...tag].length > LIMITS.tagChars) throw new GetuiError(30005);
}

function pushFastTag({ app, request }: Call) {
	const {
		request_id: requestId,
		audience,
		...draft
	} = parseWith(toFastTag, request.json(), app.settings);
	const tag = readTag(audience.fast_custom_tag);
	const scheduled = draft.settings?.schedule_time !== undefined;
	if (scheduled && !app.settings.fastTagSchedules) throw new GetuiError(22002);
	app.takeMinute('fastTagPush', 30013);
	const charge = () => app.takeDay('fastTagPush', 30006);
	return send(app, { requestId, draft, charge, phones: () => [...app.phones.withTag(tag)] });
}

function send(app: GetuiApp, { requestId, draft, charge, phones }: Broadcast): SimReply {
	checkPermissions(app, draft);
	const time = readScheduleTime(app, draft);
	const sent = app.requestIds.once(requestId, () => {
		charge();
		const task = createTask(app, 'RASA', draft);
		if (time === undefined) spread(app, task, phones());
		else arm(app, task, time, () => spread(app, task, phones()));
		return { taskid: task.id, statuses: {} };
	});
	return sent ? ok({ taskid: sent.taskid }) : ok();
}
