import type { Face } from '../../core/types';
import type { Draft } from './parse';
import type { Notification } from './notification';
import type { Platform, PushParts } from './schema';

type Badge = Face['badge'];

/** What phones of each platform show; a platform that is missing gets nothing of this push. */
export function facesOf({ parts }: Draft): Map<Platform, Face[]> {
	const faces = new Map<Platform, Face[]>();
	const add = (platform: Platform, face: Face | undefined) => {
		if (face) faces.set(platform, [...(faces.get(platform) ?? []), face]);
	};
	const { notification } = parts;
	if (notification) {
		add('android', androidFace(notification));
		add('ios', iosFace(notification));
		add('hmos', hmosFace(notification));
		add('quickapp', quickappFace(notification));
		add('winphone', winphoneFace(notification));
	}
	const inApp = messageFace(parts);
	// Windows Phone has no in-app messages, quick apps neither.
	for (const platform of ['android', 'ios', 'hmos'] as const) add(platform, inApp);
	add('ios', liveActivityFace(parts));
	return faces;
}

/** Platforms for which the push has something to say. */
export function platformsWithContent(draft: Draft): ReadonlySet<Platform> {
	const platforms = new Set(facesOf(draft).keys());
	// A VoIP payload rings the app and shows nothing by itself.
	if (draft.parts.notification?.voip) platforms.add('ios');
	return platforms;
}

function shown(title: string, body: string, rest: Partial<Face> = {}): Face {
	return { kind: 'notification', title, body, ...rest };
}

function androidFace({ alert, android }: Notification): Face | undefined {
	const body = android?.alert ?? alert;
	if (body === undefined) return undefined;
	return shown(android?.title ?? '', body, {
		image: android?.style === 3 ? android.big_pic_path : undefined,
		icon: android?.large_icon ?? android?.small_icon_uri,
		badge: badgeOf(android),
	});
}

function badgeOf(source?: { badge_set_num?: number; badge_add_num?: number }): Badge {
	if (source?.badge_set_num !== undefined) return { mode: 'set', value: source.badge_set_num };
	if (source?.badge_add_num !== undefined) return { mode: 'add', value: source.badge_add_num };
	return undefined;
}

function iosFace({ alert, ios }: Notification): Face | undefined {
	const text = ios?.alert ?? alert;
	if (text === undefined) return undefined;
	const badge = iosBadge(ios?.badge);
	if (typeof text === 'string') return shown('', text, { badge });
	const title = [text.title, text.subtitle].filter((part) => part !== undefined).join(' \u00b7 ');
	return shown(title, text.body ?? text['loc-key'] ?? '', { badge });
}

/** `"+1"` and `"-1"` are steps, anything else is the number to show. */
function iosBadge(badge: number | string | undefined): Badge {
	if (badge === undefined) return undefined;
	const step = typeof badge === 'string' && /^[+-]/.test(badge);
	return { mode: step ? 'add' : 'set', value: Number(badge) };
}

function hmosFace({ alert, hmos }: Notification): Face | undefined {
	const body = hmos?.alert ?? alert;
	if (body === undefined) return undefined;
	return shown(hmos?.title ?? '', body, { icon: hmos?.large_icon, badge: badgeOf(hmos) });
}

// Title and page are mandatory, so a shared alert alone makes no quick-app notification.
function quickappFace({ alert, quickapp }: Notification): Face | undefined {
	return quickapp && shown(quickapp.title, quickapp.alert ?? alert ?? '');
}

function winphoneFace({ alert, winphone }: Notification): Face | undefined {
	const body = winphone?.alert ?? alert;
	return body === undefined ? undefined : shown(winphone?.title ?? '', body);
}

function messageFace({ message }: PushParts): Face | undefined {
	return message && { kind: 'message', title: message.title ?? '', body: message.msg_content };
}

function liveActivityFace({ live_activity: activity }: PushParts): Face | undefined {
	if (!activity) return undefined;
	const { event, alert } = activity.ios;
	return shown(alert?.title ?? `Live Activity: ${event}`, alert?.body ?? '');
}
