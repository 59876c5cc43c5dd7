import { isPlainObject, type JsonValue } from '../core/json';
import { checkBaseUrl, isLoopback } from '../core/url';

/** Groups of operations; each has pages of its own in the vendor's document. */
export type GetuiFamily = 'auth' | 'user' | 'push' | 'task' | 'report';

const HOME = 'https://restapi.getui.com';
const VENDOR_HOST = /^([a-z0-9-]+\.)+getui\.com$/;
const VERSION = '/v2';

/**
 * Where an app is reached. The vendor may send an app to another of its data centres (code 301); that is
 * followed to the vendor's own hosts only; with an override to its host only, or within this machine.
 */
export class GetuiAddress {
	private readonly home: string;
	private readonly overrideHost: string | undefined;
	private current: string;

	/** @throws InvalidInputError when the override is not HTTPS or loopback */
	constructor(
		private readonly appId: string,
		override: string | undefined,
	) {
		this.home = withoutVersion(override ? checkBaseUrl('getui', override) : HOME);
		this.overrideHost = override ? new URL(this.home).hostname : undefined;
		this.current = this.home;
	}

	/** The URL below which all paths lie; no trailing slash. */
	base(): string {
		return this.baseOf(this.current);
	}

	/** The same request at the present host; it was written before the app was found to have moved. */
	rehome(url: URL): URL {
		const home = this.baseOf(this.home);
		if (this.current === this.home || !url.href.startsWith(home)) return url;
		return new URL(this.base() + url.href.slice(home.length));
	}

	/** Moves to the first host that may be trusted; false when there is none. */
	follow(hosts: readonly string[]): boolean {
		const next = hosts.map(asUrl).find((url) => url !== undefined && this.trusts(url));
		if (next === undefined) return false;
		this.current = withoutVersion(next.origin + next.pathname.replace(/\/+$/, ''));
		return true;
	}

	private trusts(url: URL): boolean {
		if (url.username !== '' || url.password !== '') return false;
		if (this.overrideHost !== undefined) {
			const within = isLoopback(this.overrideHost) && isLoopback(url.hostname);
			const known = within || url.hostname === this.overrideHost;
			return known && url.protocol === new URL(this.home).protocol;
		}
		return url.protocol === 'https:' && url.port === '' && VENDOR_HOST.test(url.hostname);
	}

	private baseOf(root: string): string {
		return `${root}${VERSION}/${encodeURIComponent(this.appId)}`;
	}
}

function withoutVersion(root: string): string {
	return root.endsWith(VERSION) ? root.slice(0, -VERSION.length) : root;
}

function asUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** The hosts that a reply of code 301 names, in its order. */
export function readHosts(body: JsonValue): string[] {
	const data = isPlainObject(body) && isPlainObject(body.data) ? body.data : {};
	const groups = Array.isArray(data.host_list) ? data.host_list : [];
	return groups.flatMap((group) =>
		isPlainObject(group) && Array.isArray(group.domain_list)
			? group.domain_list.filter((host) => typeof host === 'string')
			: [],
	);
}
