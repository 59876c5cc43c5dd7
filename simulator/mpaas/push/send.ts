import type { Face, Message, Phone } from '../../core/types';
import type { MpaasApp } from '../app';
import { BusinessError } from '../errors';
import { DELIVERY, makerOf, PLATFORM_OF } from '../devices';
import type { Content, Draft, Letter } from './draft';
import { tooLongFor } from './lengths';
import { KIND, remember, type Sent, type Task } from './sent';

/** Sends a push now; batch and broadcast answer with a task id. */
export function send(app: MpaasApp, draft: Draft): string {
	const isTask = draft.kind === KIND.multiple || draft.kind === KIND.broadcast;
	const task = isTask ? openTask(app, draft) : undefined;
	for (const letter of draft.letters) {
		if (app.settings.repeatedMsgKey === 'once' && isRepeated(app, letter)) continue;
		const sent = sendLetter(app, draft, letter, task?.id);
		task?.sent.push(sent);
		if (draft.sms) sendSms(app, draft.sms, sent);
	}
	return task?.id ?? '';
}

/** Refuses message ids that repeat, as far as the app is set to. */
export function checkKeys(app: MpaasApp, draft: Draft): void {
	const keys = new Set(draft.letters.map((letter) => letter.msgKey));
	const { repeatedMsgKey, repeatedMsgKeyInCall } = app.settings;
	if (repeatedMsgKeyInCall === 'refuse' && keys.size < draft.letters.length) {
		throw new BusinessError(3028, 'message ids must differ');
	}
	if (repeatedMsgKey === 'refuse' && draft.letters.some((letter) => isRepeated(app, letter))) {
		throw new BusinessError(3028, 'message id was used before');
	}
}

function isRepeated(app: MpaasApp, letter: Letter): boolean {
	return (app.byKey.get(letter.msgKey) ?? []).some(
		(sent) => sent.target === undefined || sent.target === letter.target,
	);
}

function openTask(app: MpaasApp, draft: Draft): Task {
	const task: Task = {
		id: app.nextTaskId(),
		name: draft.taskName,
		kind: draft.kind,
		templateId: draft.template?.id ?? '',
		templateName: draft.template?.name ?? '',
		createdAt: app.now(),
		sent: [],
		revoked: false,
	};
	app.tasks.set(task.id, task);
	return task;
}

function sendLetter(app: MpaasApp, draft: Draft, letter: Letter, taskId?: string): Sent {
	const { crowd } = draft;
	const phones = crowd ? app.phones.all().filter(crowd) : phonesOf(app, draft, letter.target);
	const channelOf = (phone: Phone) =>
		draft.ownChannel && phone.platform === 'android' ? 'android' : makerOf(phone);
	const refused = new Set(phones.filter((phone) => tooLongFor(channelOf(phone), letter.content)));
	const sent: Sent = {
		kind: draft.kind,
		at: app.now(),
		msgKey: letter.msgKey,
		target: crowd ? undefined : letter.target,
		taskId,
		message: messageFor(app, draft, letter, phones),
		phones,
		refused,
		channelOf,
	};
	remember(app, sent);
	for (const phone of phones) {
		if (!refused.has(phone)) app.frame.courier.deliver(sent.message, phone);
	}
	return sent;
}

function phonesOf(app: MpaasApp, draft: Draft, target: string): Phone[] {
	if (draft.deliveryType === DELIVERY.user) return app.phonesOfUser(target);
	const platform = PLATFORM_OF[draft.deliveryType];
	// Live Activity tokens belong to an iPhone.
	const id = platform === undefined ? app.settings.liveActivities[target] : target;
	const phone = id === undefined ? undefined : app.phones.get(id);
	return phone?.platform === (platform ?? 'ios') ? [phone] : [];
}

/** A repeated id adds to the message known, so that doubled deliveries can be counted. */
function messageFor(app: MpaasApp, draft: Draft, letter: Letter, phones: Phone[]): Message {
	const now = app.now();
	const known = app.byKey
		.get(letter.msgKey)
		?.find(({ message, target }) => !message.withdrawn && target === letter.target)?.message;
	if (known) {
		known.expiresAt = now + draft.ttlMs;
		return known;
	}
	const { content } = letter;
	const message: Message = {
		vendor: 'mpaas',
		app: app.config.appId,
		id: letter.msgKey,
		at: now,
		expiresAt: now + draft.ttlMs,
		faces: (phone) => facesOf(draft, content, phone),
		reachesOffline: (phone) =>
			phone.platform !== 'android' || (!draft.ownChannel && makerOf(phone) !== 'android'),
		targets: phones.map((phone) => phone.index),
		delivered: [],
		withdrawn: false,
		carries: { notification: !content.silent, message: content.silent },
	};
	app.frame.courier.accept(message);
	return message;
}

function facesOf(draft: Draft, content: Content, phone: Phone): Face[] {
	const raw = draft.passThrough[makerOf(phone)];
	if (raw !== undefined) return [{ kind: 'message', title: '', body: JSON.stringify(raw) }];
	const { title, body, image, icon, silent, extras } = content;
	const kind = silent ? 'message' : 'notification';
	return [{ kind, title, body, image, icon, badge: badgeOf(extras, phone) }];
}

function badgeOf(extras: Record<string, unknown>, phone: Phone): Face['badge'] {
	if (extras.badge_add_num !== undefined && makerOf(phone) === 'hms') {
		return { mode: 'add', value: Number(extras.badge_add_num) };
	}
	return extras.badge === undefined ? undefined : { mode: 'set', value: Number(extras.badge) };
}

function sendSms(app: MpaasApp, sms: NonNullable<Draft['sms']>, sent: Sent): void {
	const { strategy, signName, templateCode, templateParam } = sms;
	const reached = new Set(sent.message.delivered);
	for (const phone of sent.phones) {
		if (phone.mobile === null || (strategy === 1 && reached.has(phone.index))) continue;
		app.sms.push({ at: sent.at, mobile: phone.mobile, signName, templateCode, templateParam });
	}
}
