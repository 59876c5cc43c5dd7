import type { Face, Message, Notice, Phone } from './types';

const KEPT_NOTICES = 20;
// One message takes about 0.5 kB with a single target, so this bounds the store near 150 MB.
const KEPT_MESSAGES = 300_000;

/** Carries messages to phones and remembers who got what, and how often. */
export class Courier {
	private readonly messages = new Map<string, Message>();
	private readonly waiting = new Map<Phone, Message[]>();
	private lastNotice = 0;
	deliveries = 0;
	withdrawn = 0;

	constructor(
		private readonly now: () => number,
		private readonly onChange: (phone: Phone) => void,
	) {}

	/** Remembers a message; its phones are served by `deliver`. */
	accept(message: Message): void {
		this.messages.set(keyOf(message.vendor, message.id), message);
		if (this.messages.size <= KEPT_MESSAGES) return;
		const oldest = this.messages.keys().next().value;
		if (oldest !== undefined) this.messages.delete(oldest);
	}

	message(vendor: string, id: string): Message | undefined {
		return this.messages.get(keyOf(vendor, id));
	}

	get messageCount(): number {
		return this.messages.size;
	}

	/** Delivers to one phone now, or keeps the message for it while it is offline. */
	deliver(message: Message, phone: Phone): void {
		if (message.withdrawn) return;
		if (phone.online || message.reachesOffline(phone)) this.show(message, phone);
		else if (message.expiresAt > this.now()) this.wait(message, phone);
	}

	/** Sets a phone online or offline; coming back it gets what waited and has not expired. */
	setOnline(phone: Phone, online: boolean): void {
		phone.online = online;
		this.onChange(phone);
		if (!online) return;
		phone.lastSeenAt = this.now();
		const messages = this.waiting.get(phone) ?? [];
		this.waiting.delete(phone);
		for (const message of messages) {
			if (!message.withdrawn && message.expiresAt > this.now()) this.show(message, phone);
		}
	}

	/** Takes a message back: nothing more goes out, and phones strike what they show. */
	withdraw(message: Message, phones: readonly Phone[]): void {
		if (message.withdrawn) return;
		message.withdrawn = true;
		this.withdrawn += 1;
		for (const index of message.delivered) {
			const phone = phones[index];
			if (phone && mark(phone, message.id, 'withdrawn')) this.onChange(phone);
		}
	}

	clear(): void {
		this.messages.clear();
		this.waiting.clear();
		this.deliveries = 0;
		this.withdrawn = 0;
	}

	private wait(message: Message, phone: Phone): void {
		const queue = this.waiting.get(phone) ?? [];
		const kept = queue.filter((other) => other.id !== message.replaces);
		kept.push(message);
		this.waiting.set(phone, kept);
	}

	private show(message: Message, phone: Phone): void {
		const at = this.now();
		message.delivered.push(phone.index);
		this.deliveries += 1;
		phone.received += 1;
		phone.lastDeliveryAt = at;
		// Only Android can take over a notification that is already on the screen.
		if (message.replaces !== undefined && phone.platform === 'android') {
			mark(phone, message.replaces, 'replaced');
		}
		for (const face of message.faces(phone)) this.stack(message, phone, face, at);
		this.onChange(phone);
	}

	private stack(message: Message, phone: Phone, face: Face, at: number): void {
		this.lastNotice += 1;
		const notice: Notice = { n: this.lastNotice, msgId: message.id, at, state: 'shown', face };
		phone.stack.push(notice);
		if (phone.stack.length > KEPT_NOTICES) phone.stack.shift();
		if (face.badge) {
			const base = face.badge.mode === 'add' ? phone.badge : 0;
			phone.badge = Math.max(0, base + face.badge.value);
		}
	}
}

function keyOf(vendor: string, id: string): string {
	return `${vendor}/${id}`;
}

function mark(phone: Phone, msgId: string, state: 'withdrawn' | 'replaced'): boolean {
	const notices = phone.stack.filter(
		(notice) => notice.msgId === msgId && notice.state === 'shown',
	);
	for (const notice of notices) notice.state = state;
	return notices.length > 0;
}
