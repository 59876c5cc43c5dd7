import { systemClock, type Clock } from '../core/clock';
import { isPlainObject } from '../core/json';
import { MPAAS_VERSION, readKey, type MpaasCredential } from './auth';
import { toForm } from './schemas/wire';
import { sign } from './signature';

/** A request to any operation, as another program wrote it. */
export interface MpaasHttpRequest {
	/** May name `Action`, `Version` and other parameters in its query. */
	url: string;
	headers: Record<string, string>;
	/** Parameters, as a form or as an object. */
	parameters: unknown;
}

/**
 * Signs a request that this client has no operation for. `Action` and `Version` may stand in the query, among
 * the parameters or in `x-acs-` headers; app and workspace are added where the request names none.
 */
export function signMpaasRequest(
	request: MpaasHttpRequest,
	credential: MpaasCredential,
	clock: Clock = systemClock,
): { url: string; headers: Record<string, string>; body: string } {
	const url = new URL(request.url);
	const headers = lowerCased(request.headers);
	const {
		Action = headers['x-acs-action'] ?? '',
		Version = headers['x-acs-version'] ?? credential.version ?? MPAAS_VERSION,
		...parameters
	} = { ...Object.fromEntries(url.searchParams), ...readParameters(request.parameters) };
	url.search = '';
	const body = new URLSearchParams({
		AppId: credential.appId,
		WorkspaceId: credential.workspaceId,
		...(credential.tenantId && { TenantId: credential.tenantId }),
		...parameters,
	}).toString();
	const draft = { url, action: Action, version: Version, headers, body };
	const signed = sign(draft, readKey(credential), credential.signature ?? 'acs3', clock);
	return { url: signed.url.href, headers: signed.headers, body: signed.body };
}

function readParameters(parameters: unknown): Record<string, string> {
	if (parameters instanceof URLSearchParams) return Object.fromEntries(parameters);
	if (typeof parameters === 'string') return Object.fromEntries(new URLSearchParams(parameters));
	return isPlainObject(parameters) ? toForm(parameters) : {};
}

const OWN = /^(content-(type|length)|host|authorization)$/;

/** Headers that the signature writes by itself are dropped. */
function lowerCased(headers: Record<string, string>): Record<string, string> {
	const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
	return Object.fromEntries(entries.filter(([name]) => !OWN.test(name ?? ''))) as Record<
		string,
		string
	>;
}
