import type { Notice, Phone } from './types';

const SHOWN_NOTICES = 5;
const SHOWN_TAGS = 6;
const SHOWN_TEXT = 400;

/** A phone as the page gets it. */
export interface PhoneView {
	key: number;
	vendor: string;
	id: string;
	platform: string;
	brand?: string;
	alias: string | null;
	tags: string[];
	moreTags: number;
	badge: number;
	online: boolean;
	received: number;
	at: number;
	/** Newest first. */
	notices: NoticeView[];
}

/** A notification as the page gets it. */
export interface NoticeView {
	n: number;
	msgId: string;
	at: number;
	state: string;
	kind: string;
	title: string;
	body: string;
	image?: string;
	icon?: string;
}

export function viewPhone(phone: Phone): PhoneView {
	const tags = [...phone.tags];
	return {
		key: phone.index,
		vendor: phone.vendor,
		id: phone.id,
		platform: phone.platform,
		brand: phone.brand,
		alias: phone.alias,
		tags: tags.slice(0, SHOWN_TAGS),
		moreTags: Math.max(0, tags.length - SHOWN_TAGS),
		badge: phone.badge,
		online: phone.online,
		received: phone.received,
		at: phone.lastDeliveryAt,
		notices: phone.stack.slice(-SHOWN_NOTICES).reverse().map(viewNotice),
	};
}

function viewNotice(notice: Notice): NoticeView {
	const { kind, title, body, image, icon } = notice.face;
	return {
		n: notice.n,
		msgId: notice.msgId,
		at: notice.at,
		state: notice.state,
		kind,
		title: title.slice(0, SHOWN_TEXT),
		body: body.slice(0, SHOWN_TEXT),
		image,
		icon,
	};
}

/** Does a phone fit the page's filter text (already in lower case)? */
export function matches(phone: Phone, filter: string): boolean {
	if (filter === '') return true;
	if (phone.id.toLowerCase().includes(filter)) return true;
	if (phone.alias?.toLowerCase().includes(filter)) return true;
	if (phone.platform === filter || phone.brand === filter || phone.vendor === filter) return true;
	for (const tag of phone.tags) if (tag.toLowerCase().includes(filter)) return true;
	return false;
}
