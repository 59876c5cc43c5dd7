import type { SimRequest } from '../../core/types';
import { UNIPUSH_FUNCTION_PATH, type Platform, type SpaceSettings } from '../config';

type HeaderCase = SpaceSettings['headerCase'];

/** The "integrated request" a URL call turns into. */
export function eventOf(request: SimRequest, space: SpaceSettings): Record<string, unknown> {
	const body = request.body?.toString(space.base64Bodies ? 'base64' : 'utf8') ?? '';
	const event = {
		path: request.path.slice(UNIPUSH_FUNCTION_PATH.length) || '/',
		httpMethod: request.method,
		headers: headersOf(request, space.headerCase),
		queryStringParameters: { ...request.query },
		body,
		isBase64Encoded: space.base64Bodies && body !== '',
	};
	return { ...event, ...extrasOf(space.platform, request) };
}

/** What one platform adds; no document lists these, and no function should need them. */
function extrasOf(platform: Platform, request: SimRequest): Record<string, unknown> {
	if (platform !== 'tencent') return {};
	const { method, path, ip } = request;
	return { requestContext: { appId: '1250000000', httpMethod: method, path, sourceIp: ip } };
}

function headersOf(request: SimRequest, wanted: HeaderCase): Record<string, string> {
	const entries = Object.entries(request.headers).flatMap(([name, value]) =>
		value === undefined ? [] : [[spell(name, wanted), [value].flat().join(', ')]],
	);
	return Object.fromEntries(entries) as Record<string, string>;
}

function spell(name: string, wanted: HeaderCase): string {
	if (wanted === 'upper') return name.toUpperCase();
	if (wanted === 'lower') return name;
	return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** The second argument of `main`; `SOURCE` tells a URL call from the others. */
export function contextOf(space: SpaceSettings, requestId: string): Record<string, unknown> {
	return {
		SOURCE: 'http',
		// The samples of the signing module write it in small letters.
		source: 'http',
		requestId,
		FUNCTION_NAME: 'china-push',
		SPACEINFO: { provider: space.platform, spaceId: 'sim-space' },
	};
}
