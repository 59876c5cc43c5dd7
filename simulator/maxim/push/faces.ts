import type { Face } from '../../core/types';
import type { MaximApp } from '../app';
import type { Channel } from '../channels';
import type { PushMessageBody } from './schema';

/** What a phone shows of a push that came over a channel. */
export function faceOf(app: MaximApp, message: PushMessageBody, channel: Channel): Face {
	const { title, type, ios } = message;
	const big = app.settings.bigTextChannels.includes(channel) ? message.big_text : undefined;
	// An empty big_text is as good as none.
	const body = (big || message.body) ?? '';
	if (type === 'cmd') return { kind: 'message', title: title ?? '', body };
	const subtitle = channel === 'apns' ? ios?.subtitle : undefined;
	return {
		kind: 'notification',
		title: [title, subtitle].filter(Boolean).join(' \u00b7 '),
		body,
		image: type === 'image' ? (message.attachment_url ?? undefined) : undefined,
		badge: badgeOf(message.badge),
	};
}

/** A number sets the badge, `+n` adds to it; empty means `+1`. */
function badgeOf(text: string | null | undefined): NonNullable<Face['badge']> {
	const badge = text || '+1';
	return { mode: badge.startsWith('+') ? 'add' : 'set', value: Number(badge) };
}
