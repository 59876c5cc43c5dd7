import type { Face, Phone } from '../../core/types';
import type { Draft } from './schema';

/** What a phone shows of a push that comes over the vendor's own connection, or through its maker. */
export function facesFor(draft: Draft, phone: Phone, own: boolean): Face[] {
	const face = own ? ownFace(draft, phone) : channelFace(draft, phone);
	return face ? [face] : [];
}

function ownFace({ push_message: message }: Draft, phone: Phone): Face | undefined {
	const { notification, transmission } = message;
	if (transmission !== undefined) return { kind: 'message', title: '', body: transmission };
	// Apple's phones, and mini-programs, ignore the vendor's own notifications.
	if (!notification || phone.platform === 'ios' || phone.platform === 'mp') return undefined;
	const { badge_add_num: add } = notification;
	return {
		kind: 'notification',
		title: notification.title,
		body: notification.big_text ?? notification.body,
		image: notification.big_image,
		icon: notification.logo_url,
		badge: add === undefined ? undefined : { mode: 'add', value: add },
	};
}

function channelFace({ push_channel: channel }: Draft, phone: Phone): Face | undefined {
	switch (phone.platform) {
		case 'ios':
			return iosFace(channel?.ios);
		case 'android':
			return noticeFace(channel?.android?.ups);
		case 'hmos':
			return noticeFace(channel?.harmony) ?? customFace(channel?.harmony);
		case 'mp':
			return channel?.mp && { kind: 'message', title: '', body: JSON.stringify(channel.mp) };
		default:
			return undefined;
	}
}

type Channel = NonNullable<Draft['push_channel']>;

function iosFace(ios: Channel['ios']): Face | undefined {
	if (!ios) return undefined;
	const { alert, 'content-available': silent } = ios.aps ?? {};
	const badge = badgeOf(ios.auto_badge ?? ios.aps?.badge);
	// A silent push wakes the app and shows nothing.
	if (silent === 1) return { kind: 'message', title: '', body: ios.payload ?? '' };
	const title = [alert?.title, alert?.subtitle].filter((part) => part !== undefined);
	const body = alert?.body ?? alert?.['loc-key'] ?? '';
	return { kind: 'notification', title: title.join(' \u00b7 '), body, badge };
}

/** `"+1"` and `"-1"` are steps, anything else is the number to show. */
export function badgeOf(badge: unknown): Face['badge'] {
	if (typeof badge !== 'string' && typeof badge !== 'number') return undefined;
	const step = /^[+-]/.test(String(badge));
	return { mode: step ? 'add' : 'set', value: Number(badge) };
}

interface NoticeSource {
	notification?: { title: string; body: string };
	transmission?: string;
}

function noticeFace(source: NoticeSource | undefined): Face | undefined {
	const { notification, transmission } = source ?? {};
	if (transmission !== undefined) return { kind: 'message', title: '', body: transmission };
	return (
		notification && {
			kind: 'notification',
			title: notification.title,
			body: notification.body,
		}
	);
}

function customFace(harmony: Channel['harmony']): Face | undefined {
	const [first] = Object.values(harmony?.custom ?? {});
	return first && { kind: 'message', title: first.type, body: first.payload };
}
