import type { Message, Phone } from '../../core/types';
import type { MpaasApp } from '../app';

/** Kinds of push, numbered as the scheduler prints them. */
export const KIND = { simple: 0, template: 1, multiple: 2, broadcast: 3 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** One target of one push. */
export interface Sent {
	kind: Kind;
	at: number;
	msgKey: string;
	/** Device or user id; a broadcast has none. */
	target: string | undefined;
	taskId: string | undefined;
	message: Message;
	/** Phones behind the target; none when nobody is bound. */
	phones: Phone[];
	/** Phones whose maker refuses the message because a text is too long. */
	refused: Set<Phone>;
	/** The vendor's word for the channel it went over. */
	channelOf: (phone: Phone) => string;
}

/** A batch or broadcast, as the task list shows it. */
export interface Task {
	id: string;
	name: string;
	kind: Kind;
	templateId: string;
	templateName: string;
	createdAt: number;
	sent: Sent[];
	revoked: boolean;
}

export interface SmsSent {
	at: number;
	mobile: string;
	signName: string;
	templateCode: string;
	templateParam: Record<string, unknown>;
}

/** The console's status of one target: 2 acked, 0 offline, 1 nobody bound, 3 refused by the maker (ours). */
export function statusOf(sent: Sent): number {
	if (sent.phones.length === 0) return 1;
	const reached = new Set(sent.message.delivered);
	if (sent.phones.some((phone) => reached.has(phone.index))) return 2;
	return sent.phones.every((phone) => sent.refused.has(phone)) ? 3 : 0;
}

/** Remembers a target for statistics and for taking it back. */
export function remember(app: MpaasApp, sent: Sent): void {
	app.sent.push(sent);
	const same = app.byKey.get(sent.msgKey);
	if (same) same.push(sent);
	else app.byKey.set(sent.msgKey, [sent]);
}
