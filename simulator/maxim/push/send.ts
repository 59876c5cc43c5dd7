import type { Message } from '../../core/types';
import type { MaximApp, PushTask } from '../app';
import { allowedChannels, type Channel } from '../channels';
import { MaximError } from '../errors';
import type { MaximDevice } from '../users';
import { checkAudience, devicesOf } from './audience';
import { faceOf } from './faces';
import { checkImage, checkUploads } from './images';
import type { NotifyBody } from './schema';

const DEFAULT_SEQUENCE = ['ups', 'fcm'];

/** Sends a push; a request_id seen before sends nothing. Answers the task id, if there is one. */
export function notify(app: MaximApp, body: NotifyBody): string | null {
	checkAudience(app, body.audience);
	checkImage(app, body.message);
	checkWindow(app, body);
	const requestId = body.setting?.request_id;
	// Seed: an empty request_id is not looked at.
	if (!requestId) return send(app, body);
	const earlier = app.requestIds.get(requestId);
	if (earlier && app.now() - earlier.at < app.settings.requestIdLifeMs) {
		return repeat(app, earlier.taskId);
	}
	const taskId = send(app, body);
	app.requestIds.set(requestId, { at: app.now(), taskId });
	return taskId;
}

function repeat(app: MaximApp, taskId: string): string | null {
	const { repeatReply } = app.settings;
	if (repeatReply === 'null') return null;
	return repeatReply === 'first' ? taskId : app.sim.nextTaskId();
}

function checkWindow(app: MaximApp, { message }: NotifyBody): void {
	const { show_begin_time: begin, show_end_time: end } = message;
	if (end && end <= (begin ?? 0)) throw new MaximError(app.sim.cases.emptyWindow);
}

function send(app: MaximApp, body: NotifyBody): string {
	const channels = route(app, body);
	checkUploads(app, body.message, channels.values());
	const task = createTask(app, body, channels);
	app.tasks.set(task.id, task);
	app.frame.courier.accept(task.message);
	const deliver = () => {
		for (const device of channels.keys()) app.frame.courier.deliver(task.message, device.phone);
	};
	// The window is kept by the phone itself; a notice that is held back has arrived already.
	if (task.shownFrom > app.now()) app.frame.clock.at(task.shownFrom, deliver);
	else deliver();
	return task.id;
}

/** Which channel each device of the audience gets the push over; one that none reaches is left out. */
function route(app: MaximApp, { audience, setting }: NotifyBody): Map<MaximDevice, Channel> {
	const strategy = setting?.distribution_strategy || 'combined';
	const sequence = setting?.ospush_sequence ?? [];
	const allowed = allowedChannels(sequence.length > 0 ? sequence : DEFAULT_SEQUENCE);
	const keeps = app.settings.ownChannelKeepMs > 0;
	const channels = new Map<MaximDevice, Channel>();
	for (const device of devicesOf(app, audience)) {
		if (device.user.settings.no_push) continue;
		const maker = device.channel && allowed.has(device.channel) ? device.channel : undefined;
		const own = strategy !== 'ospush_only';
		const others = strategy !== 'mxpush_only' ? maker : undefined;
		if (own && device.phone.online) channels.set(device, 'mxpush');
		else if (others) channels.set(device, others);
		else if (own && keeps) channels.set(device, 'mxpush');
	}
	return channels;
}

function createTask(
	app: MaximApp,
	{ message: body }: NotifyBody,
	devices: Map<MaximDevice, Channel>,
): PushTask {
	const now = app.now();
	const shownFrom = (body.show_begin_time ?? 0) * 1000;
	const channels = new Map([...devices].map(([{ phone }, channel]) => [phone.index, channel]));
	const id = app.sim.nextTaskId();
	const held = shownFrom > now;
	const message: Message = {
		vendor: 'maxim',
		app: app.config.appId,
		id,
		at: now,
		expiresAt: now + app.settings.ownChannelKeepMs,
		faces: (phone) => [faceOf(app, body, channels.get(phone.index) ?? 'mxpush')],
		reachesOffline: (phone) => held || channels.get(phone.index) !== 'mxpush',
		targets: [...channels.keys()],
		delivered: [],
		withdrawn: false,
		carries: { notification: body.type !== 'cmd', message: body.type === 'cmd' },
	};
	return { id, message, channels, shownFrom };
}
