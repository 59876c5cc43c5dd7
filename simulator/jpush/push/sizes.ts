import { encodeJson } from '../../core/json';
import { JPushError } from '../errors';
import { LIMITS } from '../limits';
import { byteLength } from '../words';
import type { Draft } from './parse';

function sizeOf(value: unknown): number {
	return value === undefined ? 0 : byteLength(encodeJson(value));
}

function limit(what: string, size: number, max: number): void {
	if (size > max) throw new JPushError(1005, `${what} takes ${size} bytes, ${max} are allowed`);
}

/** Body-size limits of each platform a push goes to, in bytes of UTF-8. */
export function checkSizes({ parts, platforms }: Draft): void {
	const { notification, message, live_activity: activity } = parts;
	const inherited = notification?.alert === undefined ? {} : { alert: notification.alert };
	const withAlert = (own: object | undefined) => notification && { ...inherited, ...own };
	if (platforms.has('android')) {
		const size = sizeOf(withAlert(notification?.android)) + sizeOf(message);
		limit('Android notification and message', size, LIMITS.androidBytes);
	}
	if (platforms.has('ios')) {
		limit('The ios object', sizeOf(withAlert(notification?.ios)), LIMITS.iosBytes);
		limit('The iOS message', sizeOf(message), LIMITS.iosMessageBytes);
		limit('live_activity', sizeOf(activity?.ios), LIMITS.liveActivityBytes);
	}
	// A push to "all" with a long text is common and has no Windows Phone object; only that is measured.
	if (notification?.winphone && platforms.has('winphone')) {
		limit('The winphone object', sizeOf(withAlert(notification.winphone)), LIMITS.winphoneBytes);
	}
}
